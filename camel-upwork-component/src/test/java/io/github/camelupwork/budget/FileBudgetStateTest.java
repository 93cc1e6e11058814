// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileBudgetStateTest {

    private static final GrantHistory HISTORY =
            new GrantHistory(new TreeMap<>(Map.of(Instant.parse("2026-03-02T08:00:00Z"), 12)), 50);

    @TempDir
    Path folder;

    @Test
    void keepsTheCountInAFileThatItMakes() {
        Path file = folder.resolve("deep/er/budget");
        assertThat(new FileBudgetState(file).load()).isEmpty();
        new FileBudgetState(file).save(HISTORY);
        assertThat(new FileBudgetState(file).load()).contains(HISTORY);
    }

    @Test
    void aFailedWriteNamesTheFileAndLeavesNoOther() throws IOException {
        Path file = folder.resolve("budget");
        FileBudgetState state = new FileBudgetState(file);
        state.save(HISTORY);
        Files.delete(file);
        Files.createDirectories(file.resolve("in the way"));
        assertThatThrownBy(() -> state.save(HISTORY)).hasMessageContaining(file.toString());
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void belongsToOneAtATime() {
        Path file = folder.resolve("budget");
        FileBudgetState first = new FileBudgetState(file);
        first.save(HISTORY);
        FileBudgetState second = new FileBudgetState(file);
        GrantHistory other = new GrantHistory(new TreeMap<>(), 7);

        assertThat(second.load()).as("what the first says is a good start").contains(HISTORY);
        second.save(other);
        assertThat(first.load()).contains(HISTORY);

        first.close();
        second.save(other);
        assertThat(first.load()).contains(other);
        second.close();
    }

    /** A killed process keeps nothing. */
    @Test
    void belongsToAnotherProcessUntilItsEnd() throws Exception {
        Path file = folder.resolve("budget");
        Process holder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(holder.inputReader().readLine()).isEqualTo("saved");
        FileBudgetState here = new FileBudgetState(file);
        here.save(new GrantHistory(new TreeMap<>(), 7));
        assertThat(here.load()).contains(HISTORY);

        holder.destroyForcibly().waitFor();
        here.save(new GrantHistory(new TreeMap<>(), 7));
        assertThat(here.load()).contains(new GrantHistory(new TreeMap<>(), 7));
        here.close();
    }

    /** Another process that counts in the file. */
    public static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            new FileBudgetState(Path.of(arguments[0])).save(HISTORY);
            System.out.println("saved");
            System.in.read();
        }
    }

    @Test
    void theRestOfAnUnfinishedWriteIsRemoved() throws IOException {
        Path file = folder.resolve("budget");
        Path rest = Files.writeString(folder.resolve("budget.17.tmp"), "a".repeat(10_000));
        new FileBudgetState(file).save(HISTORY);
        assertThat(new FileBudgetState(file).load()).contains(HISTORY);
        assertThat(rest).doesNotExist();
    }

    /** A crash of the machine, a full disk, a hand that slipped: the hub goes on with what is left. */
    @ParameterizedTest
    @MethodSource("damages")
    void countsWhatCanBeReadOfADamagedFile(String text, long grants) throws IOException {
        Path file = Files.writeString(folder.resolve("budget"), text, StandardCharsets.ISO_8859_1);

        FileBudgetState state = new FileBudgetState(file);
        assertThat(state.load().orElseThrow().grants()).isEqualTo(grants);

        state.save(HISTORY);
        assertThat(state.load()).as("whole again").contains(HISTORY);
    }

    static List<Arguments> damages() {
        return List.of(
                Arguments.of("", 0L),
                Arguments.of("garbage", 0L),
                Arguments.of("\0\0\0\0\n\0", 0L),
                Arguments.of("\u00ff\u00fe\n1772438400 3\nahead 50\n", 53L),
                Arguments.of("# cut\n1772438400 3\n1772438460 4\n17724", 7L),
                Arguments.of("99999999999999999999 3\n-5 3\n1772438400 -3\n1772438400 2\nahead x", 2L));
    }

    @Test
    void aFileThatCannotBeReadCountsNothing() throws IOException {
        Path file = Files.createDirectory(folder.resolve("budget"));

        assertThat(new FileBudgetState(file).load().orElseThrow().grants()).isZero();
    }
}
