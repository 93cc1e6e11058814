// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.backend;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.github.camelupwork.simulator.graphql.GraphQlService;
import io.github.camelupwork.simulator.mood.Moods;
import io.github.camelupwork.simulator.operation.OperationHandler;

/** The implementation behind the HTTP server: the handlers of all operations and the state that they share. */
public interface SimulatedUpwork {

    /** The handlers by the reference of the binding they answer, e.g. {@code offers/listClient}. */
    Map<String, OperationHandler> handlers();

    /** Returns the service that executes GraphQL; empty if there is only REST. */
    default Optional<GraphQlService> graphQl() {
        return Optional.empty();
    }

    /** Tells the listener what kind of thing arrived, each time; nothing arrives unless an implementation says so. */
    default void onChange(Consumer<String> listener) {}

    /** Takes notice of the moods that it is to be in. */
    default void moods(Moods moods) {}

    /** Ids of the people who can sign in; the first one owns the application and the company. */
    List<String> users();

    /** The state as maps and lists, for the eyes of a tester. Holds no secrets. */
    Object snapshot();

    /** Returns what the page shows of the state; empty if there is none. */
    default Map<String, Object> overview() {
        return Map.of();
    }

    /** Returns what can be made to arrive; empty if there is no state. */
    default Optional<ArrivalDesk> arrivals() {
        return Optional.empty();
    }

    /** Makes a fresh world; called when the simulator starts and whenever it is reset. */
    @FunctionalInterface
    interface Factory {

        /**
         * @param clock the simulator's time
         * @param seed  the same seed gives the same world
         */
        SimulatedUpwork create(Clock clock, long seed);
    }
}
