// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For tests. */
public class MemoryPositionStore implements PositionStore {

    private final Map<String, Position> positions = new HashMap<>();
    private final Map<String, Integer> writes = new HashMap<>();

    @Override
    public synchronized Position load(String key) {
        return positions.getOrDefault(key, Position.NONE);
    }

    @Override
    public synchronized String revision(String key) {
        return Integer.toString(writes.getOrDefault(key, 0));
    }

    private String written(String key, String revision, Position position) {
        if (!revision(key).equals(revision)) {
            throw new PositionMovedException(key);
        }
        positions.put(key, position);
        writes.merge(key, 1, Integer::sum);
        return revision(key);
    }

    @Override
    public synchronized String add(String key, List<Entry> added, String revision) {
        Position position = load(key);
        Map<String, Entry> entries = new LinkedHashMap<>();
        position.entries().forEach(known -> entries.put(known.identity(), known));
        for (Entry entry : added) {
            entries.remove(entry.identity());
            entries.put(entry.identity(), entry);
        }
        return written(key, revision, position.with(List.copyOf(entries.values())));
    }

    @Override
    public synchronized String replace(String key, Position position, String revision) {
        return written(key, revision, position);
    }
}
