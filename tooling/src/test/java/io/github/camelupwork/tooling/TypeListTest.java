// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeListTest {

    @TempDir
    Path folder;

    private GraphQLSchema schema() throws IOException {
        return GraphQlSchema.read(Files.writeString(folder.resolve("s.graphqls"), """
                type Query { orders(id: ID!, size: Int! = 1): [Order!]!, _empty: String }
                type Mutation { pay(input: In): Boolean }
                type Order { state: State, amount: Money!, parts(first: Int! = 3): [Order], log(id: ID!): Order, id: ID! }
                type Money { rawValue: String! }
                type Unreached { a: Int }
                input In { a: Int }
                enum State { NEW }
                """))
                .graphQl();
    }

    @Test
    void tellsFieldsTheirTypesAndWhichNeedArguments() throws IOException {
        assertThat(TypeList.of(schema())).isEqualTo("""
                Money rawValue
                Mutation pay
                Order amount:Money id log!:Order parts:Order state
                Query orders!:Order
                """);
    }

    @Test
    void refusesAFileThatIsNotOfTheSchema() throws IOException {
        Path file = folder.resolve(TypeList.FILE);
        assertThatCode(() -> TypeList.check(file, schema())).doesNotThrowAnyException();
        Files.writeString(file, TypeList.of(schema()));
        assertThatCode(() -> TypeList.check(file, schema())).doesNotThrowAnyException();
        Files.writeString(file, "Query orders\n");
        assertThatThrownBy(() -> TypeList.check(file, schema()))
                .isInstanceOf(DescriptionException.class)
                .hasMessageContaining("types.txt");
    }
}
