// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Adds {@code /actuator/upwork} where Actuator is there and the endpoint is exposed. */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
public class UpworkActuatorAutoConfiguration {

    /** Default constructor, used by Spring. */
    public UpworkActuatorAutoConfiguration() {}

    @Bean
    @ConditionalOnAvailableEndpoint
    UpworkActuatorEndpoint upworkActuatorEndpoint(CamelContext context) {
        return new UpworkActuatorEndpoint(context);
    }
}
