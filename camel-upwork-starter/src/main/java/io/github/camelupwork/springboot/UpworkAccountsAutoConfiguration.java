// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/**
 * Creates a component for each account below {@code camel.upwork.accounts}: {@code camel.upwork.accounts.emea.client-id} is an
 * option of the component {@code upwork-emea}, which routes use as {@code upwork-emea:offers}.
 */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@EnableConfigurationProperties(UpworkAccountsProperties.class)
@Import(AccountComponentRegistrar.class)
public class UpworkAccountsAutoConfiguration {

    /** Default constructor, used by Spring. */
    public UpworkAccountsAutoConfiguration() {}

    /** Reads references to beans, e.g. {@code camel.component.upwork.token-store=#bean:tokens}. */
    @Bean
    @ConfigurationPropertiesBinding
    static BeanReferenceConverter upworkBeanReferenceConverter(BeanFactory beans) {
        return new BeanReferenceConverter(beans, UpworkComponentProperties.BEAN_TYPES);
    }

    /** Runs when Camel first uses the component of an account. */
    @Lazy
    @Bean
    ComponentCustomizer upworkAccountsCustomizer(CamelContext context, UpworkAccountsProperties accounts) {
        return new NamedComponentCustomizer(context, accounts::ofComponent);
    }
}
