// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.util.List;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExtendedPropertyConfigurerGetter;
import org.apache.camel.spi.PropertyConfigurer;

/** Sets the component's options after checking their texts, of which Camel takes some that are wrong for 0. */
public final class CheckedOptions implements PropertyConfigurer, ExtendedPropertyConfigurerGetter {

    private static final String COMPONENT = "upwork";

    private final PropertyConfigurer generated;
    private final ExtendedPropertyConfigurerGetter types;

    /** @param generated sets the options; it must know their types */
    public CheckedOptions(PropertyConfigurer generated) {
        this.generated = generated;
        this.types = (ExtendedPropertyConfigurerGetter) generated;
    }

    @Override
    public boolean configure(CamelContext context, Object target, String name, Object value, boolean ignoreCase) {
        new LiteralCheck(context, List.of(generated), COMPONENT, "of the component").check(name, value);
        return generated.configure(context, target, name, value, ignoreCase);
    }

    @Override
    public Map<String, Object> getAllOptions(Object target) {
        return types.getAllOptions(target);
    }

    @Override
    public Class<?> getOptionType(String name, boolean ignoreCase) {
        return types.getOptionType(name, ignoreCase);
    }

    @Override
    public Object getOptionValue(Object target, String name, boolean ignoreCase) {
        return types.getOptionValue(target, name, ignoreCase);
    }

    @Override
    public Object getCollectionValueType(Object target, String name, boolean ignoreCase) {
        return types.getCollectionValueType(target, name, ignoreCase);
    }

    @Override
    public String[] getAutowiredNames() {
        return types.getAutowiredNames();
    }
}
