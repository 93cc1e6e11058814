// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    Path folder;

    @Test
    void leavesAFileAloneThatStaysTheSame() throws IOException {
        write("a/same", "1");
        write("a/other", "1");

        Output output = new Output(folder);
        output.write("a/same", "1");
        output.write("a/other", "2");

        assertThat(Files.getLastModifiedTime(folder.resolve("a/same"))).isEqualTo(LONG_AGO);
        assertThat(folder.resolve("a/other")).hasContent("2");
        assertThat(Files.getLastModifiedTime(folder.resolve("a/other"))).isGreaterThan(LONG_AGO);
    }

    @Test
    void removesWhatIsNoLongerMade() throws IOException {
        write("a/stale", "1");

        Output output = new Output(folder);
        output.write("a/kept", "1");
        output.removeOthers();

        assertThat(folder.resolve("a/stale")).doesNotExist();
        assertThat(folder.resolve("a/kept")).exists();
    }

    private void write(String name, String content) throws IOException {
        new Output(folder).write(name, content);
        Files.setLastModifiedTime(folder.resolve(name), LONG_AGO);
    }
}
