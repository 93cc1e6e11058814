// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

import io.github.camelupwork.store.FullDisk;
import io.github.camelupwork.store.PrivateFile;

/**
 * Keeps each account's tokens in a file of its own, readable by its owner only (0600) and replaced as a whole. Processes that
 * share the directory wait for each other by a file lock, which the operating system gives back when a process dies; that
 * needs a file system with working locks, so a local disk rather than old NFS. Do not put the directory into version control
 * or backups that others can read: the tokens are in it as they are.
 */
public final class FileTokenStore implements TokenStore {

    private static final String TOKENS = ".tokens.json";
    private static final String PENDING = ".pending.json";

    /** No pair of tokens is longer. */
    private static final int ROOM = 16 * 1024;

    private final Path directory;
    private final Clock clock;

    /** A store in a directory, which is created for its owner alone when something is stored. */
    public FileTokenStore(Path directory, Clock clock) {
        this.clock = clock;
        this.directory = directory;
    }

    /** Creates the directory if it is missing; returns its real path, which is the same for all that share it. */
    private Path created() {
        return attempt("create", directory, () -> {
            PrivateFile.createDirectory(directory);
            return directory.toRealPath();
        });
    }

    @Override
    public Optional<StoredTokens> read(String account) {
        Path file = tokens(account);
        return attempt("read", file, () -> parse(content(file), TokenJson::readTokens));
    }

    @Override
    public StoredTokens update(String account, Function<Optional<StoredTokens>, StoredTokens> change) {
        Path lock = created().resolve(name(account) + ".lock");
        return attempt("lock", lock, () -> PrivateFile.locked(lock, () -> replace(account, change)));
    }

    private StoredTokens replace(String account, Function<Optional<StoredTokens>, StoredTokens> change) {
        Optional<StoredTokens> old = read(account);
        requireRoom(account);
        StoredTokens changed = change.apply(old);
        return old.filter(changed::equals)
                .orElseGet(() -> write(
                        account,
                        changed.withVersion(old.map(StoredTokens::version).orElse(0L) + 1)));
    }

    /** Tokens that could not be stored must not be asked for: the refresh token would be used up for nothing. */
    private void requireRoom(String account) {
        Path probe = directory.resolve(name(account) + ".room");
        attempt("write", probe, () -> {
            PrivateFile.replace(probe, new byte[ROOM]);
            return Files.deleteIfExists(probe);
        });
    }

    private StoredTokens write(String account, StoredTokens tokens) {
        Path file = tokens(account);
        return attempt("write", file, () -> {
            PrivateFile.sweep(file);
            PrivateFile.replace(file, TokenJson.write(tokens));
            return tokens;
        });
    }

    @Override
    public void remove(String account) {
        delete(tokens(account));
    }

    @Override
    public void putPending(PendingAuthorization authorization) {
        created();
        Path file = pending(authorization.id());
        attempt("write", file, () -> {
            forgetStale();
            PrivateFile.replace(file, TokenJson.write(authorization));
            return null;
        });
    }

    private void forgetStale() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "*" + PENDING)) {
            for (Path file : all) {
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .plus(PendingAuthorization.LIFETIME)
                        .isBefore(clock.instant())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public Optional<PendingAuthorization> findPending(String id) {
        Path file = pending(id);
        return attempt("read", file, () -> parse(content(file), TokenJson::readPending));
    }

    @Override
    public void removePending(String id) {
        delete(pending(id));
    }

    private void delete(Path file) {
        attempt("delete", file, () -> Files.deleteIfExists(file));
    }

    private Path tokens(String account) {
        return directory.resolve(name(account) + TOKENS);
    }

    /** The id is half a secret, and of unknown length. */
    private Path pending(String id) {
        return directory.resolve(Secrets.fingerprint(id) + PENDING);
    }

    /** No account name leads out of the directory. */
    private static String name(String account) {
        return URLEncoder.encode(account, StandardCharsets.UTF_8).replace("*", "%2A");
    }

    private static Optional<byte[]> content(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private interface Parser<T> {
        T parse(byte[] content) throws IOException;
    }

    private static <T> Optional<T> parse(Optional<byte[]> content, Parser<T> parser) throws IOException {
        return content.isPresent() ? Optional.of(parser.parse(content.get())) : Optional.empty();
    }

    private static <T> T attempt(String what, Path path, PrivateFile.Work<T> access) {
        try {
            return access.run();
        } catch (IOException | DateTimeException e) {
            throw new TokenStoreException("Token store: cannot " + what + " " + path + ": " + reason(e), e);
        }
    }

    /**
     * Returns the reason of a failure; a full disk is named plainly, since the operating system's text may not be
     * clear.
     */
    private static String reason(Exception e) {
        String words = String.valueOf(e.getMessage());
        return FullDisk.is(e) ? "the disk is full (" + words + "); make room, no token is renewed before" : words;
    }
}
