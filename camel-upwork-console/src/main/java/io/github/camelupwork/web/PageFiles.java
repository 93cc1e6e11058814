// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files of the page. */
final class PageFiles {

    static final String START = "console.html";
    private static final Map<String, String> TYPES = new TreeMap<>(Map.of(
            START,
            "text/html;charset=utf-8",
            "console.js",
            "text/javascript;charset=utf-8",
            "parts.js",
            "text/javascript;charset=utf-8",
            "parts.css",
            "text/css;charset=utf-8",
            "icon.svg",
            "image/svg+xml"));

    Set<String> names() {
        return TYPES.keySet();
    }

    Answer answer(String name) {
        try (InputStream file = PageFiles.class.getResourceAsStream(name)) {
            return Answer.of(200, TYPES.get(name), file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
