// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

/** Writes one record of Java for each {@link AnswerRecord}, with the objects in it as records within. */
final class RecordGenerator {

    private static final String JACKSON = "com.fasterxml.jackson.annotation";
    private static final String REST_OF_FIELDS = "otherFields";
    private static final ClassName MARKER = ClassName.get(AnswerRecord.PACKAGE, "UpworkRecord");
    private static final TypeName FIELDS = ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), ClassName.get(Object.class));

    private final AnswerRecord answer;
    private final ClassName top;
    private final Map<String, AnswerType> nested = new LinkedHashMap<>();
    private final Map<String, TypeSpec> specs = new LinkedHashMap<>();

    private RecordGenerator(AnswerRecord answer) {
        this.answer = answer;
        this.top = ClassName.get(answer.packageName(), answer.name());
    }

    static void generate(Collection<AnswerRecord> records, Output sources) throws IOException {
        for (AnswerRecord answer : records) {
            TypeSpec type = new RecordGenerator(answer).record();
            sources.write(answer.packageName(), type);
        }
    }

    private TypeSpec record() {
        TypeSpec.Builder type = builder(answer.name(), answer.type(), true).addModifiers(Modifier.PUBLIC);
        specs.values().forEach(type::addType);
        return type.build();
    }

    private TypeSpec.Builder builder(String name, AnswerType type, boolean isTop) {
        TypeSpec.Builder spec = TypeSpec.recordBuilder(name)
                .addSuperinterface(MARKER)
                .addJavadoc(
                        "$L. A component is null where Upwork leaves it out.\n\n",
                        isTop
                                ? "An answer of "
                                        + answer.answers().stream()
                                                .map(one -> "{@code "
                                                        + one.operation().name() + "}")
                                                .collect(Collectors.joining(", "))
                                : "An object within {@link " + answer.name() + "}");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        Set<String> used = new HashSet<>(Set.of(REST_OF_FIELDS));
        type.fields().values().forEach(field -> {
            String component = component(field.name(), used);
            constructor.addParameter(parameter(component, field));
            spec.addJavadoc("@param $L $L\n", component, about(field, isTop));
        });
        constructor.addParameter(ParameterSpec.builder(FIELDS, REST_OF_FIELDS)
                .addAnnotation(ClassName.get(JACKSON, "JsonAnyGetter"))
                .build());
        spec.addJavadoc("@param $L the fields that no component holds, by their names; never null\n", REST_OF_FIELDS);
        return spec.recordConstructor(constructor.build());
    }

    private String about(AnswerField field, boolean isTop) {
        String where = new TreeSet<>(field.apis().keySet())
                .stream().map(api -> api + " (" + field.apis().get(api) + ")").collect(Collectors.joining(", "));
        List<String> operations = answer.operationsWith(field.name());
        boolean some = isTop && operations.size() < answer.answers().size();
        return "{@code " + field.name() + "}, answered by " + where
                + (some ? "; only of " + String.join(", ", operations) : "");
    }

    private ParameterSpec parameter(String component, AnswerField field) {
        ParameterSpec.Builder parameter = ParameterSpec.builder(type(field), component);
        if (!component.equals(field.name())) {
            parameter.addAnnotation(AnnotationSpec.builder(ClassName.get(JACKSON, "JsonProperty"))
                    .addMember("value", "$S", field.name())
                    .build());
        }
        return parameter.build();
    }

    private TypeName type(AnswerField field) {
        TypeName one = one(field);
        return field.type().list() ? ParameterizedTypeName.get(ClassName.get(List.class), one) : one;
    }

    private TypeName one(AnswerField field) {
        return switch (field.type().kind()) {
            case TEXT -> ClassName.get(String.class);
            case INTEGER -> ClassName.get(Long.class);
            case DECIMAL -> ClassName.get(java.math.BigDecimal.class);
            case BOOLEAN -> ClassName.get(Boolean.class);
            case DATE -> ClassName.get(java.time.LocalDate.class);
            case INSTANT -> ClassName.get(java.time.Instant.class);
            case OBJECT -> top.nestedClass(nested(field));
            default -> ClassName.OBJECT;
        };
    }

    private String nested(AnswerField field) {
        String name = Names.capitalize(identifier(field.name()));
        if (field.type().list()) {
            name = singular(name);
        }
        while (name.equals(answer.name()) || nested.containsKey(name) && !isSame(nested.get(name), field.type())) {
            name += "Part";
        }
        if (nested.putIfAbsent(name, field.type()) == null) {
            TypeSpec spec = builder(name, field.type(), false)
                    .addModifiers(Modifier.PUBLIC)
                    .build();
            specs.put(name, spec);
        }
        return name;
    }

    private static boolean isSame(AnswerType one, AnswerType other) {
        return one.kind() == other.kind()
                && one.fields().keySet().equals(other.fields().keySet())
                && one.fields().entrySet().stream().allMatch(entry -> {
                    AnswerType mine = entry.getValue().type();
                    AnswerType others = other.fields().get(entry.getKey()).type();
                    return mine.list() == others.list() && isSame(mine, others);
                });
    }

    private static String singular(String name) {
        return name.endsWith("ies")
                ? name.substring(0, name.length() - 3) + "y"
                : name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
    }

    private static String identifier(String name) {
        String plain = Names.option(name.replaceAll("[^A-Za-z0-9]", "_").replaceFirst("^_+", ""));
        return Character.isDigit(plain.charAt(0)) ? "n" + plain : plain;
    }

    private static String component(String name, Set<String> used) {
        String plain = identifier(name);
        String component = Names.member(Character.toLowerCase(plain.charAt(0)) + plain.substring(1));
        String unique = component;
        for (int i = 2; !used.add(unique); i++) {
            unique = component + i;
        }
        return unique;
    }
}
