// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import org.apache.camel.Exchange;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Three accounts in one context of Camel Main, configured as the page shows it: each speaks and pays as itself. */
@ExtendWith(UpworkExtension.class)
class SeveralAccountsTest {

    private static final Path PAGE = Path.of("..", "docs", "spring-boot.adoc");
    private static final String ASK = ":users/get?api=rest&userReference=me";

    @TempDir
    private Path folder;

    private Simulator simulator;
    private Main main;

    @BeforeEach
    void start(Simulator simulator) throws Exception {
        this.simulator = simulator;
        main = new Main();
        configuration().forEach((name, value) -> main.addInitialProperty(name.toString(), value.toString()));
        main.start();
    }

    @AfterEach
    void stop() {
        main.stop();
    }

    @Test
    void eachSpeaksAsItself() throws Exception {
        assertThat(me("upwork")).isEqualTo("ada_owner");
        assertThat(me("upworkEmea")).isEqualTo("maria_lopez");
        assertThat(me("upworkApac")).isEqualTo("ada_owner");
        assertThat(me("upwork")).isEqualTo("ada_owner");
    }

    @Test
    void aPaymentKeyOfOneAccountIsNoneOfAnother() throws Exception {
        pay("upwork", "110.25");
        pay("upworkApac", "99.50");
        pay("upwork", "110.25");
        assertThat(simulator.orders().of("payments/create")).hasSize(2);
    }

    private void pay(String component, String amount) throws Exception {
        Map<String, Object> options =
                new HashMap<>(BothApisScenarios.of("payments/create").options(simulator.world()));
        options.put("chargeAmount", amount);
        Exchange exchange = main.getCamelTemplate().request(component + ":payments/create", sent -> {
            sent.getMessage().setHeader(UpworkConstants.PAYMENT_KEY, "INV-1");
            options.forEach((option, value) -> sent.getMessage().setHeader("CamelUpwork." + option, value));
        });
        assertThat(exchange.getException()).isNull();
    }

    private Object me(String component) throws Exception {
        return main.getCamelTemplate()
                .requestBody(component + ASK, (Object) "", Map.class)
                .get("id");
    }

    /** What the page says, with keys and people of the simulator. */
    private Properties configuration() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(block().replaceAll(
                        "\\{\\{env:\\w+_CLIENT_ID}}",
                        simulator.accounts().application().clientId())
                .replaceAll(
                        "\\{\\{env:\\w+_CLIENT_SECRET}}",
                        simulator.accounts().application().clientSecret())));
        // one client id for all: the second person needs a name of their own as the third has on the page
        properties.put("camel.beans.upworkEmea.configuration.account-name", "emea");
        person(properties, "camel.component.upwork.", "", "ada_owner");
        person(properties, "camel.beans.upworkEmea.", "configuration.", "maria_lopez");
        person(properties, "camel.beans.upworkApac.", "configuration.", "ada_owner");
        return properties;
    }

    private void person(Properties properties, String component, String configuration, String name) {
        Account account = simulator.accounts().of(name);
        properties.put(component + "base-url", simulator.baseUrl().toString());
        properties.put(component + "state-directory", folder.resolve("state").toString());
        properties.put(component + configuration + "access-token", account.accessToken());
        properties.put(component + configuration + "refresh-token", account.refreshToken());
    }

    private static String block() throws IOException {
        Matcher accounts = Pattern.compile(
                        "\\[source,properties]\n----\n([^\\[]*camel\\.beans\\.upworkEmea.*?)\n----", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(accounts.find()).isTrue();
        return accounts.group(1);
    }
}
