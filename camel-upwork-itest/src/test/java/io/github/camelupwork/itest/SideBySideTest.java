// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.auth.Application;
import org.apache.camel.Exchange;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** REST and GraphQL in one context, configured and written as the page about migration shows it. */
class SideBySideTest {

    private static final Path PAGE = Path.of("..", "docs", "migration.adoc");

    @TempDir
    private Path folder;

    @Test
    void bothAnswerTheSameRoute() throws Exception {
        try (Simulator simulator = Simulator.builder().start()) {
            Main main = new Main();
            configuration(simulator).forEach((name, value) -> main.addInitialProperty(name.toString(), value.toString()));
            Path routes = Files.writeString(folder.resolve("routes.yaml"), block("yaml"));
            main.configure().withRoutesIncludePattern("file:" + routes.toAbsolutePath());
            main.start();
            try {
                String contract = BothApisScenarios.of("milestones/active").options(simulator.world()).get("contractReference")
                        .toString();
                assertThat(answer(main, "direct:milestone", contract))
                        .isEqualTo(answer(main, "direct:milestone-as-before", contract));
                assertThat(simulator.record().of("milestones/active")).extracting(request -> request.path())
                        .anySatisfy(path -> assertThat(path).isEqualTo("/graphql"))
                        .anySatisfy(path -> assertThat(path).startsWith("/api/hr/"));
            } finally {
                main.stop();
            }
        }
    }

    private static String answer(Main main, String uri, String contract) throws Exception {
        Exchange exchange = main.getCamelTemplate().request(uri, sent -> sent.getMessage().setHeader("contract", contract));
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(UpworkConstants.OPERATION)).isEqualTo("milestones/active");
        return exchange.getMessage().getBody(Map.class).get("id").toString();
    }

    /** What the page says, with keys of the simulator in the place of the environment's. */
    private Properties configuration(Simulator simulator) throws IOException {
        Application application = simulator.accounts().application();
        Account owner = simulator.accounts().owner();
        Map<String, String> environment = Map.of("UPWORK_CLIENT_ID", application.clientId(),
                "UPWORK_CLIENT_SECRET", application.clientSecret(), "UPWORK_CONSUMER_KEY", application.consumerKey(),
                "UPWORK_CONSUMER_SECRET", application.consumerSecret(), "UPWORK_ACCESS_TOKEN", owner.token(),
                "UPWORK_ACCESS_TOKEN_SECRET", owner.tokenSecret());
        Properties properties = new Properties();
        properties.load(new StringReader(Pattern.compile("\\{\\{env:(\\w+)}}").matcher(block("properties"))
                .replaceAll(match -> Matcher.quoteReplacement(environment.get(match.group(1))))));
        properties.putAll(Map.of("camel.component.upwork.access-token", owner.accessToken(),
                "camel.component.upwork.refresh-token", owner.refreshToken(),
                "camel.component.upwork.base-url", simulator.baseUrl().toString(),
                "camel.component.upwork.state-directory", folder.resolve("state").toString(),
                "camel.beans.upworkRest.base-url", simulator.baseUrl().toString(),
                "camel.beans.upworkRest.state-directory", folder.resolve("rest").toString()));
        return properties;
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("\\[source," + language + "]\n----\n(.*?)\n----", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
