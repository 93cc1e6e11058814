// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.util.Map;

import graphql.GraphQLContext;
import graphql.TypeResolutionEnvironment;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
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

/**
 * Connects the schema to the resolvers of the service that executes a document. A field without a resolver is the
 * member of that name in the map around it.
 */
final class Wiring implements WiringFactory {

    /** Key of the maps that says of which type an object of an interface or union is. */
    static final String TYPE = "__typename";

    @Override
    public boolean providesDataFetcher(FieldWiringEnvironment field) {
        return true;
    }

    @Override
    public DataFetcher<?> getDataFetcher(FieldWiringEnvironment field) {
        String type = field.getParentType().getName();
        String member = field.getFieldDefinition().getName();
        String name = type + "." + member;
        boolean root = type.equals("Query") || type.equals("Mutation");
        return environment -> {
            GraphQlService service = environment.getGraphQlContext().get(GraphQlService.class);
            GraphQlGroup.Resolver resolver = service.resolver(name);
            return resolver != null
                    ? resolver.answer(service.call(environment))
                    : member(environment.getSource(), member, root ? name : null);
        };
    }

    private static Object member(Object source, String member, String root) {
        if (root != null) {
            throw new Refused(501, "The simulator does not carry out " + root + " yet");
        }
        return source instanceof Map<?, ?> map ? map.get(member) : null;
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

    /** Scalars of Upwork's own: passed on as they come. */
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
