// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void descriptionsAreOneLine() {
        assertThat(Texts.clean("  a\n   b \t c\n")).isEqualTo("a b c");
        assertThat(Texts.clean(null)).isNull();
    }

    @Test
    void javadocIsNoMarkup() {
        assertThat(Texts.javadoc("Web & <b> a@b */")).isEqualTo("Web &amp; &lt;b&gt; a&#64;b *&#47;");
    }

    @Test
    void valuesAreWrittenPlainly() {
        assertThat(Texts.plain(new BigDecimal("1E3"))).isEqualTo("1000");
        assertThat(Texts.plain(JsonNodeFactory.instance.textNode("a"))).isEqualTo("a");
        assertThat(Texts.plain(JsonNodeFactory.instance.objectNode().put("a", 1)))
                .isEqualTo("{\"a\":1}");
        assertThat(Texts.plain(true)).isEqualTo("true");
        assertThat(Texts.plain(null)).isNull();
    }
}
