// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ItemTest {

    @Test
    void saysWhatHasHappenedToIt() {
        assertThat(new Item("1", "f", Map.of(), false, 1, Map.of()).event()).isEqualTo("new");
        assertThat(new Item("1", "f", Map.of(), true, 1, Map.of()).event()).isEqualTo("changed");
        assertThat(new Item("1", Fingerprint.GONE, null, true, 1, Map.of()).event())
                .isEqualTo("removed");
    }

    @Test
    void keepsItsHeaders() {
        Map<String, Object> headers = new HashMap<>(Map.of("a", 1));
        Item item = new Item("1", "f", Map.of(), false, 1, headers);
        headers.clear();

        assertThat(item.headers()).containsEntry("a", 1);
    }
}
