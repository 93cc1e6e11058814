// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.List;

import io.github.camelupwork.simulator.state.Refused;

/**
 * A page of a list.
 *
 * @param offset number of items before it
 * @param count  number of items on it, at most
 */
record Page(int offset, int count) {

    private static final int DEFAULT = 10;
    private static final int MAXIMUM = 100;

    /**
     * Reads {@code offset;count}; without it the reference's general default {@code 0;10} holds. The reference caps a
     * page at 100 where it says anything, so that cap is taken everywhere.
     *
     * @throws Refused 400 if it cannot be read
     */
    static Page of(OperationCall call, String parameter) {
        String text = call.text(parameter);
        if (text == null || text.isBlank()) {
            return new Page(0, DEFAULT);
        }
        String[] parts = text.split(";");
        Integer offset = Inputs.integer(parts[0]);
        Integer count = parts.length > 1 ? Inputs.integer(parts[1]) : Integer.valueOf(DEFAULT);
        if (parts.length > 2 || offset == null || count == null || offset < 0 || count < 0) {
            throw Refused.invalid("Bad Request");
        }
        return new Page(offset, Math.min(count, MAXIMUM));
    }

    /** The items of this page. */
    <T> List<T> of(List<T> all) {
        return all.stream().skip(offset).limit(count).toList();
    }

    /** Returns the page as lists describe it, with a total. */
    Fields lister(Object sort) {
        return new Fields()
                .with(
                        "paging",
                        new Fields().with("count", String.valueOf(count)).with("offset", String.valueOf(offset)))
                .with("query", "")
                .with("sort", sort);
    }
}
