// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Converts names on the wire to names of options, fields and classes. */
final class Names {

    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private Names() {}

    /** {@code buyer_team__reference} becomes {@code buyerTeamReference}; what has no underscore stays. */
    static String option(String wireName) {
        String joined =
                Arrays.stream(wireName.split("_+")).map(Names::capitalize).collect(Collectors.joining());
        return wireName.charAt(0) + joined.substring(1);
    }

    static String capitalize(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** The name of a method or a component; one that Java or {@code Object} has already gets {@code Value} at its end. */
    static String member(String name) {
        return SourceVersion.isKeyword(name) || OF_EVERY_OBJECT.contains(name) ? name + "Value" : name;
    }

    /** The class that holds the options of a group: {@code milestones} has {@code MilestonesEndpointConfiguration}. */
    static String optionClass(String group) {
        return capitalize(group) + "EndpointConfiguration";
    }
}
