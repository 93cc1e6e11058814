// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The page quotes words that the product really says. */
class TroubleshootingPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern QUOTED = Pattern.compile("^\\|`(.+?)` \\|", Pattern.MULTILINE);

    @Test
    void quotesWhatIsSaid() throws IOException {
        String said = sources("camel-upwork-component") + sources("camel-upwork-simulator");
        List<String> quoted = QUOTED.matcher(Files.readString(ROOT.resolve("docs/troubleshooting.adoc")))
                .results()
                .map(quote -> quote.group(1))
                .toList();

        assertThat(quoted)
                .hasSizeGreaterThan(10)
                .filteredOn(words -> !said.contains(words))
                .isEmpty();
    }

    private static String sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TroubleshootingPageTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
