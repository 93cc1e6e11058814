// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlWriterTest {

    @Test
    void aPluralHoldsItsItems() {
        assertThat(xml(Map.of("teams", List.of(Map.of("id", "a"), Map.of("id", "b")))))
                .isEqualTo("<response><teams><team><id>a</id></team><team><id>b</id></team></teams></response>");
    }

    @Test
    void aSingularIsRepeated() {
        assertThat(xml(Map.of("offers", Map.of("offer", List.of("x", "y")))))
                .isEqualTo("<response><offers><offer>x</offer><offer>y</offer></offers></response>");
    }

    @Test
    void escapesAndNamesLegally() {
        assertThat(xml(Map.of("1 a", "<&"))).isEqualTo("<response><_1_a>&lt;&amp;</_1_a></response>");
        assertThat(xml(List.of("a", List.of("b"))))
                .isEqualTo("<response><item>a</item><item><item>b</item></item></response>");
    }

    @ParameterizedTest
    @CsvSource({
        "categories, category",
        "boxes, box",
        "classes, class",
        "teams, team",
        "status, status",
        "address, address",
        "lister, lister"
    })
    void singular(String name, String singular) {
        assertThat(XmlWriter.singular(name)).isEqualTo(singular);
    }

    private static String xml(Object value) {
        String xml = XmlWriter.write(value);
        assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        return xml.substring(xml.indexOf("?>") + 2);
    }
}
