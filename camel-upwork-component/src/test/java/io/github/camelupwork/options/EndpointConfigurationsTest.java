// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

/** The generated option classes and their configurers. */
class EndpointConfigurationsTest extends CamelTestSupport {

    /** The one option of the connector that operations, those of the ledger, take as a parameter. */
    private static final String PAYMENT_KEY = "paymentKey";

    @Test
    void hasAClassForEveryGroup() {
        assertThat(Catalog.load().groups()).allSatisfy(group -> assertThat(EndpointConfigurations.of(group)
                        .getClass()
                        .getSimpleName()
                        .toLowerCase())
                .isEqualTo(group + "endpointconfiguration"));
        assertThatThrownBy(() -> EndpointConfigurations.of("milestone")).hasMessageContaining("'milestone'");
    }

    @Test
    void hasAFieldForEveryOption() {
        for (String group : Catalog.load().groups()) {
            Set<String> fields =
                    new HashSet<>(fields(EndpointConfigurations.of(group).getClass()));
            fields.add(PAYMENT_KEY);
            assertThat(fields).as(group).containsAll(options(group));
        }
    }

    @Test
    void keepsOffTheNamesOfTheConnectorsOwnOptions() {
        Set<String> connector = new HashSet<>(fields(UpworkConfiguration.class));
        connector.remove(PAYMENT_KEY);

        assertThat(Catalog.load().groups())
                .allSatisfy(group -> assertThat(options(group)).as(group).doesNotContainAnyElementsOf(connector));
    }

    @Test
    void bindsTypedValuesWithoutReflection() {
        UpworkConfiguration rooms = bind("messages", Map.of("contractId", "7", "returnUsers", "true"));
        UpworkConfiguration milestones = bind("milestones", Map.of("milestoneId", "11206", "amount", "10.50"));

        assertThat(rooms.options()).containsOnly(entry("contractId", "7"), entry("returnUsers", true));
        assertThat(milestones.options()).containsOnly(entry("milestoneId", 11206L), entry("amount", "10.50"));
    }

    @Test
    void takesListsAndMapsAsBeansAndAsText() {
        List<Map<String, String>> users = List.of(Map.of("userId", "u1", "orgId", "o1"));
        context.getRegistry().bind("team", users);

        assertThat(bind("messages", Map.of("users", users)).options()).containsOnly(entry("users", users));
        assertThat(bind("messages", Map.of("users", "#bean:team")).options()).containsOnly(entry("users", users));
        assertThat(bind("messages", Map.of("users", "[]")).options()).containsOnly(entry("users", "[]"));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> bind("milestones", Map.of("milestoneId", "first")))
                .isInstanceOf(PropertyBindingException.class)
                .hasMessageContaining("milestoneId");
    }

    @Test
    void refusesTheOptionsOfAnotherGroup() {
        assertThatThrownBy(() -> bind("milestones", Map.of("jobKey", "~01")))
                .isInstanceOf(PropertyBindingException.class)
                .hasMessageContaining("jobKey");
    }

    private UpworkConfiguration bind(String group, Map<String, Object> values) {
        UpworkConfiguration configuration = EndpointConfigurations.of(group);
        PropertyConfigurer configurer = PluginHelper.getConfigurerResolver(
                        (ExtendedCamelContext) context.getCamelContextExtension())
                .resolvePropertyConfigurer(configuration.getClass().getName(), context);
        assertThat(configurer).isNotNull();
        PropertyBindingSupport.build()
                .withConfigurer(configurer)
                .withReflection(false)
                .withMandatory(true)
                .bind(context, configuration, new HashMap<>(values));
        return configuration;
    }

    private static Set<String> options(String group) {
        return Catalog.load().group(group).stream()
                .map(Operation::bindings)
                .flatMap(List::stream)
                .flatMap(binding -> binding.options().stream())
                .map(Parameter::option)
                .collect(Collectors.toSet());
    }

    private static Set<String> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).map(Field::getName).collect(Collectors.toSet());
    }
}
