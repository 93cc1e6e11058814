// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Things of one kind by their id, in the order of their arrival.
 *
 * @param <T> the kind
 */
public final class Store<T> {

    private final Map<String, T> items = new LinkedHashMap<>();
    private final Function<T, String> id;

    Store(Function<T, String> id) {
        this.id = id;
    }

    /** The same items, each of them copied. */
    Store(Store<T> origin, UnaryOperator<T> copier) {
        id = origin.id;
        origin.items.forEach((key, item) -> items.put(key, copier.apply(item)));
    }

    T add(T item) {
        items.put(id.apply(item), item);
        return item;
    }

    void remove(T item) {
        items.remove(id.apply(item));
    }

    /** The item of that id. */
    public Optional<T> find(String key) {
        return Optional.ofNullable(items.get(key));
    }

    /**
     * The item of that id.
     *
     * @throws Refused what {@code otherwise} says, if there is none
     */
    public T get(String key, Refused otherwise) {
        return find(key).orElseThrow(() -> otherwise);
    }

    /** All items, oldest first; a copy. */
    public List<T> all() {
        return List.copyOf(items.values());
    }
}
