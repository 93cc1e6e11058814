// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.ParameterType;

/** Writes the builders of endpoints for Java routes: one class per group with a builder for each of its operations. */
final class BuilderGenerator {

    private static final String PACKAGE = "io.github.camelupwork.builder";
    private static final ClassName BASE = ClassName.get(PACKAGE, "UpworkEndpointBuilder");
    private static final ClassName VALUE = ClassName.get(PACKAGE, "OptionValue");
    private static final ClassName ENTRY = ClassName.get(PACKAGE, "UpworkGroups");
    private static final String COMPONENT = "component";
    /** Options that every endpoint has: the superclass has them. */
    private static final Set<String> INHERITED = Set.of("paymentKey", "api");

    private final Group group;
    private final ClassName type;
    private final Map<String, List<String>> enums = new LinkedHashMap<>();

    private BuilderGenerator(Group group) {
        this.group = group;
        this.type = ClassName.get(PACKAGE, Names.capitalize(group.name()) + "Builders");
    }

    static void generate(List<Group> groups, Output sources) throws IOException {
        TypeSpec.Builder entry = TypeSpec.classBuilder(ENTRY)
                .addJavadoc("The groups of operations, each with a builder for every operation.\n")
                .addModifiers(Modifier.PUBLIC)
                .addField(String.class, COMPONENT, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor(COMPONENT));
        for (Group group : groups) {
            BuilderGenerator builders = new BuilderGenerator(group);
            sources.write(PACKAGE, builders.groupClass());
            entry.addMethod(MethodSpec.methodBuilder(group.name())
                    .addJavadoc("$L\n", javadoc(group.description()))
                    .addModifiers(Modifier.PUBLIC)
                    .returns(builders.type)
                    .addStatement("return new $T($N)", builders.type, COMPONENT)
                    .build());
        }
        sources.write(PACKAGE, entry.build());
    }

    private static MethodSpec constructor(String parameter) {
        return MethodSpec.constructorBuilder()
                .addParameter(String.class, parameter)
                .addStatement("this.$N = $N", parameter, parameter)
                .build();
    }

    private TypeSpec groupClass() {
        TypeSpec.Builder spec = TypeSpec.classBuilder(type)
                .addJavadoc("Builders for the operations of {@code $L}.\n", group.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(String.class, COMPONENT, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor(COMPONENT));
        for (Operation operation : group.operations()) {
            ClassName builder = type.nestedClass(Names.capitalize(operation.shortName()));
            spec.addMethod(MethodSpec.methodBuilder(Names.member(operation.shortName()))
                    .addJavadoc("$L.\n", javadoc(operation.main().summary()))
                    .addModifiers(Modifier.PUBLIC)
                    .returns(builder)
                    .addStatement("return new $T($N)", builder, COMPONENT)
                    .build());
            spec.addType(operationClass(operation, builder));
        }
        enums.forEach((name, values) -> spec.addType(enumClass(name, values)));
        return spec.build();
    }

    private TypeSpec operationClass(Operation operation, ClassName builder) {
        TypeSpec.Builder spec = TypeSpec.classBuilder(builder)
                .addJavadoc(
                        "{@code $L}: $L, by api $L.\n",
                        operation.name(),
                        javadoc(operation.main().summary()),
                        operation.apis().stream().map(Api::id).collect(Collectors.joining(", ")))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(BASE, builder))
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, COMPONENT)
                        .addStatement("super($N, $S)", COMPONENT, operation.name())
                        .build());
        for (Option option : Group.options(List.of(operation))) {
            if (!INHERITED.contains(option.name())) {
                setters(option, operation, builder).forEach(spec::addMethod);
            }
        }
        return spec.build();
    }

    private List<MethodSpec> setters(Option option, Operation operation, ClassName builder) {
        MethodSpec text = setter(option, builder, ClassName.get(String.class), "value");
        TypeName typed = typed(option, operation);
        return typed == null
                ? List.of(text)
                : List.of(
                        text,
                        setter(
                                option,
                                builder,
                                typed,
                                typed instanceof ClassName c && isEnum(c) ? "value.wire()" : "value"));
    }

    private boolean isEnum(ClassName name) {
        return type.equals(name.enclosingClassName());
    }

    private static MethodSpec setter(Option option, ClassName builder, TypeName parameter, String value) {
        return MethodSpec.methodBuilder(Names.member(option.name()))
                .addJavadoc("$L$L\n", javadoc(option.description()), option.mustBeGiven() ? " Required." : "")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(parameter, "value")
                .returns(builder)
                .addStatement("return option($S, $L)", option.name(), CodeBlock.of(value))
                .build();
    }

    /** The type of the option beside text; null if there is none. */
    private TypeName typed(Option option, Operation operation) {
        List<String> values = values(option);
        if (!values.isEmpty() && constants(values).size() == values.size()) {
            return enumOf(option.name(), values, operation);
        }
        return switch (option.type()) {
            case INTEGER -> TypeName.LONG;
            case NUMBER, DECIMAL -> ClassName.get(BigDecimal.class);
            case BOOLEAN -> TypeName.BOOLEAN;
            default -> null;
        };
    }

    /** The values that one of the APIs or roles documents; empty if several may be given at once. */
    private static List<String> values(Option option) {
        boolean several = option.uses().stream()
                .map(Option.Use::parameter)
                .anyMatch(p -> p.separator() != null || p.range() != null || p.type() == ParameterType.LIST);
        return several
                ? List.of()
                : option.uses().stream()
                        .flatMap(use -> use.parameter().values().stream())
                        .distinct()
                        .toList();
    }

    /** Operations of the group whose option has the same values share an enum. */
    private ClassName enumOf(String option, List<String> values, Operation operation) {
        String name = enumName(option);
        if (enums.containsKey(name) && !enums.get(name).equals(values)) {
            name = enumName(operation.shortName() + Names.capitalize(option));
        }
        enums.put(name, values);
        return type.nestedClass(name);
    }

    /** A builder of the group may have the name already. */
    private String enumName(String option) {
        String name = Names.capitalize(option);
        boolean taken = group.operations().stream()
                .anyMatch(operation -> Names.capitalize(operation.shortName()).equals(name));
        return taken ? name + "Value" : name;
    }

    private static TypeSpec enumClass(String name, List<String> values) {
        TypeSpec.Builder spec = TypeSpec.enumBuilder(name)
                .addJavadoc("The documented values of the option.\n")
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(VALUE)
                .addField(String.class, "wire", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor("wire"))
                .addMethod(MethodSpec.methodBuilder("wire")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return wire")
                        .build());
        constants(values)
                .forEach((constant, value) -> spec.addEnumConstant(
                        constant, TypeSpec.anonymousClassBuilder("$S", value).build()));
        return spec.build();
    }

    private static Map<String, String> constants(List<String> values) {
        Map<String, String> constants = new LinkedHashMap<>();
        for (String value : values) {
            String constant = value.replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                    .replaceAll("[^A-Za-z0-9]+", "_")
                    .replaceAll("^_|_$", "")
                    .toUpperCase(Locale.ROOT);
            boolean digit = constant.isEmpty() || Character.isDigit(constant.charAt(0));
            constants.putIfAbsent(digit ? "VALUE_" + constant : constant, value);
        }
        return constants;
    }

    private static String javadoc(String text) {
        return Texts.javadoc(text).replaceAll("`([^`{}]*)`", "{@code $1}");
    }
}
