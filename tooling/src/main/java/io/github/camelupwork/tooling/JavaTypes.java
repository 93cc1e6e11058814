// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.ArrayList;
import java.util.List;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/** Types of Java, read from text. */
final class JavaTypes {

    private JavaTypes() {}

    /** The type of a text like {@code int}, {@code java.lang.String} or {@code java.util.Map<String, java.lang.Object>}. */
    static TypeName parse(String text) {
        String type = text.strip();
        int arguments = type.indexOf('<');
        if (arguments < 0) {
            return simple(type);
        }
        return ParameterizedTypeName.get(
                (ClassName) simple(type.substring(0, arguments)),
                arguments(type.substring(arguments + 1, type.lastIndexOf('>'))));
    }

    private static TypeName simple(String type) {
        return switch (type) {
            case "boolean" -> TypeName.BOOLEAN;
            case "byte" -> TypeName.BYTE;
            case "short" -> TypeName.SHORT;
            case "int" -> TypeName.INT;
            case "long" -> TypeName.LONG;
            case "char" -> TypeName.CHAR;
            case "float" -> TypeName.FLOAT;
            case "double" -> TypeName.DOUBLE;
            default ->
                type.contains(".") ? ClassName.bestGuess(type.replace('$', '.')) : ClassName.get("java.lang", type);
        };
    }

    private static TypeName[] arguments(String list) {
        List<TypeName> types = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int at = 0; at < list.length(); at++) {
            char character = list.charAt(at);
            depth += character == '<' ? 1 : character == '>' ? -1 : 0;
            if (character == ',' && depth == 0) {
                types.add(parse(list.substring(begin, at)));
                begin = at + 1;
            }
        }
        types.add(parse(list.substring(begin)));
        return types.toArray(TypeName[]::new);
    }
}
