// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {

    @TempDir
    Path folder;

    @Test
    void writesEverythingAndNothingElse() throws IOException {
        new Output(folder).write("sources/io/github/camelupwork/options/StaleEndpointConfiguration.java", "");

        Generate.main(new String[] {Shop.FOLDER.toString(), folder("resources"), folder("sources"), folder("pages")});

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrder(
                            "resources/io/github/camelupwork/catalog/operations.json",
                            "resources/META-INF/camel-upwork/schemas/orders/act.json",
                            "resources/META-INF/camel-upwork/schemas/orders/list.json",
                            "resources/META-INF/camel-upwork/schemas/orders/pay.json",
                            "sources/io/github/camelupwork/builder/OrdersBuilders.java",
                            "sources/io/github/camelupwork/builder/UpworkGroups.java",
                            "sources/io/github/camelupwork/model/orders/ListAnswer.java",
                            "sources/io/github/camelupwork/options/OrdersEndpointConfiguration.java",
                            "sources/io/github/camelupwork/options/EndpointConfigurations.java",
                            "pages/reference/orders.adoc",
                            "pages/reference/index.adoc");
        }
    }

    private String folder(String name) {
        return folder.resolve(name).toString();
    }
}
