// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePositionStoreTest extends PositionStoreContract {

    @TempDir
    private Path directory;

    @Override
    PositionStore open() {
        return new FilePositionStore(directory.resolve("positions"));
    }

    @Test
    void aLineThatBrokeOffIsPassedOverAndDoesNotSpoilTheNext() throws IOException {
        Entry first = Entry.done("1", "a");
        Entry second = Entry.done("2", "b");
        open().add(KEY, List.of(first));
        Files.writeString(file(), "[\"3\",\"c\",\"DO", StandardOpenOption.APPEND);
        open().add(KEY, List.of(second));

        assertThat(open().load(KEY).entries()).containsExactly(first, second);
    }

    @Test
    void whatIsNoPositionIsNotTakenForAnEmptyOne() throws IOException {
        open().add(KEY, List.of(Entry.done("1", "a")));
        Files.writeString(file(), "");

        assertThatThrownBy(() -> open().load(KEY)).isInstanceOf(PositionStoreException.class)
                .hasMessageContaining(file().toString());
    }

    private Path file() {
        return directory.resolve("positions").resolve(KEY + ".position");
    }
}
