// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import io.github.camelupwork.json.Json;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;

/**
 * An Upwork of one contract on one page of code, which shares nothing with the simulator: it takes orders by both APIs, and
 * whoever the test names answers them.
 */
final class PlainUpwork implements AutoCloseable {

    static final String CONTRACT = "34567";
    static final String TEAM = "12345";
    static final String MILESTONE = "32";
    static final String SUBMISSION = "3378";

    private static final Pattern SELECT = Pattern.compile("(?i)select (.*?) where");

    /** What an order says to the world of the test. */
    interface Executed {
        void by(PlainUpwork upwork, Order order);
    }

    /** An order as it arrived. */
    record Order(String path, String body) {

        /** The value of a form, a JSON body or of variables; null if it was not given. */
        String value(String... names) {
            for (String name : names) {
                Matcher json = Pattern.compile("\"" + name + "\"\\s*:\\s*(?:\"([^\"]*)\"|([-0-9.Ee+]+))")
                        .matcher(body);
                if (json.find()) {
                    return json.group(1) == null ? json.group(2) : json.group(1);
                }
                Matcher form = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(body);
                if (form.find()) {
                    return URLDecoder.decode(form.group(1), StandardCharsets.UTF_8);
                }
            }
            return null;
        }
    }

    /**
     * What becomes of an order.
     *
     * @param taken  true if it is executed
     * @param status of the answer; 0 if the connection ends without one
     * @param body   of the answer; null for the documented one
     */
    record Fate(boolean taken, int status, String body) {

        static final Fate DONE = new Fate(true, 200, null);
        static final Fate LOST_AFTER = new Fate(true, 0, "");
        static final Fate LOST_BEFORE = new Fate(false, 0, "");
    }

    final List<Order> orders = new CopyOnWriteArrayList<>();
    final List<Order> arrived = new CopyOnWriteArrayList<>();
    final List<Map<String, Object>> transactions = new CopyOnWriteArrayList<>();
    final List<String> reads = new CopyOnWriteArrayList<>();
    final List<Map<String, Object>> offers = new CopyOnWriteArrayList<>();
    /** Name and deposit of the milestones that were made by an order. */
    final Map<String, List<String>> made = new ConcurrentHashMap<>();

    final Map<String, String> milestones = new ConcurrentHashMap<>(Map.of(MILESTONE, "Submitted"));
    volatile String status = "active";
    volatile Fate fate = Fate.DONE;
    volatile Duration ahead = Duration.ZERO;
    volatile Runnable beforeAnswer = () -> {};
    /** Reports and states lag behind: what is executed does not show. */
    volatile boolean hides;
    /** What a reading answers instead of the truth. */
    volatile UnaryOperator<String> shows = UnaryOperator.identity();

    private final AtomicInteger references = new AtomicInteger(900);
    private final Undertow server;

    PlainUpwork() {
        server = Undertow.builder()
                .addHttpListener(0, "localhost")
                .setServerOption(UndertowOptions.ALWAYS_SET_DATE, false)
                .setWorkerThreads(64)
                .setHandler(new BlockingHandler(this::serve))
                .build();
        server.start();
    }

    URI base() {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        return URI.create("http://localhost:" + address.getPort());
    }

    /** Somebody pays a bonus: by an order or by hand. */
    String bonus(String amount, String text, String notes) {
        String reference = String.valueOf(references.incrementAndGet());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("reference", reference);
        row.put("amount", amount);
        row.put("description", text);
        row.put("notes", notes);
        row.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        if (!hides) {
            transactions.add(row);
        }
        return reference;
    }

    /** Somebody makes an offer: by an order or by hand. */
    String offer(String title, String rate, String freelancer) {
        String reference = String.valueOf(references.incrementAndGet());
        offers.add(Map.of(
                "rid",
                reference,
                "title",
                title,
                "contractor_user_ref",
                freelancer,
                "last_event_state",
                "new",
                "terms_data",
                Map.of("charge_rate", rate)));
        return reference;
    }

    /** Somebody adds a milestone: by an order or by hand. */
    String milestone(String description, String deposit) {
        String id = String.valueOf(references.incrementAndGet());
        made.put(id, List.of(description, deposit));
        milestones.put(id, "NotFunded");
        return id;
    }

    private List<String> texts(String milestone) {
        return made.getOrDefault(milestone, List.of("Milestone " + milestone, "30"));
    }

