// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.util.List;
import java.util.function.UnaryOperator;

import org.apache.camel.spi.StateRepository;

/**
 * Keeps positions in a Camel {@link StateRepository}, each as one text under its key. Every item that is done rewrites that
 * text, so this is for consumers with a small memory; how durable it is, the repository decides.
 *
 * <p>A Camel repository has no write on condition, so the text is read and compared before it is written. Within one process
 * that is sure. Of two processes that write at the same moment both may succeed; the one that is written over learns it at its
 * next poll. And where a repository keeps what it once read, as the file repository does, none sees what another process wrote:
 * for several processes take {@link JdbcPositionStore}.
 */
public final class StatePositionStore implements PositionStore {

    private final StateRepository<String, String> repository;

    /** @param repository the repository, started and stopped by its creator */
    public StatePositionStore(StateRepository<String, String> repository) {
        this.repository = repository;
    }

    @Override
    public Position load(String key) {
        String text = repository.getState(key);
        return text == null ? Position.NONE : PositionText.read(unescaped(text));
    }

    /** The content names itself. */
    @Override
    public String revision(String key) {
        return revisionOf(repository.getState(key));
    }

    private static String revisionOf(String text) {
        return Fingerprint.of(text);
    }

    @Override
    public String add(String key, List<Entry> entries, String revision) {
        return write(
                key,
                revision,
                text -> (text == null ? escaped(PositionText.write(Position.NONE)) : text)
                        + escaped(PositionText.write(entries)));
    }

    @Override
    public String replace(String key, Position position, String revision) {
        return write(key, revision, text -> escaped(PositionText.write(position)));
    }

    /** Other stores of this process may write to the same repository. */
    private String write(String key, String revision, UnaryOperator<String> change) {
        synchronized (repository) {
            String text = repository.getState(key);
            if (!revisionOf(text).equals(revision)) {
                throw new PositionMovedException(key);
            }
            String changed = change.apply(text);
            repository.setState(key, changed);
            return revisionOf(changed);
        }
    }

    /** The file repository of Camel keeps one state a line, key and value apart by an equals sign. */
    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\n", "%0A").replace("=", "%3D");
    }

    private static String unescaped(String text) {
        return text.replace("%3D", "=").replace("%0A", "\n").replace("%25", "%");
    }
}
