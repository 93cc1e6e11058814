// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Adds {@code components.upwork} to {@code /actuator/health} where Actuator is there. Camel shows the same check with every detail
 * as text.
 */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnBooleanProperty(name = "management.health.upwork.enabled", matchIfMissing = true)
public class UpworkHealthAutoConfiguration {

    private static final String OF_BOOT_3 = "org.springframework.boot.actuate.health.HealthIndicator";
    private static final String OF_BOOT_4 = "org.springframework.boot.health.contributor.HealthIndicator";

    /** Default constructor, used by Spring. */
    public UpworkHealthAutoConfiguration() {}

    /** The indicator on Spring Boot 3. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = OF_BOOT_3)
    static class OnBoot3 {

        @Bean
        Boot3HealthIndicator upworkHealthIndicator(CamelContext context) {
            return new Boot3HealthIndicator(new UpworkHealth(context));
        }
    }

    /** The indicator on Spring Boot 4, which has moved the interface. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass(OF_BOOT_3)
    @ConditionalOnClass(name = OF_BOOT_4)
    static class OnBoot4 {

        @Bean
        Boot4HealthIndicator upworkHealthIndicator(CamelContext context) {
            return new Boot4HealthIndicator(new UpworkHealth(context));
        }
    }
}
