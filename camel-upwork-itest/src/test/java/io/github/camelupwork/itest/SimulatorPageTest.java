// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** The page of the simulator shows a whole test class; it is one of this module. */
class SimulatorPageTest {

    private static final Path SOURCE = Path.of("src", "test", "java", "com", "example", "ApprovalsTest.java");

    @Test
    void theExampleIsATestThatRunsHere() throws IOException {
        String source = Files.readString(SOURCE);

        DocPage.of("simulator.adoc")
                .holds("example", "[source,java]\n----\n" + source.substring(source.indexOf("package ")) + "----\n");
    }
}
