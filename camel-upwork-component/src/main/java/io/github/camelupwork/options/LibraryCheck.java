// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.OptionalLibrary;
import io.github.camelupwork.exception.UpworkLibraryException;
import io.github.camelupwork.graphql.RefusedFieldPolicy;

/** Checks at the start that the library is there that a GraphQL endpoint would need for its calls. */
final class LibraryCheck {

    private LibraryCheck() {}

    /** @throws UpworkLibraryException if it is missing */
    static void check(Operation operation, Api api, UpworkConfiguration configuration) {
        if (api != Api.GRAPHQL) {
            return;
        }
        if (operation.bindings(api).stream()
                .anyMatch(
                        binding -> binding.report() != null && binding.report().rows() != null)) {
            require(operation, "A report on GraphQL");
        }
        if (operation.effect() == Effect.MONEY && PaymentKeys.usesLedger(configuration)) {
            require(operation, "A payment on GraphQL, for its outcome is read in a report,");
        }
        if (configuration.getRefusedFields() == RefusedFieldPolicy.drop) {
            require(operation, "Option 'refusedFields=drop'");
        }
    }

    private static void require(Operation operation, String user) {
        OptionalLibrary.GRAPHQL_JAVA.require(operation.name(), user);
    }
}