    private void serve(HttpServerExchange exchange) throws IOException {
        Order order = new Order(
                exchange.getRequestPath(),
                new String(exchange.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        boolean graphQl = order.path().contains("graphql");
        boolean isOrder = graphQl
                ? order.body().contains("mutation")
                : !"GET".equals(exchange.getRequestMethod().toString())
                        && !order.path().contains("token");
        exchange.getResponseHeaders()
                .put(
                        Headers.DATE,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                ZonedDateTime.now(ZoneOffset.UTC).plus(ahead)));
        if (isOrder) {
            order(exchange, order, graphQl);
        } else {
            reads.add(order.path());
            String truth = graphQl ? data(order.body(), root()) : read(exchange, order.path());
            answer(exchange, 200, shows.apply(truth));
        }
    }

    private void order(HttpServerExchange exchange, Order order, boolean graphQl) throws IOException {
        Fate now = fate;
        arrived.add(order);
        String reference = null;
        if (now.taken()) {
            orders.add(order);
            reference = execute(order);
        }
        beforeAnswer.run();
        if (now.status() == 0) {
            exchange.getConnection().close();
            return;
        }
        if (now.body() != null) {
            answer(exchange, now.status(), now.body());
            return;
        }
        Map<String, Object> done = new LinkedHashMap<>();
        done.put("reference", reference);
        done.put("id", reference == null ? MILESTONE : reference);
        done.put("offer_id", reference);
        done.put("message", "ok");
        answer(exchange, 200, graphQl ? data(order.body(), mutations(reference)) : Json.write(done));
    }

    private String execute(Order order) {
        String all = order.path() + order.body();
        if (all.contains("sendCustomPayment") || order.path().contains("adjustments")) {
            return bonus(order.value("charge_amount", "chargeAmount"), order.value("comments"), order.value("notes"));
        }
        if (hides) {
            return null;
        }
        if (order.path().contains("/offers/")) {
            return offer(order.value("title"), order.value("charge_rate"), order.value("contractor_reference"));
        }
        if (all.contains("createMilestone") || order.path().endsWith("/milestones.json")) {
            return milestone(
                    order.value("milestone_description", "milestoneDescription"),
                    order.path().contains("graphql")
                            ? new BigDecimal(order.value("depositAmount"))
                                    .movePointLeft(2)
                                    .toPlainString()
                            : order.value("deposit_amount"));
        }
        if (all.contains("approve")) {
            milestones.put(MILESTONE, "Paid");
        } else if (all.contains("activate")) {
            milestones.put(MILESTONE, "Active");
        } else if (all.contains("endContract") || order.path().contains("/contracts/")) {
            status = "closed";
        }
        return null;
    }

    private static Map<String, Object> mutations(String reference) {
        Map<String, Object> milestone = Map.of("id", reference == null ? MILESTONE : reference);
        Map<String, Object> payment = new LinkedHashMap<>();
        payment.put("invoiceId", reference);
        return Map.of(
                "sendCustomPayment", payment,
                "approveMilestone", milestone,
                "activateMilestone", milestone,
                "createMilestoneV2", milestone,
                "endContractByClient", Map.of("success", true));
    }

    private String read(HttpServerExchange exchange, String path) {
        if (path.contains("/offers")) {
            boolean open = exchange.getQueryString().contains("status=new");
            return Json.write(Map.of(
                    "offers",
                    Map.of(
                            "lister",
                            Map.of("total_items", String.valueOf(open ? offers.size() : 0)),
                            "offer",
                            open ? offers : List.of())));
        }
        if (path.contains("/engagements/")) {
            return Json.write(engagement());
        }
        if (path.contains("/engagements")) {
            return Json.write(Map.of("engagement", List.of(engagement())));
        }
        if (path.contains("/submissions")) {
            return Json.write(Map.of("submissions", List.of(Map.of("id", SUBMISSION))));
        }
        if (path.contains("/milestones/")) {
            return Json.write(Map.of("milestone", Map.of()));
        }
        return path.contains("/finreports/") ? table(exchange.getQueryString()) : "{}";
    }

    private Map<String, Object> engagement() {
        List<Map<String, String>> all = milestones.entrySet().stream()
                .map(one -> Map.of(
                        "id",
                        one.getKey(),
                        "description",
                        texts(one.getKey()).get(0),
                        "deposit_amount",
                        texts(one.getKey()).get(1),
                        "state",
                        one.getValue().toLowerCase(java.util.Locale.ROOT)))
                .toList();
        return Map.of("reference", CONTRACT, "status", status, "buyer_team__reference", TEAM, "milestones", all);
    }

    private String table(String query) {
        Matcher select = SELECT.matcher(URLDecoder.decode(query, StandardCharsets.UTF_8));
        List<String> columns = select.find()
                ? Arrays.stream(select.group(1).split(",")).map(String::strip).toList()
                : List.of();
        List<Object> rows = new ArrayList<>();
        for (Map<String, Object> transaction : transactions) {
            rows.add(Map.of(
                    "c",
                    columns.stream()
                            .map(column -> java.util.Collections.singletonMap("v", cell(transaction, column)))
                            .toList()));
        }
        List<Map<String, String>> labels = columns.stream()
                .map(column -> Map.of("label", column, "type", "string"))
                .toList();
        return Json.write(Map.of("table", Map.of("cols", labels, "rows", rows)));
    }

    private static Object cell(Map<String, Object> transaction, String column) {
        return switch (column) {
            case "assignment__reference" -> CONTRACT;
            case "subtype" -> "Bonus";
            case "type" -> "ARAdjustment";
            default -> transaction.get(column);
        };
    }

    private Map<String, Object> root() {
        List<Object> terms = milestones.entrySet().stream()
                .<Object>map(one -> Map.of(
                        "id",
                        one.getKey(),
                        "description",
                        texts(one.getKey()).get(0),
                        "state",
                        one.getValue(),
                        "depositAmount",
                        Map.of("rawValue", texts(one.getKey()).get(1)),
                        "submissionEvents",
                        List.of(Map.of("submission", Map.of("id", SUBMISSION)))))
                .toList();
        Map<String, Object> contract = Map.of(
                "id",
                CONTRACT,
                "status",
                "active".equals(status) ? "ACTIVE" : "CLOSED",
                "clientTeam",
                Map.of("rid", TEAM, "id", TEAM, "name", "Team"),
                "terms",
                Map.of("fixedPriceTerms", List.of(Map.of("milestones", terms))));
        Map<String, Object> organization = Map.of(
                "id",
                "1",
                "rid",
                TEAM,
                "legacyId",
                "acme",
                "childOrganizations",
                List.of(),
                "clientOffers",
                Map.of(
                        "edges",
                        List.of(Map.of("node", Map.of("contractDetails", contract))),
                        "totalCount",
                        1,
                        "pageInfo",
                        Map.of("hasNextPage", false, "endCursor", "")));
        return Map.of(
                "contractDetails",
                contract,
                "organization",
                organization,
                "accountingEntity",
                Map.of("id", "77"),
                "transactionHistory",
                Map.of("transactionDetail", Map.of("transactionHistoryRow", transactionRows())));
    }

    private List<Object> transactionRows() {
        List<Object> rows = new ArrayList<>();
        for (Map<String, Object> transaction : transactions) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("recordId", transaction.get("reference"));
            row.put("transactionCreationDate", transaction.get("date"));
            row.put("transactionReviewDueDate", transaction.get("date"));
            row.put("relatedAssignment", Integer.parseInt(CONTRACT));
            row.put("relatedAccountingEntity", 77);
            row.put("assignmentTeamReference", Integer.parseInt(TEAM));
            row.put("assignmentTeamId", TEAM);
            row.put("type", "ARAdjustment");
            row.put("accountingSubtype", "Bonus");
            row.put("description", transaction.get("description"));
            row.put("transactionAmount", Map.of("rawValue", transaction.get("amount")));
            row.put("amountCreditedToUser", Map.of("rawValue", "-" + transaction.get("amount")));
            rows.add(row);
        }
        return rows;
    }

