// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.ledger.reconcile.SettleAbsent;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context whose components speak to a {@link PlainUpwork}, by each API with a state directory of its own. */
final class PlainHub implements AutoCloseable {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template;

    PlainHub(PlainUpwork upwork, Consumer<UpworkComponent> settings) {
        this(upwork.base().toString(), settings);
    }

    PlainHub(String address, Consumer<UpworkComponent> settings) {
        context.disableJMX();
        UpworkComponent rest = component(address);
        rest.getConfiguration().setConsumerKey("consumer");
        rest.getConfiguration().setConsumerSecret("secret");
        rest.getConfiguration().setAccessToken("token");
        rest.getConfiguration().setAccessTokenSecret("token-secret");
        UpworkComponent graphQl = component(address);
        graphQl.getConfiguration().setClientId("client");
        graphQl.getConfiguration().setClientSecret("secret");
        graphQl.getConfiguration().setAccessToken("access");
        graphQl.getConfiguration().setRefreshToken("refresh");
        graphQl.getConfiguration().setTenantId("1");
        List.of(rest, graphQl).forEach(settings);
        context.addComponent("rest", rest);
        context.addComponent("graphql", graphQl);
        template = context.createProducerTemplate();
        context.start();
    }

    private static UpworkComponent component(String address) {
        UpworkComponent upwork = new UpworkComponent();
        upwork.getConnection().setBaseUrl(address);
        upwork.getState()
                .setStateDirectory(
                        Path.of("target", "state", UUID.randomUUID().toString()).toString());
        upwork.getBudget().setRequestLimits("10000/1s");
        upwork.getPayments().setSettleUnknownEvery(0);
        upwork.getPayments().setSettleAbsent(SettleAbsent.AUTO);
        return upwork;
    }

    /** Settings by which nothing waits before absence is believed. */
    static Consumer<UpworkComponent> impatient() {
        return upwork -> {
            upwork.getPayments().setSettleAfter(0);
            upwork.getPayments().setSettleByReportAfter(0);
        };
    }

    /** The options of a bonus on the contract. */
    static Map<String, Object> bonus(Object amount) {
        return Map.of(
                "teamReference",
                PlainUpwork.TEAM,
                "engagementReference",
                PlainUpwork.CONTRACT,
                "comments",
                "Bonus",
                "chargeAmount",
                amount);
    }

    Exchange bonus(Api api, Object key, Object amount) {
        return send(api, "payments/create", key, bonus(amount));
    }

    /** Orders with the options as headers. */
    Exchange send(Api api, String operation, Object key, Map<String, Object> options) {
        return template.request(uri(api, operation), exchange -> {
            exchange.getMessage().setHeader(UpworkConstants.PAYMENT_KEY, key);
            options.forEach((option, value) -> exchange.getMessage().setHeader("CamelUpwork." + option, value));
        });
    }

    /** Orders with a body. */
    Exchange post(Api api, String operationAndOptions, Object key, Object body) {
        return template.request(uri(api, operationAndOptions), exchange -> {
            exchange.getMessage().setHeader(UpworkConstants.PAYMENT_KEY, key);
            exchange.getMessage().setBody(body);
        });
    }

    private static String uri(Api api, String operation) {
        return (api == Api.REST ? "rest:" : "graphql:") + operation + (operation.contains("?") ? "&" : "?") + "api="
                + api.id();
    }

    /** The number of payments by state. */
    @SuppressWarnings("unchecked")
    Map<String, Long> count(Api api) {
        return new HashMap<>(template.requestBody(
                (api == Api.REST ? "rest:" : "graphql:") + "ledger/count", (Object) "", Map.class));
    }

    /** The details of the health check. */
    Map<String, Object> health() {
        return HealthCheckHelper.getHealthCheck(context, "upwork").call().getDetails();
    }

    @Override
    public void close() throws Exception {
        template.close();
        context.close();
    }
}
