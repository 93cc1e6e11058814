// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final int SHOWN = 200;
    private static final List<String> MISTAKES = List.of(
            "upwork:offers/lst",
            "upwork:offers/list?statos=new",
            "upwork:offers/list?status=brandnew",
            "upwork:milestones/approve?milestoneId=1&paymentKey=A-1",
            "upwork:milestones/approve?milestoneId=1&amount=10.255&paymentKey=A-1",
            "upwork:milestones/approve?milestoneId=1&amount=10",
            "upwork:snapshots/delete",
            "upwork:reports/finance?api=rest&tq=RAW(SELECT amont WHERE date >= '2026-01-01')",
            "upwork:users/info");

    @TempDir
    private Path folder;

    @Test
    void typicalMistakesAreAnsweredAsThePageShows(Simulator simulator) throws Exception {
        Map<String, String> mistakes = new LinkedHashMap<>();
        for (String uri : MISTAKES) {
            mistakes.put(uri, answer(simulator, uri, true));
        }
        mistakes.put("upwork:users/info, without keys", answer(simulator, "upwork:users/info", false));
        DocPage.of("upwork-component.adoc")
                .holds(
                        "mistakes",
                        mistakes.entrySet().stream()
                                .map(mistake -> mistake.getKey() + "\n  " + mistake.getValue())
                                .collect(Collectors.joining("\n", "----\n", "\n----\n")));
    }

    /** What a route with that endpoint is refused with, at its start or by its first message. */
    private String answer(Simulator simulator, String uri, boolean keys) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("upwork", component(simulator, keys));
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:start").to(uri);
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
        while (cause != null && !(cause instanceof UpworkException) && cause.getCause() != null) {
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
