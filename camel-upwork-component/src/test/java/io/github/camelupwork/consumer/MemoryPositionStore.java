// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For tests. */
class MemoryPositionStore implements PositionStore {

    private final Map<String, Position> positions = new HashMap<>();

    @Override
    public Position load(String key) {
        return positions.getOrDefault(key, Position.NONE);
    }

    @Override
    public void add(String key, List<Entry> added) {
        Position position = load(key);
        List<Entry> entries = new ArrayList<>(position.entries());
        for (Entry entry : added) {
            entries.removeIf(known -> known.identity().equals(entry.identity()));
            entries.add(entry);
        }
        positions.put(key, position.with(entries));
    }

    @Override
    public void replace(String key, Position position) {
        positions.put(key, position);
    }
}
