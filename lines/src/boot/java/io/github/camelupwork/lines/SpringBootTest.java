// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Spring Boot: the starter binds the properties, a report is read, and Actuator shows the health. */
@Tag("supported")
class SpringBootTest {

    @Test
    void theStarterBindsItsPropertiesAndRoutesWork(@TempDir Path state) throws Exception {
        try (Simulator upwork = Simulator.builder().start()) {
            Map<String, Object> properties = new HashMap<>(upwork.properties());
            properties.put("camel.component.upwork.state-directory", state.toString());
            try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
                    .properties(properties)
                    .run()) {
                CamelContext context = application.getBean(CamelContext.class);
                assertThat(context.getVersion()).isEqualTo(System.getProperty("camel.version"));
                assertThat(context.getComponent("upwork", UpworkComponent.class)).isNotNull();
                List<?> rows = application
                        .getBean(ProducerTemplate.class)
                        .requestBody(
                                "upwork:reports/finance?tq=RAW(SELECT date, amount WHERE date >= '2026-01-01')",
                                (Object) null,
                                List.class);
                assertThat(rows).hasSizeGreaterThan(10);
                assertThat(health(application).get("upwork.queued")).isEqualTo(0);
            }
        }
    }

    /** The details of the health indicator, whose interface has another package on each line. */
    private static Map<?, ?> health(ConfigurableApplicationContext application) throws Exception {
        Object indicator = application.getBean("upworkHealthIndicator");
        Method method = indicator.getClass().getMethod("health");
        method.setAccessible(true);
        Object health = method.invoke(indicator);
        return (Map<?, ?>) health.getClass().getMethod("getDetails").invoke(health);
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
