// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.auth.Application;
import org.apache.camel.Exchange;
import org.apache.camel.main.Main;
import org.apache.camel.spi.ExtendedPropertyConfigurerGetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** REST and GraphQL in one context, configured and written as the page about migration shows it. */
@ExtendWith(UpworkExtension.class)
class SideBySideTest {

    private static final Path PAGE = Path.of("..", "docs", "migration.adoc");

    /** An option of each kind, as the one and the other component have it. */
    private static final Map<String, Values> OPTIONS = Map.of(
            "client-id", new Values("one", "two"),
            "company-reference", new Values("", "34567"),
            "api", new Values("graphql", "rest"),
            "fetch", new Values("page", "all"),
            "request-limits", new Values("10/1s", "20/1s"),
            "base-url", new Values("http://127.0.0.1:1", "http://127.0.0.1:2"),
            "state-directory", new Values("target/state/one", "target/state/two"),
            "max-attempts", new Values("3", "4"),
            "settle-after", new Values("1000", "2000"));

    private record Values(String ofUpwork, String ofOther) {}

    @TempDir
    private Path folder;

    @Test
    void bothAnswerTheSameRoute(Simulator simulator) throws Exception {
        Main main = new Main();
        configuration(simulator).forEach((name, value) -> main.addInitialProperty(name.toString(), value.toString()));
        Path routes = Files.writeString(folder.resolve("routes.yaml"), block("yaml"));
        main.configure().withRoutesIncludePattern("file:" + routes.toAbsolutePath());
        main.start();
        try {
            String contract = BothApisScenarios.of("milestones/active")
                    .options(simulator.world())
                    .get("contractReference")
                    .toString();
            assertThat(answer(main, "direct:milestone", contract))
                    .isEqualTo(answer(main, "direct:milestone-as-before", contract));
            assertThat(simulator.record().of("milestones/active"))
                    .extracting(request -> request.path())
                    .anySatisfy(path -> assertThat(path).isEqualTo("/graphql"))
                    .anySatisfy(path -> assertThat(path).startsWith("/api/hr/"));
        } finally {
            main.stop();
        }
    }

    /** The rule of the page: an option has one spelling, whichever component it is for, and is inherited by none. */
    @Test
    void everyOptionBindsInOneSpelling() {
        Main main = new Main();
        main.addInitialProperty("camel.beans.other", "#class:io.github.camelupwork.UpworkComponent");
        OPTIONS.forEach((option, value) -> {
            if (!value.ofUpwork().isEmpty()) {
                main.addInitialProperty("camel.component.upwork." + option, value.ofUpwork());
            }
            main.addInitialProperty("camel.beans.other." + option, value.ofOther());
        });
        main.start();
        try {
            UpworkComponent upwork = main.getCamelContext().getComponent("upwork", UpworkComponent.class);
            UpworkComponent other = main.getCamelContext().getComponent("other", UpworkComponent.class);
            OPTIONS.forEach((option, value) -> {
                assertThat(option(upwork, option)).as(option).isEqualTo(value.ofUpwork());
                assertThat(option(other, option)).as(option).isEqualTo(value.ofOther());
            });
        } finally {
            main.stop();
        }
    }

    private static String option(UpworkComponent component, String option) {
        ExtendedPropertyConfigurerGetter options =
                (ExtendedPropertyConfigurerGetter) component.getComponentPropertyConfigurer();
        Object value = options.getOptionValue(component, option.replace("-", ""), true);
        return value == null ? "" : value.toString();
    }

    @Test
    void aDocumentIsPaidOnceWhicheverOfThemItComesTo(Simulator simulator) throws Exception {
        Map<String, Object> options = BothApisScenarios.of("payments/create").options(simulator.world());
        String account = paid(simulator, "upworkRest", Map.of(), options);
        assertThat(account).matches(value("ledger-account").replaceAll("[0-9a-f]{16}", "[0-9a-f]{16}"));
        assertThat(paid(simulator, "upwork", Map.of("camel.component.upwork.ledger-account", account), options))
                .isEqualTo(account);
        assertThat(simulator.orders().of("payments/create")).hasSize(1);
    }

    /** The account under which the ledger has the payment then. */
    private String paid(Simulator simulator, String scheme, Map<String, String> more, Map<String, Object> options)
            throws Exception {
        Main main = new Main();
        configuration(simulator).forEach((name, value) -> main.addInitialProperty(name.toString(), value.toString()));
        more.forEach(main::addInitialProperty);
        main.start();
        try {
            Exchange exchange = main.getCamelTemplate().request(scheme + ":payments/create", sent -> {
                sent.getMessage().setHeader(UpworkConstants.PAYMENT_KEY, "INV-1");
                options.forEach((option, value) -> sent.getMessage().setHeader("CamelUpwork." + option, value));
            });
            assertThat(exchange.getException()).isNull();
            return main.getCamelTemplate()
                    .requestBody(scheme + ":ledger/get?paymentKey=INV-1", null, Map.class)
                    .get("account")
                    .toString();
        } finally {
            main.stop();
        }
    }

    private static String value(String property) throws IOException {
        Matcher line = Pattern.compile("^camel\\.component\\.upwork\\." + property + " = (.+)$", Pattern.MULTILINE)
                .matcher(Files.readString(PAGE));
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    private static String answer(Main main, String uri, String contract) throws Exception {
        Exchange exchange =
                main.getCamelTemplate().request(uri, sent -> sent.getMessage().setHeader("contract", contract));
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(UpworkConstants.OPERATION)).isEqualTo("milestones/active");
        return exchange.getMessage().getBody(Map.class).get("id").toString();
    }

    /** What the page says, with keys of the simulator in the place of the environment's. */
    private Properties configuration(Simulator simulator) throws IOException {
        Application application = simulator.accounts().application();
        Account owner = simulator.accounts().owner();
        Map<String, String> environment = Map.of(
                "UPWORK_CLIENT_ID",
                application.clientId(),
                "UPWORK_CLIENT_SECRET",
                application.clientSecret(),
                "UPWORK_CONSUMER_KEY",
                application.consumerKey(),
                "UPWORK_CONSUMER_SECRET",
                application.consumerSecret(),
                "UPWORK_ACCESS_TOKEN",
                owner.token(),
                "UPWORK_ACCESS_TOKEN_SECRET",
                owner.tokenSecret());
        Properties properties = new Properties();
        properties.load(new StringReader(Pattern.compile("\\{\\{env:(\\w+)}}")
                .matcher(block("properties"))
                .replaceAll(match -> Matcher.quoteReplacement(environment.get(match.group(1))))));
        properties.putAll(Map.of(
                "camel.component.upwork.access-token",
                owner.accessToken(),
                "camel.component.upwork.refresh-token",
                owner.refreshToken(),
                "camel.component.upwork.base-url",
                simulator.baseUrl().toString(),
                "camel.component.upwork.state-directory",
                folder.resolve("state").toString(),
                "camel.beans.upworkRest.base-url",
                simulator.baseUrl().toString(),
                "camel.beans.upworkRest.state-directory",
                folder.resolve("state").toString()));
        return properties;
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("\\[source," + language + "]\n----\n(.*?)\n----", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
