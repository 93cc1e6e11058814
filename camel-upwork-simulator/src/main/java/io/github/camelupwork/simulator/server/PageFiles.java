// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import io.github.camelupwork.simulator.http.Reply;

/** The files of the page; some of them are those of the console of a hub. */
final class PageFiles {

    private static final String ROOT = "/__simulator/page/";
    private static final Map<String, String> TYPES = Map.of(
            "simulator.js", "text/javascript;charset=utf-8",
            "parts.js", "text/javascript;charset=utf-8",
            "parts.css", "text/css;charset=utf-8",
            "icon.svg", "image/svg+xml");

    private PageFiles() {}

    /** The page itself. */
    static Reply start() {
        return reply("simulator.html", "text/html;charset=utf-8");
    }

    /** The file at an address; empty if there is none. */
    static Optional<Reply> find(String path) {
        String name = path.startsWith(ROOT) ? path.substring(ROOT.length()) : "";
        return Optional.ofNullable(TYPES.get(name)).map(type -> reply(name, type));
    }

    private static Reply reply(String name, String type) {
        try (InputStream file = PageFiles.class.getResourceAsStream(name)) {
            return Reply.of(200, type, new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .with(Html.FILES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
