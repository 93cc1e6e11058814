// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.camelupwork.catalog.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiFileTest {

    /** The files that the component is built from. */
    private static final Path UPWORK = Path.of("../camel-upwork-component/src/main/upwork/rest");

    @TempDir
    Path folder;

    @Test
    void readsBothFoldersInOrder() throws IOException {
        assertThat(OpenApiFile.readAll(Shop.FOLDER))
                .extracting(OpenApiFile::name, OpenApiFile::api, OpenApiFile::group)
                .containsExactly(tuple("orders.yaml", Api.REST, "orders"), tuple("v3/orders.yaml", Api.V3, "orders"));
    }

    @Test
    void refusesWhatTheParserHasAMessageFor() throws IOException {
        Path changed =
                Shop.with(folder, "in: query\n        description: State of the order.", "in: body\n        x: State.");

        assertThatThrownBy(() -> OpenApiFile.readAll(changed))
                .isInstanceOf(DescriptionException.class)
                .hasMessageStartingWith("orders.yaml: is no valid OpenAPI");
    }

    @Test
    void findsNoFaultInTheFilesOfUpwork() throws IOException {
        List<OpenApiFile> files = OpenApiFile.readAll(UPWORK);

        assertThat(files).filteredOn(file -> file.api() == Api.REST).hasSize(21);
        assertThat(files).filteredOn(file -> file.api() == Api.V3).hasSize(9);
        assertThat(files)
                .filteredOn(file -> file.api() == Api.LOCAL)
                .extracting(OpenApiFile::name)
                .containsExactly("local/ledger.yaml", "local/push.yaml");
        assertThat(files)
                .allSatisfy(file -> assertThat(file.openApi().getOpenapi()).isEqualTo("3.0.3"));
    }

    @Test
    void holdsTheTextsOfUpworkWhole() throws IOException {
        for (Path file : yaml()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(": '?~ ");
        }
    }

    private static List<Path> yaml() throws IOException {
        try (var files = Files.walk(UPWORK)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }
}
