// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

import org.junit.jupiter.api.Test;

class UpworkConfigurationTest {

    @Test
    void handsEveryOptionOn() throws Exception {
        UpworkConfiguration from = new UpworkConfiguration();
        for (Field field : UpworkConfiguration.class.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                field.set(from, value(field));
            }
        }
        UpworkConfiguration to = EndpointConfigurations.of("jobs");
        from.copyTo(to);
        for (Field field : UpworkConfiguration.class.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getName().endsWith("Name")
                    || field.getName().equals("accountName")) {
                field.setAccessible(true);
                assertThat(field.get(to)).as(field.getName()).isEqualTo(field.get(from));
            }
        }
    }

    private static Object value(Field field) {
        Object[] constants = field.getType().getEnumConstants();
        return constants != null
                ? constants[constants.length - 1]
                : field.getType() == String.class ? field.getName() : (Object) 7;
    }

    @Test
    void copiesItself() {
        UpworkConfiguration original = new UpworkConfiguration();
        UpworkConfiguration copy = original.copy();
        copy.setApi("rest");
        assertThat(original.getApi()).isNull();
    }
}
