// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.json.Json;
import org.junit.jupiter.api.Test;

/**
 * The committed pages of the reference are those that the build makes, and the tables of options and headers say what Camel's
 * catalog says. With {@code -Dupwork.docs=write} they are written.
 */
class ReferencePageTest {

    private static final Path GENERATED = Path.of("../camel-upwork-component/target/generated-docs");
    private static final Path COMMITTED = Path.of("../docs/reference");
    private static final String CATALOG = "/META-INF/io/github/camelupwork/upwork.json";
    private static final String OPTIONS = "options.adoc";
    private static final String HEADER = "// Licensed under the Apache License, Version 2.0; see LICENSE.\n"
            + "// Generated from the component; changes belong there.\n";

    @Test
    void theCommittedPagesAreThoseOfTheBuild() throws IOException {
        Map<String, String> pages = new TreeMap<>(read(GENERATED.resolve("reference")));
        pages.put("report-fields.adoc", Files.readString(GENERATED.resolve("report-fields.adoc")));
        pages.put(OPTIONS, options());
        if ("write".equals(System.getProperty("upwork.docs"))) {
            write(pages);
        }
        Map<String, String> committed = read(COMMITTED);
        assertThat(committed.keySet()).isEqualTo(pages.keySet());
        pages.forEach((name, text) -> assertThat(committed.get(name))
                .as("docs/reference/%s; CONTRIBUTING.md says how to write it anew", name)
                .isEqualTo(text));
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(COMMITTED);
        for (String old : read(COMMITTED).keySet()) {
            Files.delete(COMMITTED.resolve(old));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(COMMITTED.resolve(page.getKey()), page.getValue());
        }
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".adoc")).toList()) {
                pages.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return pages;
    }

    private static String options() throws IOException {
        Map<?, ?> catalog;
        try (InputStream in = UpworkComponent.class.getResourceAsStream(CATALOG)) {
            catalog = (Map<?, ?>) Json.read(in.readAllBytes());
        }
        return HEADER + "= Options and headers\n:toc:\n\n"
                + "What every endpoint and the component take, and the headers of messages. The options of the operations stand on"
                + " the xref:index.adoc[pages of their groups].\n\n"
                + "[#component]\n== Options of the component\n\n"
                + table((Map<?, ?>) catalog.get("componentProperties"))
                + "\n[#endpoint]\n== Options of every endpoint\n\n"
                + table((Map<?, ?>) catalog.get("properties"))
                + "\n[#headers]\n== Headers\n\n"
                + headers((Map<?, ?>) catalog.get("headers"));
    }

    private static String table(Map<?, ?> options) {
        StringBuilder rows = new StringBuilder(
                "[cols=\"2,1,1,1,5\",options=\"header\"]\n|===\n|Option |For |Type |Default |Description\n\n");
        options.forEach((name, described) -> {
            Map<?, ?> option = (Map<?, ?>) described;
            rows.append("|`")
                    .append(name)
                    .append("` |")
                    .append(option.get("group"))
                    .append(" |");
            rows.append(type(option))
                    .append(" |")
                    .append(literal(option.get("defaultValue")))
                    .append(" |");
            rows.append(cell(option.get("description"))).append(values(option)).append('\n');
        });
        return rows.append("|===\n").toString();
    }

    private static String headers(Map<?, ?> headers) {
        StringBuilder rows =
                new StringBuilder("[cols=\"3,1,2,5\",options=\"header\"]\n|===\n|Header |For |Type |Description\n\n");
        headers.forEach((name, described) -> {
            Map<?, ?> header = (Map<?, ?>) described;
            rows.append("|`")
                    .append(name)
                    .append("` |")
                    .append(header.get("group"))
                    .append(" |");
            rows.append(type(header))
                    .append(" |")
                    .append(cell(header.get("description")))
                    .append('\n');
        });
        return rows.append("|===\n").toString();
    }

    private static String type(Map<?, ?> option) {
        return literal(option.get("javaType").toString().replaceAll("[a-z0-9]+\\.", ""));
    }

    private static String values(Map<?, ?> option) {
        return option.get("enum") instanceof List<?> values
                ? ". One of "
                        + String.join(
                                ", ",
                                values.stream().map(ReferencePageTest::literal).toList())
                : "";
    }

    private static String literal(Object text) {
        return text == null ? "" : "`+" + text.toString().replace("|", "\\|") + "+`";
    }

    private static String cell(Object text) {
        return text.toString().replace("|", "\\|").replace("\n", " ");
    }
}
