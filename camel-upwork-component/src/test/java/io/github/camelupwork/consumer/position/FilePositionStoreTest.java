// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

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
        add(open(), KEY, first);
        Files.writeString(file(), "[\"3\",\"c\",\"DO", StandardOpenOption.APPEND);
        add(open(), KEY, second);

        assertThat(open().load(KEY).entries()).containsExactly(first, second);
    }

    @Test
    void whatIsNoPositionIsNotTakenForAnEmptyOne() throws IOException {
        add(open(), KEY, Entry.done("1", "a"));
        Files.writeString(file(), "");

        assertThatThrownBy(() -> open().load(KEY))
                .isInstanceOf(PositionStoreException.class)
                .hasMessageContaining(file().toString());
    }

    @Test
    void aDamagedFileIsNamedAndSoIsWhatToDo() throws IOException {
        for (String damage :
                List.of("[\"3\"]", "[1,2,\"LOST\",0,true]", "[\"3\",\"c\",\"DONE\",\"many\",false]", "[null,2]")) {
            replace(open(), Position.NONE.with(List.of(Entry.done("1", "a"))));
            Files.writeString(file(), damage + "\n", StandardOpenOption.APPEND);

            assertThatThrownBy(() -> open().load(KEY))
                    .as(damage)
                    .isInstanceOf(PositionStoreException.class)
                    .hasMessageContaining(file() + " is damaged")
                    .hasMessageContaining("Put a copy of it back");
        }
        Files.writeString(file(), "{\"begun\":true,\"anchor\":\"tomorrow\"}\n");
        assertThatThrownBy(() -> open().load(KEY)).isInstanceOf(PositionStoreException.class);
    }

    @Test
    void aFileThatIsCutLosesOnlyWhatWasCut() throws IOException {
        List<Entry> entries = List.of(Entry.done("1", "a"), Entry.done("2", "b"));
        replace(open(), new Position(true, null, null, entries));
        String whole = Files.readString(file());
        Files.writeString(file(), whole.substring(0, whole.length() - 5));

        assertThat(open().load(KEY)).isEqualTo(new Position(true, null, null, entries.subList(0, 1)));
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaid() throws IOException {
        PositionStore store = open();
        String revision = store.revision(KEY);
        Files.createDirectory(file());
        Files.createFile(file().resolve("in-the-way"));

        assertThatThrownBy(() -> store.replace(KEY, Position.NONE, revision))
                .isInstanceOf(PositionStoreException.class)
                .hasMessageContaining("cannot write " + file());
        assertThatThrownBy(() -> store.add(KEY, List.of(Entry.done("1", "a")), revision))
                .isInstanceOf(PositionStoreException.class);
    }

    /** As earlier versions wrote it. */
    @Test
    void aFileWithoutAMarkIsReadAndGuardedToo() throws IOException {
        PositionStore store = open();
        Files.writeString(file(), PositionText.write(new Position(true, null, null, List.of(Entry.done("1", "a")))));
        String old = store.revision(KEY);
        store.add(KEY, List.of(Entry.done("2", "b")), old);

        assertThatThrownBy(() -> store.add(KEY, List.of(Entry.done("3", "c")), old))
                .isInstanceOf(PositionMovedException.class);
        assertThat(store.load(KEY).entries()).containsExactly(Entry.done("1", "a"), Entry.done("2", "b"));
        replace(store, store.load(KEY));
        assertThat(Files.readAllLines(file()).get(0)).contains("\"mark\"");
    }

    /** The length alone would not tell. */
    @Test
    void aReplacementOfTheSameLengthIsAnotherRevision() {
        String first = replace(open(), Position.NONE.with(List.of(Entry.done("1", "a"))));

        assertThat(replace(open(), Position.NONE.with(List.of(Entry.done("2", "b")))))
                .isNotEqualTo(first);
    }

    private Path file() {
        return directory.resolve("positions").resolve(KEY + ".position");
    }
}
