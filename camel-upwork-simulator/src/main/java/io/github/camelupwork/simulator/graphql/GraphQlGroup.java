// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.util.Map;

/** Fields of the schema that need more than a member of the same name of the object around them. */
interface GraphQlGroup {

    /** Returns the resolvers of fields, by {@code Type.field}, e.g. {@code Mutation.approveMilestone}. */
    Map<String, Resolver> resolvers();

    /** Answers one field. */
    @FunctionalInterface
    interface Resolver {

        /**
         * The value: maps with the names of the schema, lists, texts, numbers.
         *
         * @throws io.github.camelupwork.simulator.state.Refused if Upwork would refuse it
         */
        Object answer(GraphQlCall call);
    }
}
