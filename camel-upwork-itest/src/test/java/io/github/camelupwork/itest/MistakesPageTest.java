// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The documentation shows what typical mistakes are answered with: routes that do not start, messages that are refused. */
@ExtendWith(UpworkExtension.class)
class MistakesPageTest {

    private static final int SHOWN = 240;
    private static final String CONSUMED = "from ";
    private static final List<String> MISTAKES = List.of(
            "upwork:offers/lst",
            "upwork:offers/list?statos=new",
            "upwork:offers/list?status=brandnew",
            "upwork:milestones/approve?milestoneId=1&paymentKey=A-1",
            "upwork:milestones/approve?milestoneId=1&amount=10.255&paymentKey=A-1",
            "upwork:milestones/approve?milestoneId=1&amount=10",
            "upwork:snapshots/delete",
            "upwork:reports/finance?api=rest&tq=RAW(SELECT amont WHERE date >= '2026-01-01')",
            "upwork:users/info",
            "upwork:ofers/list",
            "upwork:offers/list?pageSize=many",
            "upwork:offers/list?fetch=everything",
            "upwork:offers/list?api=soap",
            "upwork:milestones/approve?milestoneId=1&amount=1,000&paymentKey=A-1",
            "upwork:offers/list?outputClass=com.acme.Missing",
            "upwork:milestones/approve?paymentKey=A-1",
            "upwork:reports/finance?tq=RAW(SELECT amount)",
            "upwork:payments/create?api=rest&teamReference=1&engagementReference=2&chargeAmount=0&comments=x&paymentKey=A-1",
            "upwork:jobs/search?api=graphql&category2=Web, Mobile & Software Dev",
            "upwork:graphql/execute?query=RAW(query { )",
            "upwork:ledger/list?state=LOST",
            "upwork:freelancers/search?q=python&skills=java",
            "upwork:offers/list?pageSize=5000",
            "upwork:offers/list?cacheFor=10min",
            "upwork:offers/list?tenantId=1&organization=Northlight",
            "upwork:reports/finance?tq=RAW(SELECT amount LIMIT 10)",
            "from upwork:offers/list?delay=5 minutes",
            "from upwork:offers/list?from=yesterday",
            "from upwork:jobs/create");

    /** Options of the component that are wrong. */
    private static final Map<String, Consumer<UpworkComponent>> SETTINGS = settings();

    private static Map<String, Consumer<UpworkComponent>> settings() {
        Map<String, Consumer<UpworkComponent>> settings = new LinkedHashMap<>();
        settings.put("requestLimits=10 per second", upwork -> upwork.getBudget().setRequestLimits("10 per second"));
        settings.put("baseUrl=upwork.com", upwork -> upwork.getConnection().setBaseUrl("upwork.com"));
        settings.put(
                "baseUrl=http://203.0.113.7", upwork -> upwork.getConnection().setBaseUrl("http://203.0.113.7"));
        settings.put("proxyHost=http://proxy.example.com", upwork -> upwork.getConnection()
                .setProxyHost("http://proxy.example.com"));
        settings.put(
                "proxyHost=proxy.example.com", upwork -> upwork.getConnection().setProxyHost("proxy.example.com"));
        settings.put("stateDirectory=pom.xml", upwork -> upwork.getState().setStateDirectory("pom.xml"));
        settings.put("retryDelay=-1", upwork -> upwork.getRetry().setRetryDelay(-1));
        return settings;
    }

    @TempDir
    private Path folder;

    @Test
    void typicalMistakesAreAnsweredAsThePageShows(Simulator simulator) throws Exception {
        Map<String, String> mistakes = new LinkedHashMap<>();
        for (String uri : MISTAKES) {
            mistakes.put(uri, answer(simulator, uri, true));
        }
        mistakes.put("upwork:users/info, without keys", answer(simulator, "upwork:users/info", false));
        for (String setting : SETTINGS.keySet()) {
            mistakes.put(
                    setting + " of the component", answer(simulator, "upwork:users/info", true, SETTINGS.get(setting)));
        }
        assertThat(mistakes).hasSizeGreaterThanOrEqualTo(35);
        DocPage.of("upwork-component.adoc")
                .holds(
                        "mistakes",
                        mistakes.entrySet().stream()
                                .map(mistake -> mistake.getKey() + "\n  " + mistake.getValue())
                                .collect(Collectors.joining("\n", "----\n", "\n----\n")));
    }

    /** What a route with that endpoint is refused with, at its start or by its first message. */
    private String answer(Simulator simulator, String uri, boolean keys) throws Exception {
        return answer(simulator, uri, keys, upwork -> {});
    }

    private String answer(Simulator simulator, String uri, boolean keys, Consumer<UpworkComponent> settings)
            throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            UpworkComponent component = component(simulator, keys);
            settings.accept(component);
            context.addComponent("upwork", component);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    if (uri.startsWith(CONSUMED)) {
                        from(uri.substring(CONSUMED.length())).to("mock:items");
                    } else {
                        from("direct:start").to(uri);
                    }
                }
            });
            return shown(failure(context));
        }
    }

    private static Throwable failure(DefaultCamelContext context) {
        try {
            context.start();
        } catch (Exception e) {
            return e;
        }
        return context.createProducerTemplate()
                .request("direct:start", sent -> {})
                .getException();
    }

    private static String shown(Throwable failure) {
        Throwable cause = failure;
        while (cause != null
                && !(cause instanceof UpworkException)
                && cause.getClass() != IllegalArgumentException.class
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        assertThat(cause).isNotNull();
        String message = cause.getMessage().replace("\n", "\n  ");
        return message.length() <= SHOWN ? message : message.substring(0, message.lastIndexOf(' ', SHOWN)) + " ...";
    }

    private UpworkComponent component(Simulator simulator, boolean keys) {
        UpworkComponent upwork = new UpworkComponent();
        upwork.getConnection().setBaseUrl(simulator.baseUrl().toString());
        upwork.getState().setStateDirectory(folder.toString());
        if (keys) {
            upwork.getConfiguration()
                    .setClientId(simulator.accounts().application().clientId());
            upwork.getConfiguration()
                    .setClientSecret(simulator.accounts().application().clientSecret());
        }
        return upwork;
    }
}
