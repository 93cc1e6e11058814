// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

/** Small helpers around values that must not be seen. */
final class Secrets {

    private Secrets() {}

    static String require(String option, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    option + " is required and was not given; set it on the component beside the other keys");
        }
        return value;
    }

    /** Returns the text with every occurrence of the secrets redacted; servers sometimes echo what they were sent. */
    static String redact(String text, String... secrets) {
        String clean = text;
        for (String secret : secrets) {
            if (clean != null && secret != null && !secret.isEmpty() && clean.length() >= secret.length()) {
                clean = clean.replace(secret, "***");
            }
        }
        return clean;
    }
}
