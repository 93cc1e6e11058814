// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.camelupwork.exception.UpworkException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** The page that tells how the living API behaves holds what a route gets: each row is tried against a stub that does it. */
class RealityPageTest {

    private static final Path PAGE = Path.of("..", "docs", "living-api.adoc");
    private static final String ROOMS = "upwork:messages/rooms?subscribed=true";
    private static final String YEAR = " WHERE date >= '2025-01-01' AND date <= '2025-01-31'";
    private static final String SCOPES =
            "The client or authentication token doesn't have enough oauth2 permissions/scopes to access: ";

    /** As their reporters name them. */
    private static final List<String> NEVER_READABLE = List.of(
            "[GenericOrganization.legacyId, GenericOrganization.photoUrl, GenericUser.ciphertext]",
            "[ContractDetails.projectId, Contract.workDiaryTimeCells]",
            "[VendorProposalsConnection.organization]",
            "[client.companyOrgUid, client.memberSinceDateTime, client.companyName]",
            "[marketplaceJobPosting.applicationsBidStats.avgRateBid, jobActivity.totalApplicants]",
            "[PublicMarketplaceJobPostingsSearchClient.location]",
            "[Money.rawValue]",
            "[DateTime.rawValue]");

    private final List<String> rows = new ArrayList<>();
    private GraphQLHub hub;

    /** A row: what Upwork does, and what comes of it. */
    private void row(String does, Supplier<String> comesOfIt) {
        try (GraphQLHub one = new GraphQLHub()) {
            hub = one;
            rows.add("|" + does + " |" + comesOfIt.get());
        }
    }

    private void refusal(String message, String classification) {
        refusal("`" + message.replace("|", "\\|") + "`", ROOMS, message, classification);
    }

    private void refusal(String does, String uri, String message, String classification) {
        row(does, () -> {
            hub.upwork.instead(request -> GraphQLStub.json(error(message, classification)));
            return outcome(hub.call(uri), message);
        });
    }

    private static Map<String, Object> error(String message, String classification) {
        Map<String, Object> answer = new java.util.LinkedHashMap<>();
        answer.put("data", null);
        answer.put(
                "errors", List.of(Map.of("message", message, "extensions", Map.of("classification", classification))));
        return answer;
    }

    /** The exception and what it advises, or the body and the headers that tell of something. */
    private static String outcome(Exchange done, String words) {
        Exception failure = done.getException();
        if (failure instanceof UpworkException refused) {
            String said = refused.getUpworkMessage();
            String advice = words.isEmpty() || !said.startsWith(words) ? ": " + said : said.substring(words.length());
            return "`" + failure.getClass().getSimpleName() + "`" + advice.replace("|", "\\|");
        }
        if (failure != null) {
            return "`" + failure.getClass().getSimpleName() + "`: " + failure.getMessage();
        }
        StringBuilder text = new StringBuilder("body `" + done.getMessage().getBody() + "`");
        for (String header :
                List.of(UpworkConstants.NULL_ITEMS, UpworkConstants.REFUSED_FIELDS, UpworkConstants.ERRORS)) {
            if (done.getMessage().getHeader(header) != null) {
                text.append(", header `")
                        .append(header)
                        .append('=')
                        .append(done.getMessage().getHeader(header))
                        .append('`');
            }
        }
        return text.toString();
    }

    private void refusals() {
        refusal(SCOPES + "[Money.currency, PageInfo.endCursor].", "ExecutionAborted");
        refusal(SCOPES + "[Room.numUnread, Room.contractId, PageInfo.hasNextPage].", "ExecutionAborted");
        row("one field is refused: `" + SCOPES + "[Room.topic].`", () -> {
            hub.upwork.answering("roomList", arguments -> Map.of("edges", List.of(room("1"))));
            hub.upwork.instead(request -> request.get("query").toString().contains("topic")
                    ? GraphQLStub.json(error(SCOPES + "[Room.topic].", "ExecutionAborted"))
                    : null);
            return outcome(hub.call(ROOMS + "&fields=roomId,topic"), "");
        });
        row("the same with `refusedFields=fail`", () -> {
            hub.upwork.instead(request -> GraphQLStub.json(error(SCOPES + "[Room.topic].", "ExecutionAborted")));
            return outcome(hub.call(ROOMS + "&refusedFields=fail"), SCOPES + "[Room.topic].");
        });
        refusal("The client does not have permission to see some of the requested fields", "ExecutionAborted");
        refusal(
                "User 424242 has no access of any team(s) for [view_gds_hourly_data_from_client] action(s)",
                "DataFetchingException");
        refusal("'getTermsListAuth', 'Authorization failed'", "DataFetchingException");
        refusal("403 view_client_company denied", "DataFetchingException");
        for (String fields : NEVER_READABLE) {
            refusal(SCOPES + fields + ".", "ExecutionAborted");
        }
        refusal("VJCA-6", "DataFetchingException");
        refusal("'openingsV2DS', 'getOpening', 'Opening not found for uid='~01ab''", "DataFetchingException");
        refusal("Transform timeout", "DataFetchingException");
        refusal("500 Internal Server Error", "DataFetchingException");
        refusal("FieldUndefined@[roomList/edges/node/topic]", "ValidationError");
    }

    private static Map<String, Object> nothing(String field) {
        return Map.of("data", Collections.singletonMap(field, null));
    }

    private static Map<String, Object> room(String id) {
        return Map.of("node", Map.of("id", id));
    }

