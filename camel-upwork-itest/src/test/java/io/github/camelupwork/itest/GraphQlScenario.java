// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.util.Map;
import java.util.function.Consumer;

import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/**
 * A call that the seeded world allows, and what it must have brought about.
 *
 * @param caller  id of the person who calls
 * @param options makes a world ready and gives the options of the call
 * @param proof   fails unless the answer, or the world after it, is as the call says
 */
record GraphQlScenario(String caller, BothApisScenarios.Scenario options, Consumer<GraphQlOutcome> proof) {

    /** Owns the client company. */
    static final String OWNER = "ada_owner";
    /** Works for it without an agency. */
    static final String FREELANCER = "maria_lopez";

    static GraphQlScenario byOwner(BothApisScenarios.Scenario options, Consumer<GraphQlOutcome> proof) {
        return new GraphQlScenario(OWNER, options, proof);
    }

    static GraphQlScenario byFreelancer(BothApisScenarios.Scenario options, Consumer<GraphQlOutcome> proof) {
        return new GraphQlScenario(FREELANCER, options, proof);
    }

    /** For calls that need no options. */
    static Map<String, Object> nothing(World world) {
        return Map.of();
    }

    static User freelancer(World world) {
        return world.directory().caller(FREELANCER);
    }
}
