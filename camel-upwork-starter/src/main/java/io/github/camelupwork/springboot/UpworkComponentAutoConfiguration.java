// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;

/**
 * Configures the component named {@code upwork} by {@code camel.component.upwork.*}, unless
 * {@code camel.component.upwork.enabled=false}. Components of other names are never touched: they speak for other accounts.
 */
@AutoConfiguration(after = {CamelAutoConfiguration.class, UpworkAccountsAutoConfiguration.class})
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", "camel.component.upwork"})
@EnableConfigurationProperties(UpworkComponentProperties.class)
public class UpworkComponentAutoConfiguration {

    private static final String COMPONENT = "upwork";

    /** Default constructor, used by Spring. */
    public UpworkComponentAutoConfiguration() {}

    /** Runs when Camel creates the component; a customizer of the application's own can run after it. */
    @Lazy
    @Bean
    ComponentCustomizer upworkComponentCustomizer(CamelContext context, UpworkComponentProperties properties) {
        return new NamedComponentCustomizer(context, name -> COMPONENT.equals(name) ? properties : null);
    }
}
