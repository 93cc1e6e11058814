// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;

/** Writes the class that sets up a component in Java, with a method for each of its options. */
final class ComponentBuilderGenerator {

    private static final String OPTIONS = "options";
    private static final ClassName CONTEXT = ClassName.get("org.apache.camel", "CamelContext");

    private final SpringComponent component;
    private final ClassName type;
    private final ClassName name;

    ComponentBuilderGenerator(SpringComponent component) {
        this.component = component;
        this.type = ClassName.get(component.javaPackage(), Names.capitalize(component.name()) + "Component");
        this.name = ClassName.get(component.javaPackage(), type.simpleName() + "Builder");
    }

    TypeSpec builder() {
        ParameterizedTypeName map = ParameterizedTypeName.get(Map.class, String.class, Object.class);
        TypeSpec.Builder builder = TypeSpec.classBuilder(name)
                .addJavadoc(
                        "Sets up the component $L in Java, as Camel's component DSL does. What is not set stays as the component has it.\n",
                        component.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(FieldSpec.builder(map, OPTIONS, Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("new $T<>()", LinkedHashMap.class)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(begin())
                .addMethod(register())
                .addMethod(build());
        component.options().forEach(option -> builder.addMethod(option(option)));
        return builder.build();
    }

    private MethodSpec begin() {
        return MethodSpec.methodBuilder(component.name() + "Component")
                .addJavadoc("Begins.\n\n@return a builder without options\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addStatement("return new $T()", name)
                .build();
    }

    private MethodSpec register() {
        return MethodSpec.methodBuilder("register")
                .addJavadoc("Adds the component to a context.\n\n@param context the context\n"
                        + "@param scheme the scheme of its endpoints\n@return the component\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(CONTEXT, "context")
                .addParameter(String.class, "scheme")
                .returns(type)
                .addStatement("$T component = build(context)", type)
                .addStatement("context.addComponent(scheme, component)")
                .addStatement("return component")
                .build();
    }

    private MethodSpec build() {
        return MethodSpec.methodBuilder("build")
                .addJavadoc("Makes the component, and does not add it.\n\n"
                        + "@param context the context whose type converters are used\n@return the component\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(CONTEXT, "context")
                .returns(type)
                .addStatement("$T component = new $T()", type, type)
                .addStatement(
                        "$T configurer = new $T()",
                        type.peerClass(type.simpleName() + "Configurer"),
                        type.peerClass(type.simpleName() + "Configurer"))
                .addStatement(CodeBlock.of(
                        "$N.forEach((option, value) -> configurer.configure(context, component, option, value, false))",
                        OPTIONS))
                .addStatement("return component")
                .build();
    }

    private MethodSpec option(ComponentOption option) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(option.name())
                .addJavadoc(
                        "$L.\n\n@param value the value\n@return this\n",
                        Texts.javadoc(option.description()).replaceAll("\\.$", ""))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(JavaTypes.parse(option.javaType()), "value")
                .returns(name)
                .addStatement("$N.put($S, value)", OPTIONS, option.name())
                .addStatement("return this");
        return option.deprecated() ? method.addAnnotation(Deprecated.class).build() : method.build();
    }
}
