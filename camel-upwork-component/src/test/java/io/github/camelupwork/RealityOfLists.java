// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.github.camelupwork.budget.RequestLimits;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** How searches, staff, diaries and hours are reported to behave on GraphQL, and what a route gets. */
final class RealityOfLists {

    private static final String WORKING =
            "upwork:jobs/search?title=camel&skills=java&jobType=hourly&categoryIds=1&subcategoryIds=2&occupationIds=3&skillIds=4"
                    + "&proposalRange=RAW({\"rangeEnd\":10})&clientHiresRange=RAW({\"rangeStart\":1})&previousClients=true"
                    + "&locations=Poland&verifiedPaymentOnly=true&q=integration";
    private static final String PUBLIC =
            "upwork:jobs/searchPublic?daysPosted=3&duration=WEEK&proposalRange=RAW({\"rangeEnd\":10})"
                    + "&clientHiresRange=RAW({\"rangeStart\":1})&clientFeedbackRange=RAW({\"rangeStart\":4.5})"
                    + "&verifiedPaymentOnly=true&jobType=HOURLY&occupationIds=3&locations=Poland&q=integration";

    private final BiConsumer<String, String> rows;

    /** @param rows takes rows: what Upwork does, and what comes of it */
    RealityOfLists(BiConsumer<String, String> rows) {
        this.rows = rows;
    }

    void addAll() {
        row("filters of the job search that work", hub -> filter(hub, WORKING, "marketplaceJobPostingsSearch"));
        row(
                "filters of the public job search that work",
                hub -> filter(hub, PUBLIC, "publicMarketplaceJobPostingsSearch"));
        row(
                "filters that are accepted and ignored: `budgetRange_eq`, `hourlyRate_eq`",
                hub -> refused(hub, "upwork:jobs/search?q=java&budget=100-500"));
        row("`workload_eq` finds nothing, whatever there is", RealityOfLists::workload);
        row("a search ends after 5,000 results, whatever its total says", RealityOfLists::searchEnd);
        row("the type behind `Staff.user` is `StaffUser` or `GenericUser`", RealityOfLists::staff);
        row("the work diary takes days as `yyyyMMdd` alone", RealityOfLists::diary);
        row("hours of today appear hours later", hub -> new LateHours(hub).events());
        rows.accept("Upwork's own connector waits 1 s between two calls", pace());
    }

    private void row(String does, Function<GraphQLHub, String> comesOfIt) {
        try (GraphQLHub hub = new GraphQLHub()) {
            rows.accept(does, comesOfIt.apply(hub));
        }
    }

    private static String filter(GraphQLHub hub, String uri, String field) {
        Map<Object, Object> sent = new TreeMap<>();
        hub.upwork.answering(field, arguments -> {
            ((Map<?, ?>) arguments.get("marketPlaceJobFilter")).forEach((name, value) -> {
                if (!name.toString().startsWith("pagination")) {
                    sent.put(name, value);
                }
            });
            return field.startsWith("public") ? Map.of("jobs", List.of()) : Map.of("edges", List.of());
        });
        return failure(hub.call(uri), "sent: `" + sent + "`");
    }

    private static String failure(Exchange done, String otherwise) {
        return done.getException() == null ? otherwise : done.getException().toString();
    }

    private static String refused(GraphQLHub hub, String uri) {
        try {
            return failure(hub.call(uri), "no refusal");
        } catch (RuntimeException e) {
            return "the route does not start: `" + e.getCause().getClass().getSimpleName() + "`: "
                    + e.getCause().getMessage();
        }
    }

    private static String searchEnd(GraphQLHub hub) {
        hub.upwork.answering("marketplaceJobPostingsSearch", arguments -> {
            Map<?, ?> page = (Map<?, ?>) ((Map<?, ?>) arguments.get("marketPlaceJobFilter")).get("pagination_eq");
            int from = page.get("after") == null
                    ? 0
                    : Integer.parseInt(page.get("after").toString());
            int to = Math.min(5000, from + 50);
            return Map.of(
                    "totalCount",
                    12_000,
                    "edges",
                    IntStream.range(from, to)
                            .mapToObj(job -> Map.of("node", Map.of("ciphertext", "~" + job)))
                            .toList(),
                    "pageInfo",
                    Map.of("endCursor", String.valueOf(to), "hasNextPage", true));
        });
        Exchange done = hub.call("upwork:jobs/search?q=java&fetch=all&pageSize=50&fields=id");
        return failure(
                done,
                done.getMessage().getBody(List.class).size() + " items, header `" + UpworkConstants.TOTAL + "="
                        + done.getMessage().getHeader(UpworkConstants.TOTAL) + "`");
    }

