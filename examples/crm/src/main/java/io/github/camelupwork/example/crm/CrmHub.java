// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.example.tryton.Tryton;
import io.github.camelupwork.example.tryton.TrytonConnection;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/** The hub between Upwork's market and the CRM of a Tryton. The steps are in the routes. */
public final class CrmHub implements AutoCloseable {

    private final Main camel = new Main();
    private TrytonConnection tryton;
    private Simulator simulator;
    private Simulator own;

    /**
     * @param properties win over those of {@code application.properties}
     */
    public CrmHub(Map<String, String> properties) {
        properties.forEach(camel::addOverrideProperty);
        camel.addMainListener(new MainListenerSupport() {
            @Override
            public void afterConfigure(BaseMainSupport main) {
                connect(main.getCamelContext());
            }
        });
    }

    /** Against a simulator that runs already, for tests. */
    CrmHub(Map<String, String> properties, Simulator simulator) {
        this(properties);
        this.simulator = simulator;
    }

    /** Runs until it is stopped. */
    public static void main(String[] arguments) throws Exception {
        try (CrmHub hub = new CrmHub(Map.of())) {
            hub.camel.run();
        }
    }

    void start() {
        camel.start();
    }

    /** Does once what people have decided in Tryton. */
    void decisions() {
        try (ProducerTemplate template = camel.getCamelContext().createProducerTemplate()) {
            template.requestBody("direct:decisions", (Object) null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tryton tryton() {
        return tryton.tryton();
    }

    CamelContext context() {
        return camel.getCamelContext();
    }

    private String property(String name) {
        return camel.getCamelContext().resolvePropertyPlaceholders("{{" + name + "}}");
    }

    private boolean is(String name) {
        return Boolean.parseBoolean(property(name));
    }

    private void connect(CamelContext context) {
        Clock clock = Clock.systemUTC();
        if (is("upwork.simulator")) {
            if (simulator == null) {
                own = Simulator.builder().start();
                simulator = own;
            }
            connect(context.getComponent("upwork", UpworkComponent.class));
            clock = simulator.clock();
        }
        tryton = new TrytonConnection(context);
        camel.bind("opportunities", new Opportunities(tryton(), new Contacts(tryton()), clock));
    }

    private void connect(UpworkComponent upwork) {
        Account owner = simulator.accounts().owner();
        upwork.getConnection().setBaseUrl(simulator.baseUrl().toString());
        upwork.setClock(simulator.clock());
        UpworkConfiguration keys = upwork.getConfiguration();
        keys.setConsumerKey(simulator.accounts().application().consumerKey());
        keys.setConsumerSecret(simulator.accounts().application().consumerSecret());
        keys.setAccessToken(owner.token());
        keys.setAccessTokenSecret(owner.tokenSecret());
        String team = simulator
                .world()
                .directory()
                .team("northlight:engineering")
                .orElseThrow()
                .reference();
        upwork.getDefaults().setTeamReference(team);
        camel.getCamelContext().getPropertiesComponent().addOverrideProperty("crm.team", team);
    }

    @Override
    public void close() {
        camel.stop();
        if (tryton != null) {
            tryton.close();
        }
        if (own != null) {
            own.close();
        }
    }
}
