// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import io.github.camelupwork.simulator.mood.Mood;
import io.github.camelupwork.simulator.mood.Moods;
import io.github.camelupwork.simulator.operation.OperationCall;
import io.github.camelupwork.simulator.operation.OperationHandler;
import io.github.camelupwork.simulator.state.Refused;

/**
 * One field that is requested.
 *
 * @param arguments    the arguments of the field, input objects as maps
 * @param source       the object around the field
 * @param caller       the id of the person, e.g. {@code ada_owner}
 * @param organization the organization that the person acts for
 * @param now          the simulator's time
 * @param handlers     the operations of REST, which keep the rules
 * @param mutated      the listener that receives executed mutations
 * @param moods        the moods that apply to the response
 */
record GraphQlCall(
        Map<String, Object> arguments,
        Object source,
        String caller,
        Organization organization,
        Instant now,
        Map<String, OperationHandler> handlers,
        BiConsumer<String, Map<String, Object>> mutated,
        Moods moods) {

    private static final int MOST_OF_A_MOOD = 50;

    /** The largest page of a list that some moods make smaller. */
    int most(int usual) {
        return moods.has(Mood.PAGES_OF_50) ? MOST_OF_A_MOOD : usual;
    }

    /** The argument, or member of the one argument that is an input object, as text; null if it was not given. */
    String text(String name) {
        Object value = value(name);
        return value == null ? null : value.toString();
    }

    /** The same, of any kind. */
    Object value(String name) {
        return arguments.containsKey(name) ? arguments.get(name) : input().get(name);
    }

    /** The one argument, if it is an input object; empty otherwise. */
    Map<?, ?> input() {
        return arguments.size() == 1 && arguments.values().iterator().next() instanceof Map<?, ?> input
                ? input
                : Map.of();
    }

    /** The object around the field. */
    Map<?, ?> object() {
        return source instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The elements of a list; empty if it was not given. */
    List<?> list(String name) {
        return value(name) instanceof List<?> list ? list : List.of();
    }

    /** Asks what REST would answer to the same caller; nulls are left out. */
    Object rest(String reference, Map<String, Object> parameters) {
        parameters.values().removeIf(java.util.Objects::isNull);
        OperationHandler handler = handlers.get(reference);
        if (handler == null) {
            throw new Refused(501, "The simulator does not carry out " + reference);
        }
        return handler.answer(new OperationCall(null, parameters, caller, now));
    }
}
