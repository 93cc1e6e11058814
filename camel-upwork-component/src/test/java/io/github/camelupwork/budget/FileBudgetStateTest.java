// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void leavesTheFileAloneWhenTheNextCannotBeWritten() throws IOException {
        Path file = folder.resolve("budget");
        FileBudgetState state = new FileBudgetState(file);
        state.save(HISTORY);
        Files.createDirectory(folder.resolve("budget.new"));
        assertThatThrownBy(() -> state.save(new GrantHistory(new TreeMap<>(), 0))).hasMessageContaining(file.toString());
        assertThat(state.load()).contains(HISTORY);
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
        Process holder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
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

        private Holder() {
        }

        public static void main(String[] arguments) throws IOException {
            new FileBudgetState(Path.of(arguments[0])).save(HISTORY);
            System.out.println("saved");
            System.in.read();
        }
    }

    @Test
    void anUnfinishedWriteIsOverwritten() throws IOException {
        Path file = folder.resolve("budget");
        Files.writeString(folder.resolve("budget.new"), "a".repeat(10_000));
        new FileBudgetState(file).save(HISTORY);
        assertThat(new FileBudgetState(file).load()).contains(HISTORY);
    }

    @Test
    void saysWhatToDoWithADamagedFile() throws IOException {
        Path file = Files.writeString(folder.resolve("budget"), "garbage");
        assertThatThrownBy(new FileBudgetState(file)::load).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString()).hasMessageContaining("remove the file");
    }
}
