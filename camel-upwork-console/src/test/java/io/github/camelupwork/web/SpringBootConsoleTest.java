// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.json.Json;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.state.Contract;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.TaskDecorator;
import org.springframework.http.HttpMethod;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** The console in Spring Boot behind Spring Security: vera may look, ada may settle. */
class SpringBootConsoleTest {

    private static final String PASSWORD = "a password of a test";

    /** The hub, with the security that the documentation shows. */
    @SpringBootApplication
    static class Hub {

        @Bean
        @ConfigurationProperties("upwork.console")
        UpworkConsole console() {
            return new UpworkConsole();
        }

        @Bean
        SecurityFilterChain security(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/upwork/api/**")
                            .hasRole("MONEY")
                            .requestMatchers("/upwork", "/upwork/**")
                            .hasAnyRole("MONEY", "VIEWER")
                            .anyRequest()
                            .denyAll())
                    .httpBasic(Customizer.withDefaults())
                    // the console checks by itself where a change comes from
                    .csrf(csrf -> csrf.ignoringRequestMatchers("/upwork/api/**"))
                    .build();
        }

        /** The thread that answers knows who signed in. */
        @Bean
        TaskDecorator signedIn() {
            return DelegatingSecurityContextRunnable::new;
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("ada")
                            .password("{noop}" + PASSWORD)
                            .roles("MONEY")
                            .build(),
                    User.withUsername("vera")
                            .password("{noop}" + PASSWORD)
                            .roles("VIEWER")
                            .build());
        }
    }

    private static Simulator simulator;
    private static ServletWebServerApplicationContext hub;
    private static ProducerTemplate template;
    private static URI address;

    @BeforeAll
    static void start() {
        simulator = Simulator.builder().start();
        Map<String, Object> settings = new HashMap<>(simulator.properties());
        settings.putAll(Map.of(
                "server.port",
                "0",
                "server.address",
                "127.0.0.1",
                "server.servlet.context-path",
                "/hub",
                "upwork.console.changes",
                "true",
                "camel.component.upwork.state-directory",
                Path.of("target", "state", UUID.randomUUID().toString()).toString()));
        SpringApplication application = new SpringApplication(Hub.class);
        application.setDefaultProperties(settings);
        hub = (ServletWebServerApplicationContext) application.run();
        template = hub.getBean(ProducerTemplate.class);
        address = URI.create("http://127.0.0.1:" + hub.getWebServer().getPort() + "/hub");
        simulator.fail(Fault.reset().afterTaking(), Trigger.once("payments/create"));
        pay("PO-1");
    }

    @AfterAll
    static void stop() {
        hub.close();
        simulator.close();
    }

    private static void pay(String key) {
        Contract contract = simulator.world().hiring().contracts().all().stream()
                .filter(one -> one.status() == Contract.Status.ACTIVE)
                .findFirst()
                .orElseThrow();
        template.request("upwork:payments/create", exchange -> {
            exchange.getMessage().setHeader(UpworkConstants.PAYMENT_KEY, key);
            exchange.getMessage()
                    .setBody(Map.of(
                            "teamReference",
                            contract.parties().teamReference(),
                            "engagementReference",
                            contract.reference(),
                            "chargeAmount",
                            "25.00",
                            "comments",
                            "thanks"));
        });
    }

    private static ConsoleClient as(String user) {
        return new ConsoleClient(address, user, PASSWORD);
    }

    @Test
    void servesThePageToThoseWhoMayLook() {
        assertThat(as(null).get("/upwork/console.html").statusCode()).isEqualTo(401);
        assertThat(as("vera").get("/upwork").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/hub/upwork/console.html"));
        HttpResponse<String> page = as("vera").get("/upwork/console.html");
        assertThat(page.body()).contains("<title>Upwork hub</title>");
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(as("vera").get("/upwork/console.js").statusCode()).isEqualTo(200);
        assertThat(ConsoleClient.json(as("vera").get("/upwork/api/state")).get("user"))
                .isEqualTo("vera");
    }

    @Test
    void onlyTheRoleThatSettlesDoes() {
        Map<?, ?> payment = (Map<?, ?>) ((List<?>) Json.read(
                        as("vera").get("/upwork/api/payments?state=UNKNOWN").body()))
                .get(0);
        Map<String, Object> settlement = Map.of(
                "account", payment.get("account"),
                "key", "PO-1",
                "executed", true,
                "evidence", "transaction 81234",
                "by", "Ada Owner");

        assertThat(as("vera").change("/upwork/api/settle", settlement).statusCode())
                .isEqualTo(403);
        assertThat(as(null).change("/upwork/api/settle", settlement).statusCode())
                .isEqualTo(401);
        assertThat(as("ada")
                        .change("/upwork/api/settle", settlement, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> settled = as("ada").change("/upwork/api/settle", settlement);

        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
        assertThat(ConsoleClient.json(settled).get("state")).isEqualTo("CONFIRMED");
        assertThat(ConsoleClient.json(settled).get("settledBy")).isEqualTo("Ada Owner (signed in as ada)");
    }
}
