// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkEndpoint;
import io.github.camelupwork.auth.MemoryTokenStore;
import io.github.camelupwork.options.FetchMode;
import io.github.camelupwork.options.UpworkConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class UpworkComponentAutoConfigurationTest {

    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final MemoryTokenStore tokens = new MemoryTokenStore(clock);

    private final ApplicationContextRunner camel = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CamelAutoConfiguration.class))
            .withBean("tokens", MemoryTokenStore.class, () -> tokens)
            .withBean("stopped", Clock.class, () -> clock)
            .withPropertyValues(
                    "camel.component.upwork.base-url=https://upwork.example",
                    "camel.component.upwork.company-id=tenant-7",
                    "camel.component.upwork.consumer-key=key",
                    "camel.component.upwork.consumer-secret=keep",
                    "camel.component.upwork.tenant-id=424242",
                    "camel.component.upwork.fetch=all",
                    "camel.component.upwork.page-size=30",
                    "camel.component.upwork.connect-timeout=5s",
                    "camel.component.upwork.response-timeout=1500",
                    "camel.component.upwork.token-store=#bean:tokens",
                    "camel.component.upwork.clock=#stopped");

    private final ApplicationContextRunner starter = camel.withConfiguration(
            AutoConfigurations.of(UpworkAccountsAutoConfiguration.class, UpworkComponentAutoConfiguration.class));

    @Test
    void setsUpTheComponent() {
        starter.run(application -> {
            UpworkComponent upwork = component(application.getBean(CamelContext.class));
            assertThat(upwork.getConnection().getBaseUrl()).isEqualTo("https://upwork.example");
            assertThat(upwork.getDefaults().getCompanyId()).isEqualTo("tenant-7");
            assertThat(upwork.getConnection().getConnectTimeout()).isEqualTo(5_000);
            assertThat(upwork.getConnection().getResponseTimeout())
                    .as("milliseconds without a unit")
                    .isEqualTo(1_500);
            assertThat(upwork.getTokens().getTokenStore()).isSameAs(tokens);
            assertThat(upwork.getClock()).isSameAs(clock);
        });
    }

    @Test
    void reachesTheEndpoints() {
        starter.run(application -> {
            UpworkConfiguration options =
                    endpoint(application.getBean(CamelContext.class)).getConfiguration();
            assertThat(options.getConsumerKey()).isEqualTo("key");
            assertThat(options.getConsumerSecret()).isEqualTo("keep");
            assertThat(options.getTenantId()).isEqualTo("424242");
            assertThat(options.getFetch()).isEqualTo(FetchMode.all);
            assertThat(options.getPageSize()).isEqualTo(30);
        });
    }

    @Test
    void leavesTheComponentsDefaultsAlone() {
        starter.run(application -> {
            UpworkComponent upwork = component(application.getBean(CamelContext.class));
            UpworkComponent untouched = new UpworkComponent();
            assertThat(upwork.getConnection().getMaxConnections())
                    .isEqualTo(untouched.getConnection().getMaxConnections());
            assertThat(upwork.getState().getStateDirectory())
                    .isEqualTo(untouched.getState().getStateDirectory());
            assertThat(upwork.getConfiguration().getGrant())
                    .isEqualTo(untouched.getConfiguration().getGrant());
        });
    }

    @Test
    void addsSingleOptionsToAConfigurationBean() {
        UpworkConfiguration shared = new UpworkConfiguration();
        shared.setAccountName("payroll");
        shared.setTenantId("1");
        starter.withBean("shared", UpworkConfiguration.class, () -> shared)
                .withPropertyValues("camel.component.upwork.configuration=#bean:shared")
                .run(application -> {
                    UpworkConfiguration options =
                            component(application.getBean(CamelContext.class)).getConfiguration();
                    assertThat(options.getAccountName()).isEqualTo("payroll");
                    assertThat(options.getTenantId()).isEqualTo("424242");
                    assertThat(options.getConsumerKey()).isEqualTo("key");
                });
    }

    @Test
    void refusesAnUnknownBean() {
        starter.withPropertyValues("camel.component.upwork.token-store=#bean:nowhere")
                .run(application ->
                        assertThat(application).getFailure().rootCause().hasMessageContaining("nowhere"));
    }

    @Test
    void doesNothingWhenDisabled() {
        starter.withPropertyValues("camel.component.upwork.enabled=false").run(application -> {
            assertThat(application).doesNotHaveBean(UpworkComponentAutoConfiguration.class);
            assertThat(component(application.getBean(CamelContext.class))
                            .getConnection()
                            .getBaseUrl())
                    .isNull();
        });
    }

    @Test
    void nothingIsBoundWithoutIt() {
        camel.run(application -> assertThat(component(application.getBean(CamelContext.class))
                        .getConnection()
                        .getBaseUrl())
                .isNull());
    }

    private static UpworkComponent component(CamelContext context) {
        return (UpworkComponent) context.getComponent("upwork", true, false);
    }

    private static UpworkEndpoint endpoint(CamelContext context) {
        return context.getEndpoint("upwork:offers?api=rest", UpworkEndpoint.class);
    }
}
