// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.util.List;

import org.apache.camel.spi.StateRepository;

/**
 * Keeps positions in a Camel {@link StateRepository}, each as one text under its key. Every item that is done rewrites that
 * text, so this is for consumers with a small memory; how durable it is, the repository decides.
 */
public final class StatePositionStore implements PositionStore {

    private final StateRepository<String, String> repository;

    /** @param repository started and stopped by whoever made it */
    public StatePositionStore(StateRepository<String, String> repository) {
        this.repository = repository;
    }

    @Override
    public Position load(String key) {
        String text = repository.getState(key);
        return text == null ? Position.NONE : PositionText.read(unescaped(text));
    }

    @Override
    public synchronized void add(String key, List<Entry> entries) {
        String text = repository.getState(key);
        repository.setState(key, (text == null ? escaped(PositionText.write(Position.NONE)) : text)
                + escaped(PositionText.write(entries)));
    }

    @Override
    public void replace(String key, Position position) {
        repository.setState(key, escaped(PositionText.write(position)));
    }

    /** The file repository of Camel keeps one state a line, key and value apart by an equals sign. */
    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\n", "%0A").replace("=", "%3D");
    }

    private static String unescaped(String text) {
        return text.replace("%3D", "=").replace("%0A", "\n").replace("%25", "%");
    }
}
