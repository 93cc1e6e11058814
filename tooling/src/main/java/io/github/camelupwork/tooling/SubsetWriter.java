// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.InputValueWithState;
import graphql.schema.idl.ScalarInfo;

/**
 * Writes {@code schema.graphqls}: of Upwork's whole schema the types, fields, arguments and values that documents use, names
 * and types only, and beside it {@link TypeList types.txt}. For those who add a document and have the whole schema at hand.
 */
public final class SubsetWriter {

    private static final String HEADER = """
            # Licensed under the Apache License, Version 2.0; see LICENSE.
            #
            # What the documents use of Upwork's schema, and no more. Written by SubsetWriter of tooling; README.md tells how.

            """;

    private final GraphQLSchema whole;
    private final Map<String, Map<String, Set<String>>> fields = new TreeMap<>();
    private final Map<String, Set<String>> inputs = new TreeMap<>();
    private final Set<String> plain = new TreeSet<>();

    private SubsetWriter(GraphQLSchema whole) {
        this.whole = whole;
    }

    /**
     * @param args folder of the documents, file with the whole schema; documents in further folders count as well
     */
    public static void main(String[] args) throws IOException {
        SubsetWriter writer =
                new SubsetWriter(GraphQlSchema.read(Path.of(args[1])).graphQl());
        for (int i = 0; i < args.length; i++) {
            if (i != 1) {
                GraphQlFile.readAll(Path.of(args[i])).forEach(file -> writer.use(file.document()));
            }
        }
        Files.writeString(Path.of(args[0]).resolve("schema.graphqls"), writer.text());
        Files.writeString(Path.of(args[0]).resolve(TypeList.FILE), TypeList.of(writer.whole));
    }

