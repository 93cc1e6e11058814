// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page on tests shows whole test classes; they are classes of this project. */
class TestingPageTest {

    @ParameterizedTest
    @CsvSource({
        "test-support, camel-upwork-itest/src/test/java/com/example/ApprovalRouteTest.java",
        "main, camel-upwork-itest/src/test/java/com/example/JobsMainTest.java",
        "spring-boot, camel-upwork-starter/src/test/java/com/example/JobsSpringBootTest.java"
    })
    void theExamplesAreTestsThatRun(String part, String file) throws IOException {
        String source = Files.readString(Path.of("..").resolve(file));

        DocPage.of("testing.adoc")
                .holds(part, "[source,java]\n----\n" + source.substring(source.indexOf("package ")) + "----\n");
    }
}
