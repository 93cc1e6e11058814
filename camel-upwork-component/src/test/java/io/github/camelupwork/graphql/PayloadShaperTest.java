// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadShaperTest {

    private static PayloadShaper shaper(Document.Shape... shapes) {
        return new PayloadShaper(new Document("X", "query X { x }", List.of(), List.of(shapes), List.of()), Map.of());
    }

    private static Document.Shape shape(String path, Document.As as, String format) {
        return new Document.Shape(path, as, format, Map.of());
    }

    @Test
    void findsWhatStandsAtAPathAndAllOfItBehindLists() {
        Object data =
                Map.of("rooms", List.of(Map.of("users", List.of("a", "b")), Map.of("users", List.of("c")), Map.of()));

        assertThat(shaper().payload(data, "")).isSameAs(data);
        assertThat(shaper().payload(data, "rooms.users")).isEqualTo(List.of("a", "b", "c"));
        assertThat(shaper().payload(data, "room.users")).isNull();
        assertThat(shaper().payload("text", "rooms")).isNull();
    }

    @Test
    void takesOfAListOnlyTheItemsThatAreMeant() {
        Document document = new Document(
                "X",
                "query X { x }",
                List.of(),
                List.of(),
                List.of(new Document.Only("me.teams", "id", List.of("$team", "7"))));
        Object data =
                Map.of("me", Map.of("teams", List.of(Map.of("id", 5), Map.of("id", "6"), Map.of("id", "7"), "none")));

        assertThat(new PayloadShaper(document, Map.of("team", 5L)).payload(data, "me.teams"))
                .isEqualTo(List.of(Map.of("id", 5), Map.of("id", "7")));
    }

    @Test
    void anAmountIsTheExactNumberOfItsMoneyObject() {
        PayloadShaper shaper = shaper(shape("paid", Document.As.MONEY, null));

        assertThat(shaper.shape(Map.of("paid", Map.of("rawValue", "0.10", "currency", "USD"))))
                .isEqualTo(Map.of("paid", new BigDecimal("0.10")));
        assertThat(shaper.shape(Map.of("paid", "12"))).isEqualTo(Map.of("paid", new BigDecimal("12")));
        assertThat(shaper.shape(Map.of("paid", Map.of("rawValue", "much")))).isEqualTo(Map.of("paid", "much"));
        assertThat(shaper.shape(none("paid"))).isEqualTo(none("paid"));
        assertThat(shaper.shape(Map.of("other", 1))).isEqualTo(Map.of("other", 1));
    }

    @Test
    void aDateIsWrittenInThePatternOfRestAndWhatIsNoneStays() {
        PayloadShaper shaper = shaper(shape("made.at", Document.As.DATE, "uuuu-MM-dd"));

        assertThat(shaper.shape(Map.of("made", Map.of("at", "2026-03-02T23:30:00-0100"))))
                .isEqualTo(Map.of("made", Map.of("at", "2026-03-03")));
        assertThat(shaper.shape(Map.of("made", Map.of("at", "soon")))).isEqualTo(Map.of("made", Map.of("at", "soon")));
    }

    @Test
    void aValueIsThatOfRestAlsoInLists() {
        PayloadShaper shaper = shaper(new Document.Shape("state", Document.As.VALUE, null, Map.of("ACTIVE", "active")));

        assertThat(shaper.shape(List.of(Map.of("state", "ACTIVE"), Map.of("state", "NEW"))))
                .isEqualTo(List.of(Map.of("state", "active"), Map.of("state", "NEW")));
        assertThat(shaper.shape(Map.of("state", List.of("ACTIVE", "NEW"))))
                .isEqualTo(Map.of("state", List.of("active", "NEW")));
    }

    @Test
    void anObjectIsTakenApartAndDoesNotReplaceWhatIsThere() {
        PayloadShaper shaper = shaper(shape("node", Document.As.INLINE, null));

        assertThat(shaper.shape(new LinkedHashMap<>(Map.of("id", "1")))).isEqualTo(Map.of("id", "1"));
        Map<String, Object> around = new LinkedHashMap<>();
        around.put("id", "1");
        around.put("node", Map.of("id", "2", "title", "A"));
        assertThat(shaper.shape(around)).isEqualTo(Map.of("id", "1", "title", "A"));
        assertThat(shaper.shape(none("node"))).isEqualTo(Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "bac", "cba", "bca"})
    void fieldsComeTogetherInOneObjectInWhateverOrder(String order) {
        PayloadShaper shaper = shaper(shape("a", Document.As.WITHIN, "pair"), shape("b", Document.As.WITHIN, "pair"));
        Map<String, Object> payload = new LinkedHashMap<>();
        order.chars().forEach(name -> payload.put(Character.toString(name), name - 'a'));

        assertThat(shaper.shape(payload)).isEqualTo(Map.of("pair", Map.of("a", 0, "b", 1), "c", 2));
    }

    private static Map<String, Object> none(String name) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(name, null);
        return map;
    }
}
