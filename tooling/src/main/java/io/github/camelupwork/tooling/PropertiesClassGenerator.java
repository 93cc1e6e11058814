// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;

/**
 * Writes the class that Spring Boot binds {@code camel.component.<name>.*} to. Nothing in it has a default: what is not set
 * stays null, is not copied, and so leaves the component's own default alone.
 */
final class PropertiesClassGenerator {

    private static final String CONTEXT = "org.springframework.boot.context.properties";
    private static final ClassName COMMON =
            ClassName.get("org.apache.camel.spring.boot", "ComponentConfigurationPropertiesCommon");
    private static final TypeName CLASSES = ParameterizedTypeName.get(
            ClassName.get(Set.class),
            ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class)));

    private final SpringComponent component;

    PropertiesClassGenerator(SpringComponent component) {
        this.component = component;
    }

    void generate(Output sources) throws IOException {
        sources.write(component.springPackage(), properties());
    }

    private TypeSpec properties() {
        TypeSpec.Builder type = TypeSpec.classBuilder(component.propertiesClass())
                .superclass(COMMON)
                .addJavadoc(
                        "$L\n\nOptions that are not set are null and stay as the component has them.\n",
                        Texts.javadoc(component.description()))
                .addAnnotation(AnnotationSpec.builder(ClassName.get(CONTEXT, "ConfigurationProperties"))
                        .addMember("prefix", "$S", component.prefix())
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .addField(beanTypes());
        for (ComponentOption option : component.options()) {
            type.addField(field(option)).addMethod(getter(option)).addMethod(setter(option));
        }
        return type.build();
    }

    private FieldSpec beanTypes() {
        List<CodeBlock> types = component.options().stream()
                .filter(ComponentOption::bean)
                .map(option -> CodeBlock.of("$T.class", option.propertyType()))
                .distinct()
                .toList();
        return FieldSpec.builder(CLASSES, "BEAN_TYPES", Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Types of the options that take a reference to a bean.\n")
                .initializer("$T.of($L)", Set.class, CodeBlock.join(types, ", "))
                .build();
    }

    private static FieldSpec field(ComponentOption option) {
        return FieldSpec.builder(option.propertyType(), option.name(), Modifier.PRIVATE)
                .addJavadoc("$L\n", Texts.javadoc(option.documentation()))
                .build();
    }

    private static MethodSpec getter(ComponentOption option) {
        MethodSpec.Builder getter = MethodSpec.methodBuilder("get" + Names.capitalize(option.name()))
                .addModifiers(Modifier.PUBLIC)
                .returns(option.propertyType())
                .addStatement("return $N", option.name());
        if (option.deprecated()) {
            getter.addAnnotation(Deprecated.class).addAnnotation(deprecation(option));
        }
        return getter.build();
    }

    private static AnnotationSpec deprecation(ComponentOption option) {
        AnnotationSpec.Builder deprecation =
                AnnotationSpec.builder(ClassName.get(CONTEXT, "DeprecatedConfigurationProperty"));
        if (option.deprecationNote() != null) {
            deprecation.addMember("reason", "$S", option.deprecationNote());
        }
        return deprecation.build();
    }

    private static MethodSpec setter(ComponentOption option) {
        MethodSpec.Builder setter = MethodSpec.methodBuilder("set" + Names.capitalize(option.name()))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(option.propertyType(), option.name())
                .addStatement("this.$N = $N", option.name(), option.name());
        return option.deprecated() ? setter.addAnnotation(Deprecated.class).build() : setter.build();
    }
}
