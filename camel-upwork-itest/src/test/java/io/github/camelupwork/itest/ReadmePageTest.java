// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import org.junit.jupiter.api.Test;

/** The README lists every group with all of its operations, and the libraries that a hub adds. */
class ReadmePageTest {

    private static final Map<String, List<Operation>> GROUPS = Catalog.load().operations().stream()
            .collect(Collectors.groupingBy(Operation::group, TreeMap::new, Collectors.toList()));

    @Test
    void listsEveryOperation() throws IOException {
        Map<String, String> purposes = purposes();
        assertThat(purposes.keySet())
                .as("groups that say what they are for")
                .containsExactlyInAnyOrderElementsOf(GROUPS.keySet());
        DocPage.readme()
                .holds(
                        "groups",
                        purposes.entrySet().stream()
                                .map(group -> "| " + link(group.getKey()) + " | " + group.getValue() + " | "
                                        + names(group.getKey()) + " |")
                                .collect(Collectors.joining(
                                        "\n",
                                        GROUPS.values().stream()
                                                        .mapToInt(List::size)
                                                        .sum() + " operations in " + GROUPS.size()
                                                + " groups:\n\n| group | what for | operations |\n|---|---|---|\n",
                                        "\n")));
    }

    /** The versions on this test's class path are those that the whole build was tested with. */
    @Test
    void namesTheVersionsOfTheLibraries() throws IOException {
        String graphql = version(graphql.parser.Parser.class);
        assertThat(Files.readString(Path.of("..", "README.md")))
                .contains("<artifactId>graphql-java</artifactId>\n            <version>" + graphql + "</version>");
        assertThat(Files.readString(Path.of("..", "docs", "upwork-component.adoc")))
                .contains("|" + graphql + ", or that of Spring Boot")
                .contains("|" + version(org.h2.Driver.class) + ", or that of Spring Boot");
    }

    private static String version(Class<?> type) {
        String jar = Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .getFileName()
                .toString();
        return jar.replaceAll("^[a-z0-9-]+?-(?=\\d+\\.)|\\.jar$", "");
    }

    private static Map<String, String> purposes() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "groups.txt")).stream()
                .map(line -> line.split("\\s*\\|\\s*"))
                .collect(Collectors.toMap(
                        cells -> cells[0], cells -> cells[1], (one, other) -> one, java.util.LinkedHashMap::new));
    }

    /** To the descriptions, which people can read without a build. */
    private static String link(String group) {
        String folder = "camel-upwork-component/src/main/upwork/";
        return List.of(
                        "rest/" + group + ".yaml",
                        "graphql/" + group,
                        "rest/v3/" + group + ".yaml",
                        "local/" + group + ".yaml")
                .stream()
                .map(path -> folder + path)
                .filter(path -> Files.exists(Path.of("..", path)))
                .findFirst()
                .map(path -> "[`" + group + "`](" + path + ")")
                .orElseThrow();
    }

    private static String names(String group) {
        return GROUPS.get(group).stream()
                .map(operation -> "`" + operation.shortName() + "`")
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }
}
