// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import org.apache.camel.builder.EndpointProducerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples with builders on the reference pages compile, and make the endpoints of the examples beside them. */
class BuilderExamplesTest {

    private static final Path REFERENCE = Path.of("../docs/reference");
    private static final Pattern URI = Pattern.compile("\\.to\\(\"(upwork:.*)\"\\)");
    private static final Pattern BUILDER = Pattern.compile("\\.to\\((upwork\\(\\)\\..*)\\)");

    @Test
    void buildersMakeTheEndpointsBesideThem(@TempDir Path folder) throws Exception {
        List<String> uris = examples(URI);
        List<String> builders = examples(BUILDER);

        List<EndpointProducerBuilder> built = compiled(builders, folder);

        assertThat(uris).hasSizeGreaterThan(150);
        assertThat(built)
                .extracting(builder -> unescaped(builder.getRawUri()))
                .containsExactlyElementsOf(
                        uris.stream().map(BuilderExamplesTest::unescaped).toList());
    }

    private static String unescaped(String uri) {
        return uri.replaceAll("RAW[({](.*?)[)}](?=&|$)", "$1").replace("\\\"", "\"");
    }

    @SuppressWarnings("unchecked")
    private static List<EndpointProducerBuilder> compiled(List<String> builders, Path folder) throws Exception {
        String source = """
                import static io.github.camelupwork.builder.Upwork.upwork;
                import io.github.camelupwork.options.ApiOption;
                import java.util.List;
                import org.apache.camel.builder.EndpointProducerBuilder;
                public class Examples {
                    public static List<EndpointProducerBuilder> all() {
                        return List.<EndpointProducerBuilder>of(%s);
                    }
                }
                """.formatted(String.join(",\n", builders));
        Path file = Files.writeString(folder.resolve("Examples.java"), source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        file.toString());
        assertThat(result).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return (List<EndpointProducerBuilder>)
                    loader.loadClass("Examples").getMethod("all").invoke(null);
        }
    }

    private static List<String> examples(Pattern pattern) throws IOException {
        try (Stream<Path> pages = Files.list(REFERENCE)) {
            List<String> examples = new ArrayList<>();
            for (Path page : pages.filter(file -> file.toString().endsWith(".adoc"))
                    .sorted()
                    .collect(Collectors.toList())) {
                pattern.matcher(Files.readString(page))
                        .results()
                        .map((MatchResult example) -> example.group(1))
                        .forEach(examples::add);
            }
            return examples;
        }
    }
}