    private void firewall() {
        for (int status : new int[] {403, 200}) {
            row("HTTP " + status + " with the page \"Just a moment...\"", () -> {
                hub.upwork.instead(request -> new TestServer.Reply(
                        status,
                        "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>",
                        "Content-Type",
                        "text/html"));
                return outcome(hub.call(ROOMS), "");
            });
        }
        row("HTTP 403 with the text `error code: 1010`", () -> {
            hub.upwork.instead(request -> new TestServer.Reply(403, "error code: 1010", "Content-Type", "text/plain"));
            return outcome(hub.call(ROOMS), "");
        });
        row("HTTP 403 in the words of REST times", () -> {
            hub.upwork.instead(request -> new TestServer.Reply(
                    403,
                    "{\"error\":{\"status\":403,\"code\":403,\"message\":\"This APP has no access to the requested resource\"}}",
                    "Content-Type",
                    "application/json"));
            return outcome(hub.call(ROOMS), "");
        });
    }

    private void shapes() {
        row("a list with a null edge and a null node", () -> {
            hub.upwork.answering(
                    "roomList",
                    arguments ->
                            Map.of("edges", Arrays.asList(null, Collections.singletonMap("node", null), room("1"))));
            return outcome(hub.call(ROOMS + "&fields=roomId"), "");
        });
        row("the same with an entry in `errors`", () -> {
            hub.upwork.instead(request -> GraphQLStub.json(Map.of(
                    "data",
                    Map.of("roomList", Map.of("edges", Arrays.asList(null, room("1")))),
                    "errors",
                    List.of(Map.of("message", "User is removed", "path", List.of("roomList", "edges", 0))))));
            return outcome(hub.call(ROOMS + "&fields=id"), "");
        });
        row("null in place of a list, and no error", () -> {
            hub.upwork.instead(request -> GraphQLStub.json(nothing("roomList")));
            return outcome(hub.call(ROOMS), "") + " and a warning in the log";
        });
        row("the same with `partial=fail`", () -> {
            hub.upwork.instead(request -> GraphQLStub.json(nothing("roomList")));
            return outcome(hub.call(ROOMS + "&partial=fail"), "");
        });
        row("null in place of the rows of a report", () -> {
            hub.upwork.answering("accountingEntity", arguments -> Map.of("id", "7"));
            hub.upwork.answering("transactionHistory", arguments -> null);
            return outcome(
                    hub.call("upwork:reports/finance", Map.of("CamelUpwork.tq", "SELECT sum(amount)" + YEAR)), "");
        });
        row("null in place of one thing", () -> {
            hub.upwork.instead(request -> GraphQLStub.json(nothing("room")));
            return outcome(hub.call("upwork:messages/room?roomId=7"), "");
        });
    }

    private void lists() {
        row("`totalCount` and `hasNextPage` are wrong: three rooms, and both promise more", () -> {
            hub.upwork.answering("roomList", arguments -> {
                boolean first = ((Map<?, ?>) arguments.get("pagination")).get("after") == null;
                return Map.of(
                        "edges",
                        first ? List.of(room("1"), room("2"), room("3")) : List.of(),
                        "totalCount",
                        9,
                        "pageInfo",
                        Map.of("endCursor", first ? "3" : "4", "hasNextPage", true));
            });
            return outcome(hub.call(ROOMS + "&fetch=all&fields=roomId"), "");
        });
        row("a list of rooms holds only those that one is subscribed to, unless asked for the others", () -> {
            hub.upwork.answering(
                    "roomList",
                    arguments -> Map.of(
                            "edges",
                            List.of(room(
                                    Boolean.FALSE.equals(((Map<?, ?>) arguments.get("filter")).get("subscribed_eq"))
                                            ? "other"
                                            : "own"))));
            return outcome(hub.call("upwork:messages/rooms?fields=roomId"), "");
        });
        for (String list :
                List.of("offers/list", "contracts/list", "jobs/list", "timereports/client", "applications/list")) {
            row(
                    "a page of `" + list + "` that is larger than Upwork takes, `pageSize=51`",
                    () -> refusedAtTheStart("upwork:" + list + "?pageSize=51"));
        }
    }

    /** What the route is told before it starts. */
    private String refusedAtTheStart(String uri) {
        Throwable failure = catchThrowable(() -> hub.call(uri)).getCause();
        return "the route does not start: `" + failure.getClass().getSimpleName() + "`: " + failure.getMessage();
    }

    @Test
    void holdsWhatARouteGets() throws IOException {
        section("Keys and tokens", () -> new RealityOfKeys(this::add).addAll());
        section("Refusals of GraphQL, with HTTP 200", this::refusals);
        section("What stands before the API", this::firewall);
        section("Shapes", this::shapes);
        section("Lists", this::lists);
        section("Searches, diaries and hours", () -> new RealityOfLists(this::add).addAll());
        section("Money", () -> new RealityOfMoney(this::add).addAll());
        section("Reports of REST", () -> new RealityOfReports(this::add).addAll());
        String text = String.join("\n", rows) + "\n";
        String whole = Files.readString(PAGE);
        int from = whole.indexOf('\n', whole.indexOf("// begin rows")) + 1;
        int to = whole.indexOf("// end rows");
        if ("write".equals(System.getProperty("upwork.docs"))) {
            Files.writeString(PAGE, whole.substring(0, from) + text + whole.substring(to));
        } else {
            assertThat(whole.substring(from, to)).isEqualTo(text);
        }
    }

    /** The rows of a section. */
    @FunctionalInterface
    private interface Section {
        void add() throws IOException;
    }

    private void add(String does, String comesOfIt) {
        rows.add("|" + does.replace("|", "\\|") + " |" + comesOfIt.replace("|", "\\|"));
    }

    private void section(String title, Section section) throws IOException {
        rows.add("\n." + title + "\n[cols=\"2,3\",options=\"header\"]\n|===\n|Upwork |The route gets\n");
        section.add();
        rows.add("|===");
    }
}
