// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

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

/** The health has the details of Camel's check, and its numbers are numbers. */
@ExtendWith(UpworkSimulatorExtension.class)
class UpworkHealthIndicatorTest {

    @TempDir
    private Path states;

    private final ApplicationContextRunner camel = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    CamelAutoConfiguration.class,
                    UpworkAccountsAutoConfiguration.class,
                    UpworkComponentAutoConfiguration.class,
                    UpworkHealthAutoConfiguration.class));

    private ApplicationContextRunner calling(Simulator upwork) {
        return camel.withPropertyValues("camel.component.upwork.state-directory=" + states)
                .withPropertyValues(upwork.properties().entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    private static void call(CamelContext context) {
        context.createProducerTemplate().requestBody("upwork:users/info", (Object) null);
    }

    @Test
    void numbersAreNumbers(Simulator upwork) {
        calling(upwork).run(application -> {
            call(application.getBean(CamelContext.class));
            var health = application.getBean(Boot3HealthIndicator.class).health();
            assertThat(health.getStatus().getCode()).isEqualTo("UP");
            assertNumbers(health.getDetails());
        });
    }

    private static void assertNumbers(Map<String, Object> details) {
        assertThat(details.get("upwork.queued")).isEqualTo(0);
        assertThat(details).anySatisfy((name, value) -> {
            assertThat(name).startsWith("upwork.budget.");
            assertThat(value).isInstanceOf(Number.class);
        });
    }

    @Test
    void isSwitchedOffLikeOthers() {
        camel.withPropertyValues("management.health.upwork.enabled=false")
                .run(application -> assertThat(application).hasNotFailed().doesNotHaveBean("upworkHealthIndicator"));
    }

    @Test
    void theStarterNeedsNoActuator() {
        camel.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
                .run(application -> assertThat(application).hasNotFailed().doesNotHaveBean("upworkHealthIndicator"));
    }
}
