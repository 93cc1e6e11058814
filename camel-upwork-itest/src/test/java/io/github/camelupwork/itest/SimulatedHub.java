// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.ledger.reconcile.SettleAbsent;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.auth.Application;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context whose upwork component speaks to a simulator as the owner of the company. */
final class SimulatedHub implements AutoCloseable {

    final Simulator simulator;
    final Path state;
    final CamelContext context;
    final ProducerTemplate template;
    private final Consumer<UpworkComponent> settings;

    /** State that must survive a restart lies in a directory of its own. */
    SimulatedHub(Simulator simulator) {
        this(simulator, Path.of("target", "state", UUID.randomUUID().toString()));
    }

    SimulatedHub(Simulator simulator, Path state) {
        this(simulator, state, upwork -> {});
    }

    /** Both components are as the settings make them. */
    SimulatedHub(Simulator simulator, Path state, Consumer<UpworkComponent> settings) {
        this(simulator, state, settings, withoutBeans());
    }

    private SimulatedHub(Simulator simulator, Path state, Consumer<UpworkComponent> settings, CamelContext context) {
        this.simulator = simulator;
        this.state = state;
        this.settings = settings;
        this.context = context;
        this.template = context.createProducerTemplate();
        context.addComponent("upwork", oauth1());
        context.addComponent("upwork2", oauth2());
        context.start();
    }

    /** A hub that JMX shows. Registering its beans takes a third of the time of its start. */
    static SimulatedHub withBeans(Simulator simulator, Path state, Consumer<UpworkComponent> settings) {
        return new SimulatedHub(simulator, state, settings, new DefaultCamelContext());
    }

    private static CamelContext withoutBeans() {
        DefaultCamelContext context = new DefaultCamelContext();
        context.disableJMX();
        return context;
    }

    /** Another component with the keys of OAuth 1.0a, under whatever name. */
    UpworkComponent restComponent() {
        return oauth1();
    }

    private UpworkComponent oauth1() {
        Application application = simulator.accounts().application();
        Account owner = simulator.accounts().owner();
        UpworkComponent upwork = component();
        upwork.getConfiguration().setConsumerKey(application.consumerKey());
        upwork.getConfiguration().setConsumerSecret(application.consumerSecret());
        upwork.getConfiguration().setAccessToken(owner.token());
        upwork.getConfiguration().setAccessTokenSecret(owner.tokenSecret());
        settings.accept(upwork);
        return upwork;
    }

    private UpworkComponent oauth2() {
        UpworkComponent upwork = component();
        upwork.getConfiguration().setClientId(simulator.accounts().application().clientId());
        upwork.getConfiguration()
                .setClientSecret(simulator.accounts().application().clientSecret());
        upwork.getConfiguration().setAccessToken(simulator.accounts().owner().accessToken());
        upwork.getConfiguration().setRefreshToken(simulator.accounts().owner().refreshToken());
        settings.accept(upwork);
        return upwork;
    }

    private UpworkComponent component() {
        UpworkComponent upwork = new UpworkComponent();
        upwork.getConnection().setBaseUrl(simulator.baseUrl().toString());
        upwork.getState().setStateDirectory(state.toString());
        upwork.getBudget().setRequestLimits("10000/1s");
        upwork.getDefaults().setWarnDefaultOrganization(false);
        upwork.getPayments().setSettleAfter(0);
        upwork.getPayments().setSettleByReportAfter(0);
        upwork.getPayments().setSettleAbsent(SettleAbsent.AUTO);
        return upwork;
    }

    /** Calls an operation with options given as headers, as a payment of its own if it is one. */
    Exchange call(Api api, String operation, Map<String, Object> options) {
        String uri =
                switch (api) {
                    case REST -> "upwork:" + operation;
                    case LOCAL -> "upwork2:" + operation;
                    default -> "upwork2:" + operation + "?api=" + api.id();
                };
        return call(uri, UUID.randomUUID().toString(), options);
    }

    /** Calls an endpoint with a payment key and options given as headers. */
    Exchange call(String uri, String paymentKey, Map<String, Object> options) {
        return template.request(uri, exchange -> {
            exchange.getMessage().setHeader(UpworkConstants.PAYMENT_KEY, paymentKey);
            options.forEach((option, value) -> exchange.getMessage().setHeader("CamelUpwork." + option, value));
        });
    }

    @Override
    public void close() throws Exception {
        template.close();
        context.close();
    }
}
