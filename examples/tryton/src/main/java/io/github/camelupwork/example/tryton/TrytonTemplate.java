// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.tryton;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A database with accounts, sequences and years, from which others are copied. It is made once and kept in the directory that the
 * system property {@code tryton.template} names.
 */
final class TrytonTemplate {

    private static final String DATABASE = "erp.sqlite";
    private static final String PASSWORD = "password";
    private static final List<String> MODULES = List.of("account_invoice", "purchase", "sale_opportunity");

    private final Path directory;

    private TrytonTemplate(Path directory) {
        this.directory = directory;
    }

    /** Returns the template, which is made if it is not there; other processes wait meanwhile. */
    static TrytonTemplate ready() throws IOException {
        byte[] books;
        try (InputStream script = TrytonTemplate.class.getResourceAsStream("/tryton/books.py")) {
            books = script.readAllBytes();
        }
        CRC32 version = new CRC32();
        version.update(books);
        Path home = Files.createDirectories(Path.of(System.getProperty("tryton.template", "target/tryton-template")))
                .toAbsolutePath();
        Path made = home.resolve(Long.toHexString(version.getValue()));
        try (FileChannel channel =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (Files.notExists(made)) {
                Path making = Files.createTempDirectory(home, "making");
                Files.write(making.resolve("books.py"), books);
                new TrytonTemplate(making).make();
                Files.move(making, made, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new TrytonTemplate(made);
    }

    private void make() throws IOException {
        Files.writeString(directory.resolve(PASSWORD), randomPassword());
        Files.createFile(directory.resolve(DATABASE));
        String conf = configure(directory, 0).toString();
        run("/usr/bin/trytond-admin", "-c", conf, "-d", "erp", "--all", "--email", "admin@example.com", "-p");
        List<String> activate = new ArrayList<>(List.of("/usr/bin/trytond-admin", "-c", conf, "-d", "erp", "-u"));
        activate.addAll(MODULES);
        activate.add("--activate-dependencies");
        run(activate.toArray(String[]::new));
        run("/usr/bin/python3", "-W", "ignore", directory.resolve("books.py").toString(), conf, "erp", "2024", "2028");
    }

    /** Tryton refuses passwords in which characters come again too often; in this one none does. */
    private static String randomPassword() {
        List<String> characters =
                new ArrayList<>(List.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".split("")));
        Collections.shuffle(characters, new SecureRandom());
        return String.join("", characters.subList(0, 32));
    }

    private void run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("made.log").toFile()));
        builder.environment().put("TRYTONPASSFILE", directory.resolve(PASSWORD).toString());
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + code + ":\n"
                        + Files.readString(directory.resolve("made.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Copies the database, unless there is one. */
    void copyTo(Path other) throws IOException {
        if (Files.notExists(other.resolve(DATABASE))) {
            Path part =
                    Files.copy(directory.resolve(DATABASE), other.resolve("copy"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, other.resolve(DATABASE), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    Path passwordFile() {
        return directory.resolve(PASSWORD);
    }

    /** Writes the configuration of a server. */
    static Path configure(Path directory, int port) throws IOException {
        return Files.writeString(directory.resolve("trytond.conf"), """
                [database]
                uri = sqlite://
                path = %s
                [web]
                listen = 127.0.0.1:%d
                """.formatted(directory.toAbsolutePath(), port));
    }
}
