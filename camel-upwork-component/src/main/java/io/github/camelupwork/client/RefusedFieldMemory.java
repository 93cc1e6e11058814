// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The fields that Upwork has refused to one account. Thread-safe. */
final class RefusedFieldMemory {

    /** The maximum number of fields, more than all documents have: Upwork's responses must not fill the memory. */
    private static final int MOST = 2000;

    private final Set<String> fields = ConcurrentHashMap.newKeySet();

    /** Returns the fields known now, as Upwork named them. */
    Set<String> fields() {
        return new LinkedHashSet<>(fields);
    }

    /** Remembers the fields; returns true if one of them was not known. */
    boolean add(Collection<String> refused) {
        return fields.size() + refused.size() <= MOST && fields.addAll(refused);
    }
}
