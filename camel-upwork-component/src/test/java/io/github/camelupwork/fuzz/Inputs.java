// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.fuzz;

import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that are nearly right: a good one of which some places were replaced, doubled, moved or cut. */
public final class Inputs {

    private static final List<String> NASTY = List.of(
            "null",
            "1e999999999",
            "-1E-999999999",
            "1.5",
            "many",
            "-9223372036854775809",
            "99999999999999999999999999",
            "9".repeat(1_500),
            "+292278994-08-17T07:12:55.807Z",
            "-292275055-05-16",
            "0000-00-00",
            "2026-02-30",
            "Date(99999,99,99)",
            "[",
            "]",
            "{",
            "}",
            "{\"a\":".repeat(1_200),
            "<a>".repeat(5_000),
            "(".repeat(3_000),
            "\"",
            "''",
            ",",
            ";",
            ":",
            "\u0000",
            "\r\n",
            "\u202e",
            "\ud800",
            "&x;",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "]]>",
            " ".repeat(20_000),
            "NaN",
            "Infinity",
            "true",
            "\"\"",
            "[]",
            "{}",
            "{\"message\":null}",
            "[null,1,[null]]");

    private Inputs() {}

    /** Variants of that text. */
    public static Arbitrary<String> near(String good) {
        return Arbitraries.randomValue(random -> mutate(good, random));
    }

    /** One of the texts that broke something before. */
    static String nasty(Random random) {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    /** A variant of that text. */
    static String mutate(String good, Random random) {
        StringBuilder text = new StringBuilder(good);
        for (int i = random.nextInt(5); i >= 0; i--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> text.replace(from, to, "");
                case 1 -> text.insert(to, text.substring(from, to));
                case 2 -> text.setLength(from);
                case 3 -> value(text, random);
                default -> text.replace(from, to, nasty(random));
            }
        }
        return text.toString();
    }

    /** Puts something else where a value stands, so that the text stays whole. */
    private static void value(StringBuilder text, Random random) {
        int colon = text.indexOf(":", random.nextInt(text.length() + 1));
        if (colon < 0) {
            return;
        }
        int end = colon + 1;
        boolean quoted = end < text.length() && text.charAt(end) == '"';
        end += quoted ? 1 : 0;
        while (end < text.length() && (quoted ? text.charAt(end) != '"' : ",]}\n".indexOf(text.charAt(end)) < 0)) {
            end++;
        }
        text.replace(colon + 1, Math.min(text.length(), end + (quoted ? 1 : 0)), nasty(random));
    }
}
