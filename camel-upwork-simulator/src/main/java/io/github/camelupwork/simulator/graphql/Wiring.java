// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.util.Map;
import java.util.function.Function;

import graphql.GraphQLContext;
import graphql.TypeResolutionEnvironment;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import io.github.camelupwork.simulator.state.Refused;

/** Ties the schema to what answers its fields. What has no resolver is the member of that name of the map around it. */
final class Wiring implements WiringFactory {

    /** Key of the maps that says of which type an object of an interface or union is. */
    static final String TYPE = "__typename";

    private final Map<String, GraphQlGroup.Resolver> resolvers;
    private final Function<DataFetchingEnvironment, GraphQlCall> calls;

    Wiring(Map<String, GraphQlGroup.Resolver> resolvers, Function<DataFetchingEnvironment, GraphQlCall> calls) {
        this.resolvers = resolvers;
        this.calls = calls;
    }

    @Override
    public boolean providesDataFetcher(FieldWiringEnvironment field) {
        return true;
    }

    @Override
    public DataFetcher<?> getDataFetcher(FieldWiringEnvironment field) {
        String type = field.getParentType().getName();
        String name = type + "." + field.getFieldDefinition().getName();
        GraphQlGroup.Resolver resolver = resolvers.get(name);
        if (resolver != null) {
            return environment -> resolver.answer(calls.apply(environment));
        }
        if (type.equals("Query") || type.equals("Mutation")) {
            return environment -> {
                throw new Refused(501, "The simulator does not carry out " + name + " yet");
            };
        }
        return environment -> environment.getSource() instanceof Map<?, ?> map
                ? map.get(field.getFieldDefinition().getName())
                : null;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment union) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment union) {
        return Wiring::type;
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment type) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment type) {
        return Wiring::type;
    }

    private static GraphQLObjectType type(TypeResolutionEnvironment environment) {
        return environment
                .getSchema()
                .getObjectType(((Map<?, ?>) environment.getObject()).get(TYPE).toString());
    }

    @Override
    public boolean providesScalar(ScalarWiringEnvironment scalar) {
        return !ScalarInfo.isGraphqlSpecifiedScalar(
                scalar.getScalarTypeDefinition().getName());
    }

    @Override
    public GraphQLScalarType getScalar(ScalarWiringEnvironment scalar) {
        return GraphQLScalarType.newScalar()
                .name(scalar.getScalarTypeDefinition().getName())
                .coercing(new AsItIs())
                .build();
    }

    /** Scalars of Upwork's own: handed on as they come. */
    private static final class AsItIs implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, java.util.Locale locale) {
            return value;
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, java.util.Locale locale) {
            return value;
        }

        @Override
        public Object parseLiteral(
                Value<?> value, CoercedVariables variables, GraphQLContext context, java.util.Locale locale) {
            return graphql.language.AstPrinter.printAst(value);
        }
    }
}
