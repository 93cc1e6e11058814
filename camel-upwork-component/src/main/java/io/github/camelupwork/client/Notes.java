// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a route is told about how an answer came about.
 *
 * @param nullItems     items of the list that Upwork answered as null, and that were left out
 * @param nullMembers   null members of lists within the items or the object, which were left out as well
 * @param noList        whether Upwork answered null in place of the list, and no error
 * @param refusedFields fields that were not asked for, since Upwork refuses them to the API key
 * @param age           for how long the answer had been kept; null if it has just come
 */
public record Notes(long nullItems, long nullMembers, boolean noList, List<String> refusedFields, Duration age) {

    /** Nothing to tell. */
    public static final Notes NONE = new Notes(0, 0, false, List.of(), null);

    /** Null came in place of the list. */
    static final Notes NO_LIST = new Notes(0, 0, true, List.of(), null);

    public Notes {
        refusedFields = List.copyOf(refusedFields);
    }

    /** Nulls that were left out. */
    static Notes nulls(long items, long members) {
        return new Notes(items, members, false, List.of(), null);
    }

    /** The same with these refused fields. */
    Notes withRefused(Collection<String> fields) {
        return new Notes(nullItems, nullMembers, noList, List.copyOf(fields), age);
    }

    /** The same on an answer that was kept for so long; null if it has just come. */
    public Notes withAge(Duration kept) {
        return new Notes(nullItems, nullMembers, noList, refusedFields, kept);
    }

    /** The notes on two parts of one answer. */
    public Notes and(Notes other) {
        List<String> fields = new ArrayList<>(refusedFields);
        other.refusedFields.stream().filter(field -> !fields.contains(field)).forEach(fields::add);
        return new Notes(
                nullItems + other.nullItems, nullMembers + other.nullMembers, noList || other.noList, fields, age);
    }

    /** How many nulls were left out, wherever they stood. */
    public long nulls() {
        return nullItems + nullMembers;
    }
}
