// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.consumer.position.Fingerprint;
import org.junit.jupiter.api.Test;

class ItemsTest {

    private static final Map<String, Object> ITEM = Map.of("id", "7", "text", "hello");

    private static Items items(String path, String identity) {
        return new Items(new Answer(Answer.Kind.OBJECT, null, "id", 200, null), path, identity);
    }

    @Test
    void aListIsItsItems() {
        assertThat(items(null, null).of(List.of(ITEM))).isEqualTo(List.of(ITEM));
        assertThat(items(null, null).isLone(List.of(ITEM))).isFalse();
    }

    @Test
    void anObjectIsTheOneListOfObjectsInIt() {
        Map<String, Object> room = Map.of("roomId", "r", "stories", List.of(ITEM), "tags", List.of("a"));

        assertThat(items(null, null).of(room)).isEqualTo(List.of(ITEM));
        assertThat(items(null, null).isLone(room)).isFalse();
    }

    @Test
    void orTheOneItemItself() {
        Map<String, Object> room = Map.of("users", List.of(ITEM), "stories", List.of(ITEM));

        assertThat(items(null, null).of(room)).isEqualTo(List.of(room));
        assertThat(items(null, null).isLone(room)).isTrue();
        assertThat(items("stories", null).of(room)).isEqualTo(List.of(ITEM));
        assertThat(items(null, null).of(Map.of())).isEmpty();
    }

    @Test
    void anItemIsNamedByItsFieldOrElseByItsContent() {
        assertThat(items(null, null).identity(ITEM)).isEqualTo("7");
        assertThat(items(null, "text").identity(ITEM)).isEqualTo("hello");
        assertThat(items(null, "missing").identity(ITEM)).isEqualTo(Fingerprint.of(ITEM));
    }
}
