// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.json;

/** Texts for messages. */
public final class Texts {

    private Texts() {}

    /** The text, cut after that many characters with three dots. */
    public static String shortened(String text, int length) {
        return text.length() > length ? text.substring(0, length) + "..." : text;
    }
}
