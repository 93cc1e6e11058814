// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.util.Map;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.catalog.Api;
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
    final CamelContext context = new DefaultCamelContext();
    final ProducerTemplate template;

    SimulatedHub(Simulator simulator) {
        this.simulator = simulator;
        this.template = context.createProducerTemplate();
        context.addComponent("upwork", oauth1());
        context.addComponent("upwork2", oauth2());
        context.start();
    }

    private UpworkComponent oauth1() {
        Application application = simulator.accounts().application();
        Account owner = simulator.accounts().owner();
        UpworkComponent upwork = component();
        upwork.getConfiguration().setConsumerKey(application.consumerKey());
        upwork.getConfiguration().setConsumerSecret(application.consumerSecret());
        upwork.getConfiguration().setAccessToken(owner.token());
        upwork.getConfiguration().setAccessTokenSecret(owner.tokenSecret());
        return upwork;
    }

    private UpworkComponent oauth2() {
        UpworkComponent upwork = component();
        upwork.getConfiguration().setClientId(simulator.accounts().application().clientId());
        upwork.getConfiguration().setAccessToken(simulator.accounts().owner().accessToken());
        return upwork;
    }

    private UpworkComponent component() {
        UpworkComponent upwork = new UpworkComponent();
        upwork.setBaseUrl(simulator.baseUrl().toString());
        upwork.setStateDirectory("target/state");
        upwork.setRequestLimits("10000/1s");
        return upwork;
    }

    /** Calls an operation with options given as headers. */
    Exchange call(Api api, String operation, Map<String, Object> options) {
        String uri = api == Api.REST ? "upwork:" + operation : "upwork2:" + operation + "?api=" + api.id();
        return template.request(uri, exchange -> options.forEach(
                (option, value) -> exchange.getMessage().setHeader("CamelUpwork." + option, value)));
    }

    @Override
    public void close() throws Exception {
        template.close();
        context.close();
    }
}
