// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Parts of the documentation that follow from the product stand between two comments, {@code begin NAME} and {@code end NAME}.
 * The tests hold them against what is true; with {@code -Dupwork.docs=write} they write it there.
 */
final class DocPage {

    private static final Path DOCS = Path.of("..", "docs");

    private final Path page;

    private DocPage(Path page) {
        this.page = page;
    }

    /** The page that people see first. */
    static DocPage readme() {
        return new DocPage(Path.of("..", "README.md"));
    }

    /** A page below {@code docs}. */
    static DocPage of(String name) {
        return new DocPage(DOCS.resolve(name));
    }

    private String comment(String text) {
        return page.toString().endsWith(".md") ? "<!-- " + text + " -->" : "// " + text + "\n";
    }

    /** Writes the part, or asserts that it stands there as it is. */
    void holds(String part, String text) throws IOException {
        String whole = Files.readString(page);
        int from = whole.indexOf('\n', whole.indexOf(comment("begin " + part))) + 1;
        int to = whole.indexOf(comment("end " + part));
        assertThat(to).as("%s marks the part '%s'", page, part).isGreaterThanOrEqualTo(from);
        if ("write".equals(System.getProperty("upwork.docs"))) {
            Files.writeString(page, whole.substring(0, from) + text + whole.substring(to));
        } else {
            assertThat(whole.substring(from, to))
                    .as("part '%s' of %s; CONTRIBUTING.md says how to write it anew", part, page)
                    .isEqualTo(text);
        }
    }
}
