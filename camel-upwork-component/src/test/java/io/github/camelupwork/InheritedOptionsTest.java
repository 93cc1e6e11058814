// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.options.UpworkConfiguration;
import org.apache.camel.spi.ExtendedPropertyConfigurerGetter;
import org.apache.camel.support.PropertyConfigurerHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every option of the component that endpoints have, too, reaches them. */
class InheritedOptionsTest {

    private static final Operation JOBS = Catalog.load().operation("jobs/list").orElseThrow();

    private final TestUpwork upwork = new TestUpwork(URI.create("http://localhost:1")).start();
    private final ExtendedPropertyConfigurerGetter ofEndpoint = (ExtendedPropertyConfigurerGetter)
            PropertyConfigurerHelper.resolvePropertyConfigurer(upwork.context, new UpworkConfiguration());
    private final ExtendedPropertyConfigurerGetter ofComponent =
            (ExtendedPropertyConfigurerGetter) upwork.component.getComponentPropertyConfigurer();

    @AfterEach
    void stop() {
        upwork.close();
    }

    @Test
    void everyOptionIsHandedOn() {
        Map<String, Object> values = new TreeMap<>();
        ofEndpoint.getAllOptions(upwork.component.getConfiguration()).forEach((name, type) -> {
            if (ofComponent.getOptionType(name, true) != null) {
                values.put(name, value(name, (Class<?>) type));
            }
        });
        assertThat(values).hasSizeGreaterThan(20);
        values.forEach((name, value) -> upwork.component
                .getComponentPropertyConfigurer()
                .configure(upwork.context, upwork.component, name, value, true));

        UpworkConfiguration endpoint = upwork.component.inherited(JOBS);

        values.forEach((name, value) -> assertThat(ofEndpoint.getOptionValue(endpoint, name, true))
                .as(name)
                .isEqualTo(value));
    }

    private static Object value(String name, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        if (constants != null) {
            return constants[constants.length - 1];
        }
        if (type == boolean.class) {
            return true;
        }
        return type == String.class ? "of " + name : (Object) (name.length() + 100);
    }

    @Test
    void aWordThatIsNotAllowedIsRefusedOnTheComponentAsWell() {
        assertThatThrownBy(() -> upwork.component
                        .getComponentPropertyConfigurer()
                        .configure(upwork.context, upwork.component, "output", "pdf", true))
                .hasMessageContaining("pdf");
    }

    @Test
    void aSecretThatLooksLikeAReferenceIsHandedOnAsItIs() {
        upwork.component.getConfiguration().setClientSecret("#s3cret");

        assertThat(upwork.component.inherited(JOBS).getClientSecret()).isEqualTo("#s3cret");
    }

    @Test
    void theEndpointHasItsOwnOptions() {
        UpworkConfiguration endpoint = upwork.component.inherited(JOBS);
        endpoint.setMaxItems(7);

        assertThat(upwork.component.getConfiguration().getMaxItems()).isZero();
    }
}