    /** The filter is taken as it is: the job says the same itself, so a route can look there. */
    private static String workload(GraphQLHub hub) {
        Map<String, Object> job = Map.of("node", Map.of("ciphertext", "~1", "engagement", "30+ hrs/week"));
        hub.upwork.answering(
                "marketplaceJobPostingsSearch",
                arguments -> Map.of(
                        "edges",
                        ((Map<?, ?>) arguments.get("marketPlaceJobFilter")).get("workload_eq") != null
                                ? List.of()
                                : List.of(job)));
        String uri = "upwork:jobs/search?q=java&fields=id,engagement";
        return "with `workload=full_time` body `" + body(hub, uri + "&workload=full_time") + "`, without it body `"
                + body(hub, uri) + "`";
    }

    private static Object body(GraphQLHub hub, String uri) {
        Exchange done = hub.call(uri);
        return failure(done, String.valueOf(done.getMessage().getBody()));
    }

    /** Two calls of a component with the same pace, by the time at which they arrive. */
    private static String pace() {
        List<Long> arrivals = new ArrayList<>();
        try (GraphQLHub hub = new GraphQLHub(component -> component.getBudget().setRequestLimits("1/1s"))) {
            hub.upwork.answering("organization", arguments -> {
                arrivals.add(System.nanoTime());
                return Map.of("id", "5");
            });
            for (int i = 0; i < 2; i++) {
                hub.call("upwork:organization/get?fields=id");
            }
        }
        boolean apart = arrivals.size() == 2 && arrivals.get(1) - arrivals.get(0) > 900_000_000L;
        return "at most `" + RequestLimits.OAUTH2
                + "` requests, as documented; with `requestLimits=1/1s` two calls are "
                + (apart ? "1 s apart" : "not apart: " + arrivals);
    }

    private static String staff(GraphQLHub hub) {
        hub.upwork.answering(
                "organization",
                arguments -> Map.of(
                        "staffs",
                        Map.of(
                                "edges",
                                List.of(Map.of(
                                        "node",
                                        Map.of(
                                                "id",
                                                "s1",
                                                "user",
                                                Map.of("id", "1", "rid", "2", "nid", "ann", "name", "Ann")))))));
        Exchange done = hub.call("upwork:organization/staff");
        String query = hub.upwork.requests.get(0).get("query").toString();
        return failure(
                done,
                "the query names no type (" + (query.contains(" on ") ? query : "plain fields of `user`")
                        + "): `name` = `"
                        + ((Map<?, ?>) done.getMessage().getBody(List.class).get(0)).get("name") + "`");
    }

    private static String diary(GraphQLHub hub) {
        List<Object> days = new ArrayList<>();
        hub.upwork.answering("workDiaryContract", arguments -> {
            days.add(((Map<?, ?>) arguments.get("workDiaryContractInput")).get("date"));
            return Map.of("workDiaryTimeCells", List.of());
        });
        return failure(
                hub.call("upwork:workdiaries/contract?contractId=7&date=2026-04-03"),
                "sent for `date=2026-04-03`: `" + days.get(0) + "`");
    }

    /** A consumer of a report polls while hours appear and grow. */
    private static final class LateHours {

        private final GraphQLHub hub;
        private final List<String> events = new ArrayList<>();
        private List<Map<String, Object>> hours = List.of(worked("2026-04-02", 4));

        LateHours(GraphQLHub hub) {
            this.hub = hub;
            hub.upwork.answering(
                    "user",
                    arguments -> Map.of(
                            "nid",
                            "ann",
                            "contractTimeReport",
                            Map.of(
                                    "edges",
                                    hours.stream()
                                            .map(row -> Collections.singletonMap("node", row))
                                            .toList())));
        }

        private static Map<String, Object> worked(String day, int hours) {
            return Map.of(
                    "dateWorkedOn", day, "totalHoursWorked", hours, "freelancer", Map.of("nid", "ann", "name", "Ann"));
        }

        String events() {
            try {
                RouteBuilder.addRoutes(hub.context, builder -> builder.from(
                                "upwork:reports/time?freelancerId=ann&initialDelay=3600000&tq=RAW(SELECT worked_on, hours"
                                        + " WHERE worked_on >= '2026-04-01' AND worked_on <= '2026-04-03')")
                        .routeId("hours")
                        .process(exchange -> events.add(exchange.getMessage().getHeader(UpworkConstants.EVENT) + " "
                                + exchange.getMessage().getBody())));
                UpworkConsumer consumer =
                        (UpworkConsumer) hub.context.getRoute("hours").getConsumer();
                consumer.poll();
                hours = List.of(worked("2026-04-02", 4), worked("2026-04-03", 2));
                consumer.poll();
                hours = List.of(worked("2026-04-02", 4), worked("2026-04-03", 5));
                consumer.poll();
            } catch (Exception e) {
                return e.toString();
            }
            return "a consumer of the report delivers each row once, and again when it has grown: `"
                    + String.join("`, `", events) + "`";
        }
    }
}
