// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Turns {@code #bean:name} or {@code #name} into the bean of that name, for options that no text can express. */
final class BeanReferenceConverter implements GenericConverter {

    private static final String MARK = "#";
    private static final String LONG_MARK = "#bean:";

    private final BeanFactory beans;
    private final Set<ConvertiblePair> types;

    BeanReferenceConverter(BeanFactory beans, Set<Class<?>> types) {
        this.beans = beans;
        this.types = types.stream()
                .map(type -> new ConvertiblePair(String.class, type))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return types;
    }

    /**
     * The bean.
     *
     * @throws IllegalArgumentException if the text is not a reference
     * @throws org.springframework.beans.BeansException if there is no such bean or it is of another type
     */
    @Override
    public Object convert(Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        String text = source == null ? "" : source.toString().strip();
        return text.isEmpty() ? null : beans.getBean(name(text, targetType), targetType.getType());
    }

    private static String name(String text, TypeDescriptor type) {
        if (!text.startsWith(MARK)) {
            throw new IllegalArgumentException("'" + text + "' is no reference to a bean; an option of type "
                    + type.getType().getName() + " takes #bean:name");
        }
        return text.substring(text.startsWith(LONG_MARK) ? LONG_MARK.length() : MARK.length());
    }
}
