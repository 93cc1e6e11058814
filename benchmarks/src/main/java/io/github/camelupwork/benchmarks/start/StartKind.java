// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.start;

import java.util.Map;
import java.util.stream.IntStream;

import org.apache.camel.builder.RouteBuilder;

/** A hub that is started, by the component or by its peer. */
enum StartKind {
    /** A hundred routes to a hundred endpoints. */
    ENDPOINTS("100 endpoints") {
        @Override
        void upwork(RouteBuilder routes, Runnable ready) {
            numbers(100).forEach(i -> routes.from("direct:" + i).to("upwork:jobs/get?api=rest&jobKey=" + i));
        }

        @Override
        void peer(RouteBuilder routes, String address, Runnable ready) {
            numbers(100).forEach(i -> routes.from("direct:" + i).to(address + "/jobs/" + i + ".json"));
        }
    },
    /** One route, until it has the first row of a report. */
    FIRST_ROW("first row of a report") {
        @Override
        void upwork(RouteBuilder routes, Runnable ready) {
            routes.from(ONCE)
                    .to("upwork:reports/finance?accountingEntityReference=34567"
                            + "&tq=RAW(SELECT date, type, subtype, amount WHERE date >= '2026-01-01')")
                    .split(routes.body())
                    .process(exchange -> ready.run());
        }

        @Override
        void peer(RouteBuilder routes, String address, Runnable ready) {
            routes.from(ONCE)
                    .to(address + "/report.json")
                    .unmarshal()
                    .json()
                    .transform()
                    .body(Map.class, report -> ((Map<?, ?>) report.get("table")).get("rows"))
                    .split(routes.body())
                    .process(exchange -> ready.run());
        }
    },
    /** Twenty consumers that wait for their next poll; the peer has timers. */
    IDLE("20 idle consumers") {
        @Override
        void upwork(RouteBuilder routes, Runnable ready) {
            numbers(20).forEach(i -> routes.from(
                            "upwork:offers?companyId=1&teamReference=" + i + "&delay=3600000&initialDelay=3600000")
                    .to("log:offers"));
        }

        @Override
        void peer(RouteBuilder routes, String address, Runnable ready) {
            numbers(20).forEach(i -> routes.from("timer:" + i + "?period=3600000&delay=3600000")
                    .to(address + "/offers/" + i + ".json")
                    .unmarshal()
                    .json()
                    .to("log:offers"));
        }
    },
    /** The same beside twenty consumers of Kafka that wait for messages. */
    IDLE_KAFKA("20 idle consumers") {
        @Override
        void upwork(RouteBuilder routes, Runnable ready) {
            IDLE.upwork(routes, ready);
        }

        @Override
        void peer(RouteBuilder routes, String address, Runnable ready) {
            numbers(20).forEach(i -> routes.from("kafka:offers" + i + "?brokers=" + address + "&groupId=hub" + i)
                    .to("log:offers"));
        }

        @Override
        String peerName() {
            return "camel-kafka";
        }
    };

    private static final String ONCE = "timer:once?repeatCount=1&delay=0";

    private final String title;

    StartKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Returns true if it is measured while it waits. */
    boolean isIdle() {
        return this == IDLE || this == IDLE_KAFKA;
    }

    /** Returns the component beside which it is measured. */
    String peerName() {
        return "camel-http";
    }

    /** Adds the routes of the component. */
    abstract void upwork(RouteBuilder routes, Runnable ready);

    /** Adds those of the peer. */
    abstract void peer(RouteBuilder routes, String address, Runnable ready);

    private static IntStream numbers(int count) {
        return IntStream.range(0, count);
    }
}
