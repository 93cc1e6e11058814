// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.WiringFactory;
import io.github.camelupwork.json.Json;

/**
 * A server of Upwork's schema, which answers queries with what a test puts at the fields of the top: maps and lists by the names
 * of the schema. The documents are validated and executed by graphql-java, as Upwork does it.
 */
public final class GraphQLStub implements AutoCloseable {

    private static final Path SCHEMA = Path.of("src/main/upwork/graphql/schema.graphqls");

    /** The JSON objects that were posted, in their order. */
    public final List<Map<?, ?>> requests = new CopyOnWriteArrayList<>();

    private final Map<String, Function<Map<String, Object>, Object>> fields = new ConcurrentHashMap<>();
    private final GraphQL engine;
    private final TestServer server;
    private volatile Function<Map<?, ?>, TestServer.Reply> instead = request -> null;

    public GraphQLStub() {
        this.engine = GraphQL.newGraphQL(new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser().parse(SCHEMA.toFile()),
                                RuntimeWiring.newRuntimeWiring()
                                        .wiringFactory(new Wiring())
                                        .build()))
                .build();
        try {
            this.server = new TestServer(request -> reply((Map<?, ?>) Json.read(request.body())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers a field of the top from now on with this, by the arguments of the field. */
    public GraphQLStub answering(String field, Function<Map<String, Object>, Object> answer) {
        fields.put(field, answer);
        return this;
    }

    /** From now on this is answered in place of the schema's answer, unless it is null. */
    public GraphQLStub instead(Function<Map<?, ?>, TestServer.Reply> reply) {
        instead = reply;
        return this;
    }

    /** A JSON answer with HTTP 200. */
    public static TestServer.Reply json(Object body) {
        return new TestServer.Reply(200, Json.write(body), "Content-Type", "application/json");
    }

    /** The address to use as {@code baseUrl}. */
    public URI base() {
        return server.base();
    }

    private TestServer.Reply reply(Map<?, ?> request) {
        requests.add(request);
        TestServer.Reply other = instead.apply(request);
        return other != null ? other : json(executed(request));
    }

    private Map<String, Object> executed(Map<?, ?> request) {
        Map<String, Object> variables = new TreeMap<>();
        ((Map<?, ?>) request.get("variables")).forEach((name, value) -> variables.put(name.toString(), value));
        return engine.execute(ExecutionInput.newExecutionInput()
                        .query(request.get("query").toString())
                        .operationName(Objects.toString(request.get("operationName"), null))
                        .variables(variables)
                        .build())
                .toSpecification();
    }

    @Override
    public void close() {
        server.close();
    }

    /** Fields of the top are answered by the test, others are members of maps. */
    private final class Wiring implements WiringFactory {

        @Override
        public boolean providesDataFetcher(FieldWiringEnvironment field) {
            return true;
        }

        @Override
        public DataFetcher<?> getDataFetcher(FieldWiringEnvironment field) {
            String name = field.getFieldDefinition().getName();
            boolean top =
                    List.of("Query", "Mutation").contains(field.getParentType().getName());
            return top
                    ? call -> fields.getOrDefault(name, arguments -> null).apply(call.getArguments())
                    : call -> call.getSource() instanceof Map<?, ?> map ? map.get(name) : null;
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

        @Override
        public boolean providesTypeResolver(graphql.schema.idl.UnionWiringEnvironment union) {
            return true;
        }

        @Override
        public graphql.schema.TypeResolver getTypeResolver(graphql.schema.idl.UnionWiringEnvironment union) {
            return object -> object.getSchema()
                    .getObjectType(
                            ((Map<?, ?>) object.getObject()).get("__typename").toString());
        }

        @Override
        public boolean providesTypeResolver(graphql.schema.idl.InterfaceWiringEnvironment type) {
            return true;
        }

        @Override
        public graphql.schema.TypeResolver getTypeResolver(graphql.schema.idl.InterfaceWiringEnvironment type) {
            return object -> object.getSchema()
                    .getObjectType(
                            ((Map<?, ?>) object.getObject()).get("__typename").toString());
        }
    }

    /** Scalars of Upwork's own: handed on as they come. */
    private static final class AsItIs implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return graphql.language.AstPrinter.printAst(value);
        }
    }
}
