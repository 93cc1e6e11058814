// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The orders that the hub has finished: a line for each, forced to the disk, as a queue would record
 * acknowledgments.
 */
public final class DoneFile implements AutoCloseable {

    /** The outcome of an order. */
    public enum Ending {
        /** The route has completed. */
        PAID,
        /** Upwork refused it for good. */
        REFUSED
    }

    private final FileChannel channel;

    private DoneFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file after its last complete line: a killed writer may have left an incomplete one. */
    public static DoneFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long whole = text(file).lastIndexOf('\n') + 1L;
        channel.truncate(whole).position(whole);
        return new DoneFile(channel);
    }

    /** The orders in a file, by their keys. */
    public static Map<String, Ending> read(Path file) throws IOException {
        Map<String, Ending> endings = new LinkedHashMap<>();
        String text = text(file);
        text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(line -> line.split(" "))
                .forEach(cells -> endings.put(cells[0], Ending.valueOf(cells[1])));
        return endings;
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** Adds an order; it is durable on return. */
    public synchronized void add(String key, Ending ending) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((key + " " + ending + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
