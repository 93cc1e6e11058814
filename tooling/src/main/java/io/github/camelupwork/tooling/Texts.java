// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;

/** Texts as the catalog holds them. */
final class Texts {

    private Texts() {}

    /** Without line breaks and doubled blanks; null stays null. */
    static String clean(String text) {
        return text == null ? null : text.strip().replaceAll("\\s+", " ");
    }

    /** As Javadoc shows it unchanged. */
    static String javadoc(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;");
    }

    /** A value of an OpenAPI file as text: JSON for objects and lists, else the value alone; null stays null. */
    static String plain(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof JsonNode node) {
            return node.isValueNode() ? node.asText() : node.toString();
        }
        return value == null ? null : value.toString();
    }
}
