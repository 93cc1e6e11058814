// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The notes for a route on how a response came about.
 *
 * @param nullItems     the number of items of the list that Upwork returned as null, and that were left out
 * @param nullMembers   the number of null members of lists within the items or the object, which were left out as well
 * @param noList        true if Upwork returned null in place of the list, and no error
 * @param refusedFields the fields that were not requested, since Upwork refuses them to the API key
 * @param age           the time for which the response had been cached; null if it is fresh
 */
public record Notes(long nullItems, long nullMembers, boolean noList, List<String> refusedFields, Duration age) {

    /** No notes. */
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

    /** Returns the same notes for a response cached for the given time; null if it is fresh. */
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

    /** Returns the number of all nulls that were left out. */
    public long nulls() {
        return nullItems + nullMembers;
    }
}
