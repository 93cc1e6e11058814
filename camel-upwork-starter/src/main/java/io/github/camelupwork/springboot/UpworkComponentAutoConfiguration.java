// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import io.github.camelupwork.UpworkComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;

/** Gives the component what {@code camel.component.upwork.*} says, unless {@code camel.component.upwork.enabled=false}. */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", "camel.component.upwork"})
@EnableConfigurationProperties(UpworkComponentProperties.class)
public class UpworkComponentAutoConfiguration {

    /** Made by Spring. */
    public UpworkComponentAutoConfiguration() {}

    /** Reads references to beans, e.g. {@code camel.component.upwork.token-store=#bean:tokens}. */
    @Bean
    @ConfigurationPropertiesBinding
    static BeanReferenceConverter upworkBeanReferenceConverter(BeanFactory beans) {
        return new BeanReferenceConverter(beans, UpworkComponentProperties.BEAN_TYPES);
    }

    /** Runs when Camel makes the component; a customizer of the application's own can run after it. */
    @Lazy
    @Bean
    ComponentCustomizer upworkComponentCustomizer(CamelContext context, UpworkComponentProperties properties) {
        return ComponentCustomizer.forType(
                UpworkComponent.class, component -> configure(context, component, properties));
    }

    /** Copies what is set; the rest of the component stays as it is. */
    private static void configure(
            CamelContext context, UpworkComponent component, UpworkComponentProperties properties) {
        // the whole first: it would take the place of what single options, e.g. access-token, had been copied to
        if (properties.getConfiguration() != null) {
            component.setConfiguration(properties.getConfiguration());
        }
        CamelPropertiesHelper.copyProperties(context, properties, component);
    }
}
