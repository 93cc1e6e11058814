// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The components of a record class, the last of which holds all other fields.
 *
 * @param constructor the canonical constructor
 * @param parts       the components but the last
 */
record RecordShape(Constructor<?> constructor, List<Part> parts) {

    private static final ClassValue<RecordShape> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return read(type);
        }
    };

    /**
     * A component.
     *
     * @param field the name of the field in answers
     * @param type  the type of the component
     */
    record Part(String field, Type type) {}

    /** The components of a generated record. */
    static RecordShape of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** The type of the items if the type is a list; else null. */
    static Type item(Type type) {
        return type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : null;
    }

    Object create(Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("The record " + constructor.getDeclaringClass() + " cannot be made", e);
        }
    }

    private static RecordShape read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Part> parts = Arrays.stream(components)
                .limit(components.length - 1L)
                .map(component -> new Part(field(component), component.getGenericType()))
                .toList();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new RecordShape(type.getDeclaredConstructor(types), parts);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " lacks its own constructor", e);
        }
    }

    private static String field(RecordComponent component) {
        JsonProperty name = component.getAccessor().getAnnotation(JsonProperty.class);
        return name == null ? component.getName() : name.value();
    }
}