    private void use(Document document) {
        Map<String, FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
            use(operation.getSelectionSet(), mutation ? whole.getMutationType() : whole.getQueryType(), fragments);
            operation
                    .getVariableDefinitions()
                    .forEach(variable ->
                            wholeInput(AstPrinter.printAst(variable.getType()).replaceAll("[\\[\\]!]", "")));
        }
    }

    private void use(SelectionSet selection, GraphQLCompositeType type, Map<String, FragmentDefinition> fragments) {
        if (type instanceof GraphQLUnionType union) {
            plain.add(union.getName());
        } else {
            fields.computeIfAbsent(type.getName(), name -> new TreeMap<>());
        }
        for (Selection<?> part : selection.getSelections()) {
            if (part instanceof InlineFragment inline) {
                GraphQLCompositeType inner = inline.getTypeCondition() == null
                        ? type
                        : (GraphQLCompositeType)
                                whole.getType(inline.getTypeCondition().getName());
                use(inline.getSelectionSet(), inner, fragments);
            } else if (part instanceof FragmentSpread spread) {
                FragmentDefinition fragment = fragments.get(spread.getName());
                use(
                        fragment.getSelectionSet(),
                        (GraphQLCompositeType)
                                whole.getType(fragment.getTypeCondition().getName()),
                        fragments);
            } else if (part instanceof Field field && !field.getName().startsWith("__")) {
                use(field, (GraphQLFieldsContainer) type, fragments);
            }
        }
    }

    private void use(Field field, GraphQLFieldsContainer type, Map<String, FragmentDefinition> fragments) {
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        if (definition == null) {
            throw new DescriptionException(type.getName(), "has no field " + field.getName());
        }
        Set<String> arguments = fields.get(type.getName()).computeIfAbsent(field.getName(), name -> new TreeSet<>());
        for (Argument argument : field.getArguments()) {
            GraphQLArgument known = definition.getArgument(argument.getName());
            if (known == null) {
                throw new DescriptionException(
                        type.getName() + "." + field.getName(), "has no argument " + argument.getName());
            }
            arguments.add(argument.getName());
            use(argument.getValue(), known.getType());
        }
        definition.getArguments().stream().filter(SubsetWriter::isRequired).forEach(argument -> {
            arguments.add(argument.getName());
            use((GraphQLType) argument.getType());
        });
        GraphQLType answer = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (answer instanceof GraphQLCompositeType composite) {
            use(field.getSelectionSet(), composite, fragments);
        } else {
            use(answer);
        }
    }

    private void use(Value<?> value, GraphQLType type) {
        use(type);
        if (value instanceof ArrayValue array) {
            array.getValues().forEach(element -> use(element, type));
        }
        if (value instanceof ObjectValue object
                && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input) {
            for (ObjectField field : object.getObjectFields()) {
                GraphQLInputObjectField known = input.getField(field.getName());
                if (known == null) {
                    throw new DescriptionException(input.getName(), "has no field " + field.getName());
                }
                inputs.get(input.getName()).add(field.getName());
                use(field.getValue(), known.getType());
            }
        }
    }

    /** A type that is named somewhere: an enum or a scalar whole, an input object with what it cannot do without. */
    private void use(GraphQLType type) {
        GraphQLNamedType named = GraphQLTypeUtil.unwrapAll(type);
        if (named instanceof GraphQLEnumType || named instanceof GraphQLScalarType) {
            plain.add(named.getName());
        } else if (named instanceof GraphQLInputObjectType input && !inputs.containsKey(input.getName())) {
            inputs.put(input.getName(), new TreeSet<>());
            input.getFieldDefinitions().stream()
                    .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())
                    .forEach(field -> {
                        inputs.get(input.getName()).add(field.getName());
                        use((GraphQLType) field.getType());
                    });
        }
    }

    /** A variable may hold all that its type allows. */
    private void wholeInput(String name) {
        use(whole.getType(name));
        if (whole.getType(name) instanceof GraphQLInputObjectType input) {
            for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
                if (inputs.get(name).add(field.getName()) || GraphQLTypeUtil.isNonNull(field.getType())) {
                    use((GraphQLType) field.getType());
                    String inner = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
                    if (!inner.equals(name)) {
                        wholeInput(inner);
                    }
                }
            }
        }
    }

    private static boolean isRequired(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    private String text() {
        StringBuilder text = new StringBuilder(HEADER);
        Map<String, String> types = new TreeMap<>();
        fields.keySet().forEach(this::addInherited);
        fields.keySet().forEach(name -> types.put(name, composite(name)));
        inputs.keySet().forEach(name -> types.put(name, input(name)));
        plain.stream()
                .filter(name -> !ScalarInfo.isGraphqlSpecifiedScalar(name))
                .forEach(name -> types.put(name, plain(name)));
        types.values().forEach(type -> text.append(type).append('\n'));
        return text.toString().stripTrailing() + "\n";
    }

    private String composite(String name) {
        GraphQLFieldsContainer type = (GraphQLFieldsContainer) whole.getType(name);
        StringBuilder text = new StringBuilder(type instanceof GraphQLInterfaceType ? "interface " : "type ")
                .append(name)
                .append(implemented(name)
                        .map(GraphQLNamedType::getName)
                        .reduce((one, other) -> one + " & " + other)
                        .map(names -> " implements " + names)
                        .orElse(""))
                .append(" {\n");
        fields.get(name).forEach((field, arguments) -> text.append("  ")
                .append(field(type.getFieldDefinition(field), arguments))
                .append('\n'));
        return text.append("}\n").toString();
    }

    /** An object has all that its interfaces have. */
    private void addInherited(String name) {
        implemented(name)
                .forEach(inherited -> fields.get(inherited.getName()).forEach((field, arguments) -> fields.get(name)
                        .computeIfAbsent(field, added -> new TreeSet<>())
                        .addAll(arguments)));
    }

    /** The interfaces of an object that the documents use. */
    private Stream<GraphQLNamedOutputType> implemented(String name) {
        return whole.getType(name) instanceof GraphQLObjectType object
                ? object.getInterfaces().stream().filter(type -> fields.containsKey(type.getName()))
                : Stream.empty();
    }

    private static String field(GraphQLFieldDefinition field, Set<String> arguments) {
        String list = arguments.stream()
                .map(field::getArgument)
                .map(argument -> argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType())
                        + byDefault(argument.getArgumentDefaultValue()))
                .collect(Collectors.joining(", "));
        return field.getName() + (list.isEmpty() ? "" : "(" + list + ")") + ": "
                + GraphQLTypeUtil.simplePrint(field.getType());
    }

    private String input(String name) {
        GraphQLInputObjectType type = (GraphQLInputObjectType) whole.getType(name);
        return inputs.get(name).stream()
                .map(type::getField)
                .map(field -> "  " + field.getName() + ": " + GraphQLTypeUtil.simplePrint(field.getType())
                        + byDefault(field.getInputFieldDefaultValue()))
                .collect(Collectors.joining("\n", "input " + name + " {\n", "\n}\n"));
    }

    private static String byDefault(InputValueWithState value) {
        return value.isLiteral() && value.getValue() instanceof Value<?> literal
                ? " = " + AstPrinter.printAst(literal)
                : "";
    }

    private String plain(String name) {
        GraphQLType type = whole.getType(name);
        if (type instanceof GraphQLUnionType union) {
            List<String> members = union.getTypes().stream()
                    .map(GraphQLNamedType::getName)
                    .filter(fields::containsKey)
                    .toList();
            return "union " + name + " = " + String.join(" | ", members) + "\n";
        }
        return type instanceof GraphQLEnumType constants
                ? constants.getValues().stream()
                        .map(value -> "  " + value.getName())
                        .collect(Collectors.joining("\n", "enum " + name + " {\n", "\n}\n"))
                : "scalar " + name + "\n";
    }
}
