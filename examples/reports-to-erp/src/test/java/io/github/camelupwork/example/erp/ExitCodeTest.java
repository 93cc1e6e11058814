// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scheduler sees of the job. */
class ExitCodeTest {

    @TempDir
    private Path home;

    @Test
    void isZeroIfAllWentWell() throws Exception {
        assertThat(exitCode()).as(output()).isZero();
        assertThat(output()).contains("Approvals: 5 executed").contains("OK: the ERP and Upwork agree to the cent.");
    }

    @Test
    void isOneIfAnApprovalIsRefused() throws Exception {
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("inbox/approvals.json"), """
                [{"document": "PO-99", "approve": {"milestoneId": 99, "contractReference": 500117}}]""");

        assertThat(exitCode()).isEqualTo(1);
        assertThat(output()).contains("milestones/approve").contains("FAILED: approvals were not executed.");
    }

    private int exitCode() throws Exception {
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Derp.home=" + home,
                        "-Dperiod.from=2026-10-01",
                        "-cp",
                        classpath,
                        ReportsToErp.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String output() throws Exception {
        return Files.readString(home.resolve("output.txt"));
    }
}