    /** What a document selects of data that has the names of the schema. */
    private static String data(String body, Map<String, Object> root) {
        Document document = Parser.parse((String) ((Map<?, ?>) Json.read(body)).get("query"));
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        return Json.write(Map.of("data", selected(document, operation.getSelectionSet(), root)));
    }

    private static Object selected(Document document, SelectionSet set, Object data) {
        if (data instanceof List<?> list) {
            return list.stream().map(one -> selected(document, set, one)).toList();
        }
        if (set == null || !(data instanceof Map<?, ?> map)) {
            return data;
        }
        Map<String, Object> selected = new LinkedHashMap<>();
        set.getSelections().forEach(selection -> {
            if (selection instanceof Field field) {
                selected.put(
                        field.getAlias() == null ? field.getName() : field.getAlias(),
                        selected(document, field.getSelectionSet(), map.get(field.getName())));
            } else {
                SelectionSet inner = selection instanceof InlineFragment fragment
                        ? fragment.getSelectionSet()
                        : document.getDefinitionsOfType(FragmentDefinition.class).stream()
                                .filter(one -> one.getName().equals(((FragmentSpread) selection).getName()))
                                .findFirst()
                                .orElseThrow()
                                .getSelectionSet();
                selected.putAll((Map<String, Object>) selected(document, inner, data));
            }
        });
        return selected;
    }

    private static void answer(HttpServerExchange exchange, int code, String body) {
        exchange.setStatusCode(code);
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, body.startsWith("<") ? "text/html" : "application/json");
        exchange.getResponseSender().send(body);
    }

    @Override
    public void close() {
        server.stop();
    }
}
