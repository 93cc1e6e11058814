// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.auth.MemoryTokenStore;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Several accounts in one application: each component speaks as its own account, and as no other. */
class UpworkAccountsAutoConfigurationTest {

    private static final String ASK = ":users/info?api=rest";

    @TempDir
    Path state;

    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = "{\"user\":{\"id\":\"jo\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void eachOfThreeAccountsSpeaksAsItself() {
        starter()
                .withPropertyValues(account("camel.component.upwork", "first"))
                .withPropertyValues(account("camel.upwork.accounts.emea", "second"))
                .withPropertyValues(account("camel.upwork.accounts.apac", "third"))
                .run(application -> {
                    CamelContext context = application.getBean(CamelContext.class);
                    ask(context, "upwork", "upwork-emea", "upwork-apac", "upwork");
                    assertThat(authorizations)
                            .containsExactly("Bearer first", "Bearer second", "Bearer third", "Bearer first");
                });
    }

    @Test
    void threeAccountsWithoutOneOfThePlainName() {
        starter()
                .withPropertyValues("camel.component.upwork.enabled=false")
                .withPropertyValues(account("camel.upwork.accounts.emea", "second"))
                .withPropertyValues(account("camel.upwork.accounts.apac", "third"))
                .withPropertyValues(account("camel.upwork.accounts.latAm", "fourth"))
                .run(application -> {
                    ask(application.getBean(CamelContext.class), "upwork-latAm", "upwork-apac", "upwork-emea");
                    assertThat(authorizations).containsExactly("Bearer fourth", "Bearer third", "Bearer second");
                });
    }

    @Test
    void aComponentBeanOfTheApplicationKeepsItsKeysAndItsStateDirectory() {
        Path own = state.resolve("own");
        starter()
                .withPropertyValues(account("camel.component.upwork", "first"))
                .withPropertyValues(account("camel.upwork.accounts.apac", "third"))
                .withBean("upworkEmea", UpworkComponent.class, () -> component("second", own))
                .run(application -> {
                    CamelContext context = application.getBean(CamelContext.class);
                    ask(context, "upworkEmea", "upwork", "upwork-apac");
                    assertThat(authorizations).containsExactly("Bearer second", "Bearer first", "Bearer third");
                    assertThat(context.getComponent("upworkEmea", UpworkComponent.class)
                                    .getState()
                                    .getStateDirectory())
                            .isEqualTo(own.toString());
                });
    }

    /** None of the application's own beans is touched, whatever it is called and however many there are. */
    @Test
    void threeComponentBeansOfTheApplicationSpeakAsThemselves() {
        starter()
                .withPropertyValues(account("camel.component.upwork", "first"))
                .withPropertyValues(
                        "camel.component.upwork.user-agent=of-the-first", "camel.component.upwork.company-id=1")
                .withBean("upworkEmea", UpworkComponent.class, () -> component("second", state.resolve("b")))
                .withBean("upworkApac", UpworkComponent.class, () -> component("third", state.resolve("c")))
                .withBean("upworkLatAm", UpworkComponent.class, () -> component("fourth", state.resolve("d")))
                .run(application -> {
                    CamelContext context = application.getBean(CamelContext.class);
                    ask(context, "upworkEmea", "upworkApac", "upwork", "upworkLatAm", "upworkEmea");
                    assertThat(authorizations)
                            .containsExactly(
                                    "Bearer second", "Bearer third", "Bearer first", "Bearer fourth", "Bearer second");
                    for (String name : new String[] {"upworkEmea", "upworkApac", "upworkLatAm"}) {
                        UpworkComponent own = context.getComponent(name, UpworkComponent.class);
                        assertThat(own.getConnection().getUserAgent()).isNull();
                        assertThat(own.getDefaults().getCompanyId()).isNull();
                    }
                    assertThat(directories(context, "upwork", "upworkEmea", "upworkApac", "upworkLatAm"))
                            .doesNotHaveDuplicates();
                });
    }

    /** A bean of the plain name takes the place of the starter's component: it keeps its keys, too. */
    @Test
    void aComponentBeanOfThePlainNameKeepsItsKeys() {
        starter()
                .withPropertyValues(account("camel.upwork.accounts.apac", "third"))
                .withBean("upwork", UpworkComponent.class, () -> component("own", state.resolve("own")))
                .run(application -> {
                    CamelContext context = application.getBean(CamelContext.class);
                    ask(context, "upwork", "upwork-apac");
                    assertThat(authorizations).containsExactly("Bearer own", "Bearer third");
                });
    }

    private static List<String> directories(CamelContext context, String... components) {
        return Stream.of(components)
                .map(name -> context.getComponent(name, UpworkComponent.class)
                        .getState()
                        .getStateDirectory())
                .toList();
    }

    @Test
    void anAccountInheritsNothingFromTheComponentOfThePlainName() {
        starter()
                .withPropertyValues("camel.component.upwork.company-id=of-the-first")
                .withPropertyValues(account("camel.upwork.accounts.emea", "second"))
                .run(application -> {
                    UpworkComponent emea =
                            application.getBean(CamelContext.class).getComponent("upwork-emea", UpworkComponent.class);
                    assertThat(emea.getDefaults().getCompanyId()).isNull();
                    assertThat(emea.getConfiguration().getClientId()).isEqualTo("client-second");
                });
    }

    @Test
    void anAccountTakesBeansByReference() {
        MemoryTokenStore tokens = new MemoryTokenStore(Clock.systemUTC());
        starter()
                .withBean("tokens", MemoryTokenStore.class, () -> tokens)
                .withPropertyValues(account("camel.upwork.accounts.emea", "second"))
                .withPropertyValues("camel.upwork.accounts.emea.token-store=#bean:tokens")
                .run(application -> assertThat(application
                                .getBean(CamelContext.class)
                                .getComponent("upwork-emea", UpworkComponent.class)
                                .getTokens()
                                .getTokenStore())
                        .isSameAs(tokens));
    }

    @Test
    void anAccountWhoseComponentNameIsTakenIsRefused() {
        starter()
                .withBean("upwork-emea", UpworkComponent.class, UpworkComponent::new)
                .withPropertyValues(account("camel.upwork.accounts.emea", "second"))
                .run(application -> assertThat(application)
                        .getFailure()
                        .hasStackTraceContaining("there is a bean named 'upwork-emea' already"));
    }

    @Test
    void anAccountNameThatNoUriCanHoldIsRefused() {
        starter()
                .withPropertyValues("camel.upwork.accounts.[e me/a].client-id=x")
                .run(application ->
                        assertThat(application).getFailure().hasStackTraceContaining("letters, digits and hyphens"));
    }

    private static void ask(CamelContext context, String... components) {
        for (String component : components) {
            context.createProducerTemplate().requestBody(component + ASK, null, Object.class);
        }
    }

    private ApplicationContextRunner starter() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        CamelAutoConfiguration.class,
                        UpworkAccountsAutoConfiguration.class,
                        UpworkComponentAutoConfiguration.class));
    }

    private String[] account(String prefix, String token) {
        return new String[] {
            prefix + ".client-id=client-" + token,
            prefix + ".client-secret=secret-" + token,
            prefix + ".access-token=" + token,
            prefix + ".base-url=" + address(),
            prefix + ".state-directory=" + state.resolve(token)
        };
    }

    private UpworkComponent component(String token, Path directory) {
        UpworkComponent component = new UpworkComponent();
        component.getConnection().setBaseUrl(address());
        component.getState().setStateDirectory(directory.toString());
        component.getConfiguration().setClientId("client-" + token);
        component.getConfiguration().setClientSecret("secret-" + token);
        component.getConfiguration().setAccessToken(token);
        return component;
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
