// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;

class ScopesTest {

    private static final GraphQLSchema SCHEMA =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse("""
            type Query { order: Order other: Order }
            type Mutation { pay: Order }
            type Order { id: ID sum: Money }
            type Money { rawValue: String }
            """));

    private final Scopes scopes = new Scopes();

    private Set<String> missing(String document) {
        return scopes.missing(new DocumentFields(SCHEMA, new Parser().parseDocument(document))
                .asked("500001", null)
                .fields());
    }

    @Test
    void whatIsWithheldIsMissingWhereverItStands() {
        scopes.withhold("Money.rawValue");

        assertThat(missing("{ order { id } }")).isEmpty();
        assertThat(missing("{ order { sum { rawValue } } }")).containsExactly("Money.rawValue");
        assertThat(missing("{ order { ... on Order { sum { rawValue } } } }")).containsExactly("Money.rawValue");
        assertThat(missing("{ order { ...Sum } } fragment Sum on Order { __typename cash: sum { rawValue } }"))
                .containsExactly("Money.rawValue");
        assertThat(missing("mutation { pay { sum { rawValue } } }")).containsExactly("Money.rawValue");
    }

    @Test
    void aFieldAtTheTopIsThatOfItsKindOfOperation() {
        scopes.withhold("Mutation.pay");
        scopes.withhold("Query.order");

        assertThat(missing("mutation { pay { id } }")).containsExactly("Mutation.pay");
        assertThat(missing("{ other { id } }")).isEmpty();
        assertThat(scopes.withheld()).containsExactly("Mutation.pay", "Query.order");
    }

    @Test
    void allIsGrantedAgain() {
        scopes.withhold("Order.id");
        scopes.grantAll();

        assertThat(missing("{ order { id } }")).isEmpty();
        assertThat(scopes.withheld()).isEmpty();
    }
}
