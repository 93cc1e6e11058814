// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.junit.UpworkSimulatorExtension;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Actuator shows the state of the components, and its numbers are numbers. */
@ExtendWith(UpworkSimulatorExtension.class)
class UpworkActuatorEndpointTest {

    private final ApplicationContextRunner camel = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    CamelAutoConfiguration.class,
                    UpworkAccountsAutoConfiguration.class,
                    UpworkComponentAutoConfiguration.class,
                    UpworkActuatorAutoConfiguration.class));

    @Test
    void numbersAreNumbers(Simulator upwork, @TempDir Path states) {
        camel.withPropertyValues("management.endpoints.web.exposure.include=upwork")
                .withPropertyValues("camel.component.upwork.state-directory=" + states)
                .withPropertyValues(upwork.properties().entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new))
                .run(application -> {
                    application
                            .getBean(CamelContext.class)
                            .createProducerTemplate()
                            .requestBody("upwork:users/info", (Object) null);

                    JsonNode shown = new ObjectMapper()
                            .valueToTree(application
                                    .getBean(UpworkActuatorEndpoint.class)
                                    .components());
                    JsonNode component = shown.at("/components/upwork");
                    assertThat(component.at("/accounts/0/token").asText()).isEqualTo("VALID");
                    assertThat(component.path("retryAllowanceLeft").isNumber()).isTrue();
                    JsonNode budget = component.path("budgets").iterator().next();
                    assertThat(budget.path("left")).isNotEmpty().allMatch(JsonNode::isNumber);
                    assertThat(budget.path("granted").asLong()).isPositive();
                    assertThat(shown.toString())
                            .doesNotContain(upwork.accounts().application().clientSecret());
                });
    }

    @Test
    void isNotThereUnlessExposed() {
        camel.run(application -> assertThat(application).hasNotFailed().doesNotHaveBean(UpworkActuatorEndpoint.class));
    }

    @Test
    void theStarterNeedsNoActuator() {
        camel.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
                .run(application -> assertThat(application).hasNotFailed().doesNotHaveBean("upworkActuatorEndpoint"));
    }
}
