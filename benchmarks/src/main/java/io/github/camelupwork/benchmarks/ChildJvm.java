// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A Java process of the same class path, which reports its progress by lines on its standard output. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final Thread reader;

    private ChildJvm(Process process, Consumer<String> lines) {
        this.process = process;
        this.reader = new Thread(() -> read(lines), "child-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts one.
     *
     * @param options   of the virtual machine, e.g. {@code -Xmx64m}
     * @param main      class with a main method
     * @param arguments of the main method
     * @param errors    file to which its standard error is added
     * @param lines     is handed each line of its standard output
     */
    public static ChildJvm start(
            List<String> options, Class<?> main, List<String> arguments, Path errors, Consumer<String> lines)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        return new ChildJvm(process, lines);
    }

    private void read(Consumer<String> lines) {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(lines);
        } catch (IOException | UncheckedIOException e) {
            // the pipe of a killed process ends in the middle
        }
    }

    /** Ends its standard input, for which it waits. */
    public void letGo() throws IOException {
        process.getOutputStream().close();
    }

    /** Freezes it as {@code kill -STOP} does, and as a paused virtual machine is. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets a frozen one go on. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor()
                != 0) {
            throw new IOException("The child cannot be sent SIG" + name);
        }
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        reader.join();
    }

    /**
     * Waits for its end.
     *
     * @return its exit code
     * @throws IllegalStateException if it does not end in time; it is killed then
     */
    public int await(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("The child did not end within " + seconds + " s");
        }
        reader.join();
        return process.exitValue();
    }

    /** Waits for the given time; returns true if the child has ended on its own. */
    public boolean endsWithin(Duration pause) throws InterruptedException {
        return process.waitFor(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
