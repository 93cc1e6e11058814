// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.camelupwork.catalog.Operation;

/**
 * Writes one class per group with a typed option for everything its operations take, and the factory of these classes.
 * The Camel tools make configurers, the URI factory and the catalog JSON from their annotations.
 */
final class OptionClassGenerator {

    private static final String PACKAGE = "io.github.camelupwork.options";
    private static final String SPI = "org.apache.camel.spi";
    private static final ClassName CONFIGURATION = ClassName.get(PACKAGE, "UpworkConfiguration");
    private static final TypeName OPTIONS = ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), ClassName.get(Object.class));

    /** Options of every endpoint that operations may take as parameters: the superclass has them. */
    private static final Set<String> INHERITED = Set.of("paymentKey");

    private OptionClassGenerator() {}

    static void generate(List<Group> groups, Output sources) throws IOException {
        for (Group group : groups) {
            sources.write(PACKAGE, optionClass(group));
        }
        sources.write(PACKAGE, factory(groups));
    }

    private static TypeSpec optionClass(Group group) {
        TypeSpec.Builder type = TypeSpec.classBuilder(Names.optionClass(group.name()))
                .addJavadoc("Options of the operations of $L.\n", group.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(CONFIGURATION)
                .addAnnotation(apiParams(group))
                .addAnnotation(spi("UriParams"))
                .addAnnotation(AnnotationSpec.builder(spi("Configurer"))
                        .addMember("extended", "true")
                        .build());
        for (Option option : group.options().stream()
                .filter(option -> !INHERITED.contains(option.name()))
                .toList()) {
            type.addField(field(option)).addMethod(getter(option)).addMethod(setter(option));
        }
        return type.addMethod(options(group)).build();
    }

    private static AnnotationSpec apiParams(Group group) {
        AnnotationSpec.Builder params = AnnotationSpec.builder(spi("ApiParams"))
                .addMember("apiName", "$S", group.name())
                .addMember("description", "$S", group.description());
        for (Operation operation : group.operations()) {
            params.addMember(
                    "apiMethods",
                    "$L",
                    method(operation.shortName(), operation.main().summary()));
        }
        // if left out, the annotation's own default is one empty alias, which Camel's catalog does not handle
        return params.addMember("aliases", "{}").build();
    }

    private static AnnotationSpec method(String name, String description) {
        return AnnotationSpec.builder(spi("ApiMethod"))
                .addMember("methodName", "$S", name)
                .addMember("description", "$S", description)
                .addMember("signatures", "{}")
                .build();
    }

    private static FieldSpec field(Option option) {
        if (SourceVersion.isKeyword(option.name())) {
            throw new DescriptionException(
                    option.uses().get(0).operation(),
                    "option '" + option.name() + "' is a word of Java; say another name by x-upwork.option");
        }
        return FieldSpec.builder(type(option), option.name(), Modifier.PRIVATE)
                .addAnnotation(uriParam(option))
                .addAnnotation(apiParam(option))
                .build();
    }

    private static AnnotationSpec uriParam(Option option) {
        AnnotationSpec.Builder param =
                AnnotationSpec.builder(spi("UriParam")).addMember("description", "$S", option.description());
        if (!option.values().isEmpty()) {
            param.addMember("enums", "$S", String.join(",", option.values()));
        }
        if (option.defaultValue() != null) {
            param.addMember("defaultValue", "$S", option.defaultValue());
        }
        if (type(option).equals(ClassName.OBJECT)) {
            // beans and JSON texts are both accepted; for an object the catalog of Camel would accept references only
            param.addMember("javaType", "$S", String.class.getName());
        }
        if (option.secret()) {
            param.addMember("label", "$S", "security").addMember("secret", "true");
        }
        return param.build();
    }

    private static AnnotationSpec apiParam(Option option) {
        AnnotationSpec.Builder param =
                AnnotationSpec.builder(spi("ApiParam")).addMember("optional", "$L", !option.mustBeGiven());
        option.operations()
                .forEach(use -> param.addMember(
                        "apiMethods",
                        "$L",
                        method(use.operation(), use.parameter().description())));
        return param.build();
    }

    private static MethodSpec getter(Option option) {
        return MethodSpec.methodBuilder("get" + Names.capitalize(option.name()))
                .addModifiers(Modifier.PUBLIC)
                .returns(type(option))
                .addStatement("return $N", option.name())
                .build();
    }

    private static MethodSpec setter(Option option) {
        return MethodSpec.methodBuilder("set" + Names.capitalize(option.name()))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L\n", Texts.javadoc(option.description()))
                .addParameter(type(option), option.name())
                .addStatement("this.$N = $N", option.name(), option.name())
                .build();
    }

    private static MethodSpec options(Group group) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("options")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(OPTIONS)
                .addStatement("$T options = new $T<>()", OPTIONS, LinkedHashMap.class);
        for (Option option : group.options()) {
            String value =
                    INHERITED.contains(option.name()) ? "get" + Names.capitalize(option.name()) + "()" : option.name();
            method.beginControlFlow("if ($L != null)", value)
                    .addStatement("options.put($S, $L)", option.name(), value)
                    .endControlFlow();
        }
        return method.addStatement("return options").build();
    }

    private static TypeSpec factory(List<Group> groups) {
        CodeBlock.Builder body =
                CodeBlock.builder().add("return switch (group) {\n").indent();
        for (Group group : groups) {
            body.add("case $S -> new $T();\n", group.name(), ClassName.get(PACKAGE, Names.optionClass(group.name())));
        }
        body.add(
                "default -> throw new $T($S + group + $S);\n",
                IllegalArgumentException.class,
                "There is no group '",
                "'");
        MethodSpec of = MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(CONFIGURATION)
                .addJavadoc(
                        "New, empty options of a group.\n\n@throws IllegalArgumentException if there is no such group\n")
                .addParameter(String.class, "group")
                .addCode(body.unindent().add("};\n").build())
                .build();
        return TypeSpec.classBuilder("EndpointConfigurations")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("The class that holds the options of a group.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(of)
                .build();
    }

    /** Decimal numbers stay text: Camel converts none to BigDecimal, and a double could not hold money. */
    private static TypeName type(Option option) {
        return ClassName.get(
                switch (option.type()) {
                    case INTEGER -> Long.class;
                    case BOOLEAN -> Boolean.class;
                    case OBJECT, LIST -> Object.class;
                    default -> String.class;
                });
    }

    private static ClassName spi(String annotation) {
        return ClassName.get(SPI, annotation);
    }
}
