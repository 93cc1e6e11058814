// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mood as a plain client sees it. What is expected is what users of the living Upwork report. */
class MoodsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCOPES =
            "The client or authentication token doesn't have enough oauth2 permissions/scopes to access: ";
    private static final String ROOMS =
            "{ roomList(pagination: {first: 20}) { totalCount edges { node { id createdAtDateTime } } "
                    + "pageInfo { endCursor hasNextPage } } }";
    private static final String TIME = "{ organization { clientContractTimeReport(timeReportDate_bt: {rangeStart: "
            + "\"2026-01-01\", rangeEnd: \"2026-01-10\"}, pagination: {first: 10}) { edges { node { %s } } } } }";
    private static final String HISTORY = "{ transactionHistory(transactionHistoryFilter: {aceIds_any: [\"%s\"], "
            + "transactionDateTime_bt: {rangeStart: \"2000-01-01\", rangeEnd: \"2100-01-01\"}}) "
            + "{ transactionDetail { transactionHistoryRow { recordId transactionCreationDate } } } }";

    private static Simulator upwork;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        upwork = Simulator.builder()
                .clock(Clock.fixed(Worlds.NOW, ZoneOffset.UTC))
                .start();
    }

    @AfterAll
    static void stop() {
        upwork.close();
    }

    @BeforeEach
    void reset() {
        upwork.reset();
    }

    @Test
    void aStandardKeyIsRefusedFieldsByName() {
        upwork.moods().begin(Mood.STANDARD_KEY);
        JsonNode error = error(TIME.formatted("team { id legacyId }"));
        assertThat(error.path("message").asText()).isEqualTo(SCOPES + "[GenericOrganization.legacyId].");
        assertThat(error.path("extensions").path("classification").asText()).isEqualTo("ExecutionAborted");
        assertThat(graphQl(TIME.formatted("team { id }")).path("errors").isMissingNode())
                .isTrue();
    }

    @Test
    void aStandardKeyIsRefusedFieldsWithoutTheirNames() {
        upwork.moods().begin(Mood.STANDARD_KEY_UNNAMED);
        assertThat(error(TIME.formatted("team { legacyId }")).path("message").asText())
                .contains("does not have permission to see some of the requested fields")
                .doesNotContain("legacyId");
    }

    @Test
    void withoutCommonEntitiesEveryMoneyIsRefused() {
        upwork.moods().begin(Mood.NO_COMMON_ENTITIES);
        assertThat(error(ROOMS).path("message").asText())
                .isEqualTo(SCOPES + "[PageInfo.endCursor, PageInfo.hasNextPage].");
    }

    @Test
    void rawValuesCanBeRefused() {
        upwork.moods().begin(Mood.RAW_VALUES_REFUSED);
        String amounts =
                HISTORY.replace("recordId", "transactionAmount { rawValue }").formatted(entity());
        assertThat(error(amounts).path("message").asText()).isEqualTo(SCOPES + "[Money.rawValue].");
    }

    @Test
    void theWrongTenantHasNoAccessOfAnyTeam() {
        upwork.moods().begin(Mood.WRONG_TENANT);
        assertThat(error(TIME.formatted("memo")).path("message").asText())
                .matches(
                        "User \\d+ has no access of any team\\(s\\) for \\[view_gds_hourly_data_from_client, .*] action\\(s\\)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TERMS_DENIED | { contractRoom(contractId: \"1\") { id } } | 'getTermsListAuth', 'Authorization failed'",
                "COMPANY_DENIED | { organization { name } } | 403 view_client_company denied",
                "TRANSFORM_TIMEOUT | { organization { name } } | Transform timeout",
                "INNER_500 | { organization { name } } | 500 Internal Server Error"
            })
    void refusalsHaveTheWordsThatUsersReport(Mood mood, String query, String words) {
        upwork.moods().begin(mood);
        assertThat(error(query).path("message").asText()).isEqualTo(words.replaceAll("^\"|\"$", ""));
    }

    @Test
    void aKeyWithATildeIsNoNumber() {
        String key = upwork.world().hiring().jobs().get(0).key();
        assertThat(error("{ marketplaceJobPosting(id: \"" + key + "\") { id } }")
                        .path("message")
                        .asText())
                .isEqualTo("'openingsV2DS', 'getOpening', 'Opening not found for uid='" + key + "''");
    }

    @Test
    void aFieldThatTheDocsShowCanBeUndefined() {
        assertThat(error("{ organization { whateverTheDocsShow } }")
                        .path("message")
                        .asText())
                .contains("FieldUndefined");
    }

    @Test
    void aPageOfVendorProposalsHoldsFortyAtMost() {
        assertThat(error(
                                "{ vendorProposals(filter: {status_eq: Pending}, sortAttribute: {field: CREATEDDATETIME, sortOrder: "
                                        + "DESC}, pagination: {first: 41}) { totalCount } }")
                        .path("message")
                        .asText())
                .contains("VJCA-6");
    }

    @Test
    void staffCanBeOfAnotherType() {
        upwork.moods().begin(Mood.GENERIC_STAFF);
        String staff =
                "{ staffsByPersonId(personId: \"1000000000000500001\", pagination: {first: 1}) { edges { node { user { %s } } } } }";
        assertThat(error(staff.formatted("... on StaffUser { id }"))
                        .path("extensions")
                        .path("classification")
                        .asText())
                .isEqualTo("ValidationError");
        assertThat(graphQl(staff.formatted("id")).path("errors").isMissingNode())
                .isTrue();
    }

    @Test
    void listsHoldNullsWithErrors() {
        upwork.moods().begin(Mood.NULL_ITEMS);
        JsonNode answer = graphQl(ROOMS);
        assertThat(answer.at("/data/roomList/edges/1").isNull()).isTrue();
        assertThat(answer.at("/data/roomList/edges/2/node").isNull()).isTrue();
        assertThat(answer.at("/data/roomList/edges/0/node/id").isTextual()).isTrue();
        assertThat(answer.path("errors")).hasSize(2);
        assertThat(answer.at("/errors/0/path").toString()).isEqualTo("[\"roomList\",\"edges\",1]");
    }

    @Test
    void listsHoldNullsWithoutErrors() {
        upwork.moods().begin(Mood.NULL_ITEMS_SILENT);
        JsonNode answer = graphQl(ROOMS);
        assertThat(answer.at("/data/roomList/edges/1").isNull()).isTrue();
        assertThat(answer.path("errors").isMissingNode()).isTrue();
    }

    @Test
    void aRootIsNullWithoutAnError() {
        upwork.moods().begin(Mood.NULL_ROOT);
        JsonNode answer = graphQl(ROOMS);
        assertThat(answer.at("/data/roomList").isNull()).isTrue();
        assertThat(answer.path("errors").isMissingNode()).isTrue();
    }

    @Test
    void countsAreWrong() {
        String all = ROOMS.replace("first: 20", "first: 100");
        JsonNode before = graphQl(all).at("/data/roomList");
        upwork.moods().begin(Mood.WRONG_COUNTS);
        JsonNode after = graphQl(all).at("/data/roomList");
        assertThat(before.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(after.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(after.path("totalCount").asInt())
                .isNotEqualTo(before.path("edges").size());
    }

    @Test
    void datesComeInSeveralFormats() {
        upwork.moods().begin(Mood.MIXED_DATES);
        List<String> days = graphQl(HISTORY.formatted(entity()))
                .at("/data/transactionHistory/transactionDetail/transactionHistoryRow")
                .findValuesAsText("transactionCreationDate");
        assertThat(days).anyMatch(day -> day.matches("\\d{8}")).anyMatch(day -> day.matches("\\d{4}-\\d\\d-\\d\\d"));
        List<String> moments = graphQl(ROOMS).findValuesAsText("createdAtDateTime");
        assertThat(moments).isNotEmpty().allMatch(moment -> moment.matches("\\d{13}|\\d{4}-\\d\\d-\\d\\dT.*\\+0000"));
    }

    @ParameterizedTest
    @CsvSource({
        "CLOUDFLARE,      403, Just a moment...",
        "CLOUDFLARE_200,  200, Enable JavaScript and cookies to continue",
        "CLOUDFLARE_1010, 403, error code: 1010"
    })
    void theFirewallStopsLibrariesAtTheApiAndTheTokenHost(Mood mood, int status, String text) {
        upwork.moods().begin(mood);
        for (String path : List.of("/graphql", "/api/v3/oauth2/token")) {
            HttpResponse<String> library = send(
                    request(path).header("User-Agent", "Java-http-client/17").POST(body("{}")));
            assertThat(library.statusCode()).isEqualTo(status);
            assertThat(library.body()).contains(text);
            assertThat(send(request(path)
                                    .header("User-Agent", "our-hub/1.0 (it@example.com)")
                                    .POST(body("{}")))
                            .body())
                    .doesNotContain(text);
        }
        assertThat(upwork.record().all()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "CLOUDFLARE_ALL, /graphql",
        "CLOUDFLARE_ALL, /api/v3/oauth2/token",
        "REFRESHES_THROTTLED, /api/v3/oauth2/token"
    })
    void theFirewallCanStopEverybodyWhateverTheyCallThemselves(Mood mood, String path) {
        upwork.moods().begin(mood);
        HttpResponse<String> answer = send(request(path)
                .header("User-Agent", "our-hub/1.0 (it@example.com)")
                .POST(body("{}")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Just a moment...");
    }

    @Test
    void throttledRefreshesLeaveTheApiAlone() {
        upwork.moods().begin(Mood.REFRESHES_THROTTLED);
        assertThat(graphQl("{ organization { name } }").path("errors").isMissingNode())
                .isTrue();
    }

    @Test
    void aFieldOfTheReferenceCanBeUndefined() {
        upwork.moods().begin(Mood.FIELD_UNDEFINED);
        JsonNode error = error(ROOMS.replace("createdAtDateTime", "topic"));
        assertThat(error.path("message").asText())
                .isEqualTo("Validation error (FieldUndefined@[topic]) : Field 'topic' in type 'Room' is undefined");
        assertThat(error.path("extensions").path("classification").asText()).isEqualTo("ValidationError");
        assertThat(graphQl(ROOMS).path("errors").isMissingNode()).isTrue();
    }

    @Test
    void reportsCanAnswerAnErrorWithStatus200() {
        upwork.moods().begin(Mood.REPORT_ERRORS_OK);
        HttpResponse<String> answer = send(
                request("/gds/timereports/v1/companies/northlight?tq=nonsense").GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(tree(answer.body()).at("/error/code").asText()).isEqualTo("400");
        assertThat(tree(answer.body()).at("/error/message").asText()).isEqualTo("Invalid query");
    }

    @Test
    void anAppWithoutAccessToRestIsTold() throws IOException {
        upwork.moods().begin(Mood.NO_APP_ACCESS);
        HttpResponse<String> answer = send(request("/api/hr/v2/users/me.json").GET());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(answer.body()))
                .isEqualTo(JSON.readTree("{\"error\":{\"status\":403,\"code\":403,"
                        + "\"message\":\"This APP has no access to the requested resource\"}}"));
        assertThat(graphQl("{ organization { name } }").path("errors").isMissingNode())
                .isTrue();
    }

    @Test
    void restCanWantALength() {
        upwork.moods().begin(Mood.LENGTH_REQUIRED);
        assertThat(send(request("/api/hr/v2/users/me.json").GET()).statusCode()).isEqualTo(411);
    }

    @ParameterizedTest
    @CsvSource({"REPORT_ERRORS_06, 400", "REPORT_ERRORS_06_OK, 200"})
    void reportsCanAnswerErrorsOfVersion06(Mood mood, int status) {
        upwork.moods().begin(mood);
        HttpResponse<String> answer = send(
                request("/gds/timereports/v1/companies/northlight?tq=nonsense").GET());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .isEqualTo("{\"version\":\"0.6\",\"errors\":[{\"reason\":\"invalid_query\","
                        + "\"message\":\"Invalid query\"}],\"status\":\"error\"}");
    }

    @Test
    void tokenResponsesCanLackTheirExpiry() {
        upwork.moods().begin(Mood.TOKEN_WITHOUT_EXPIRY);
        assertThat(refreshed(owner().refreshToken()).has("expires_in")).isFalse();
    }

    @Test
    void tokenResponsesCanHaveTheirExpiryAsText() {
        upwork.moods().begin(Mood.TOKEN_EXPIRY_AS_TEXT);
        assertThat(refreshed(owner().refreshToken()).path("expires_in").isTextual())
                .isTrue();
        assertThat(refreshed(owner().refreshToken()).path("expires_in").asText())
                .isEqualTo("86400");
    }

    @Test
    void aKeyThatIsNotEntitledGetsNoClientCredentials() {
        upwork.moods().begin(Mood.NO_CLIENT_CREDENTIALS);
        assertThat(tree(token("grant_type=client_credentials").body())
                        .path("error")
                        .asText())
                .isEqualTo("unauthorized_client");
    }

    @Test
    void aRefreshCutsTheOldTokenToADay() {
        String old = owner().refreshToken();
        refreshed(old);
        upwork.clock().advance(Duration.ofHours(23));
        String second = refreshed(old).path("refresh_token").asText();
        upwork.clock().advance(Duration.ofHours(25));
        JsonNode refused =
                tree(token("grant_type=refresh_token&refresh_token=" + old).body());
        assertThat(refused.path("error").asText()).isEqualTo("invalid_grant");
        assertThat(refused.path("error_description").asText())
                .isEqualTo("Refresh token is expired or revoked or not registered");
        assertThat(refreshed(second).has("access_token")).isTrue();
    }

    @Test
    void aRefreshTokenLivesFourteenDays() {
        upwork.clock().advance(Duration.ofDays(14));
        assertThat(token("grant_type=refresh_token&refresh_token=" + owner().refreshToken())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void basicAtTheTokenHostIsForbidden() {
        assertThat(send(request("/api/v3/oauth2/token")
                                .setHeader("Authorization", "Basic YTpi")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(body("grant_type=refresh_token")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aScopeInTheAuthorizeAddressIsInvalid() {
        HttpResponse<String> answer =
                send(request("/ab/account-security/oauth2/authorize?response_type=code&scope=all&client_id="
                                + upwork.accounts().application().clientId())
                        .GET());
        assertThat(tree(answer.body()).path("error").asText()).isEqualTo("invalid_scope");
    }

    @Test
    void changingTheScopesEndsRefreshTokens() {
        upwork.moods().begin(Mood.SCOPE_CHANGES_END_TOKENS);
        upwork.scopes().withhold("Milestone.depositAmount");
        assertThat(tree(token("grant_type=refresh_token&refresh_token=" + owner().refreshToken())
                                .body())
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
    }

    @Test
    void aListOfRoomsShowsAThird() {
        String all = ROOMS.replace("first: 20", "first: 100");
        int rooms = graphQl(all).at("/data/roomList/edges").size();
        upwork.moods().begin(Mood.UNSUBSCRIBED_ROOMS);
        assertThat(graphQl(all).at("/data/roomList/edges").size()).isEqualTo((rooms + 2) / 3);
        String others = all.replace("roomList(", "roomList(filter: {subscribed_eq: false, includeHidden_eq: true}, ");
        assertThat(graphQl(others).at("/data/roomList/edges").size()).isEqualTo(rooms - (rooms + 2) / 3);
    }

    @Test
    void pagesHoldFiftyAtMost() {
        upwork.moods().begin(Mood.PAGES_OF_50);
        String jobs = "{ organization { jobPosting(jobPostingFilter: {pagination_eq: {first: %d}}) { totalCount } } }";
        assertThat(graphQl(jobs.formatted(51)).at("/errors/0/message").asText()).contains("VJCA-6");
        assertThat(graphQl(jobs.formatted(50)).path("errors").isMissingNode()).isTrue();
        String contracts = "{ organization { clientOffers(pagination: {first: %d}) { totalCount } } }";
        assertThat(graphQl(contracts.formatted(51)).at("/errors/0/message").asText())
                .contains("VJCA-6");
        assertThat(graphQl(contracts.formatted(50)).path("errors").isMissingNode())
                .isTrue();
        String offers =
                "{ offersByAttribute(filter: {id: \"1\", searchAttribute: JobPosting, states: [New], limit: %d, "
                        + "page: 1}) { offers { id } } }";
        assertThat(graphQl(offers.formatted(51)).at("/errors/0/message").asText())
                .contains("VJCA-6");
        assertThat(graphQl(offers.formatted(50)).path("errors").isMissingNode()).isTrue();
    }

    @Test
    void theFilterOfTheWorkloadFindsNothing() {
        String search =
                "{ marketplaceJobPostingsSearch(marketPlaceJobFilter: {workload_eq: %s}, searchType: USER_JOBS_SEARCH, "
                        + "sortAttributes: [{field: RECENCY}]) { totalCount } }";
        boolean before = List.of("FULL_TIME", "PART_TIME", "AS_NEEDED").stream()
                .anyMatch(load -> graphQl(search.formatted(load))
                                .at("/data/marketplaceJobPostingsSearch/totalCount")
                                .asInt()
                        > 0);
        upwork.moods().begin(Mood.DEAD_WORKLOAD_FILTER);
        assertThat(before).isTrue();
        assertThat(graphQl(search.formatted("FULL_TIME"))
                        .at("/data/marketplaceJobPostingsSearch/totalCount")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void hoursOfTodayAppearLater() {
        Contract contract = Worlds.hourly(upwork.world());
        upwork.world().arrivals().hours(contract.reference(), today(), 60, 0);
        upwork.moods().begin(Mood.LATE_HOURS);
        assertThat(report(
                        "/gds/timereports/v1/companies/northlight", "SELECT hours WHERE worked_on = '" + today() + "'"))
                .doesNotContain("1.0");
        upwork.clock().advance(Duration.ofHours(13));
        assertThat(report(
                        "/gds/timereports/v1/companies/northlight",
                        "SELECT hours WHERE worked_on = '" + today().minusDays(1) + "'"))
                .contains("1.0");
    }

    @Test
    void transactionsAppearLaterOnBothApis() {
        Contract contract = Worlds.hourly(upwork.world());
        Transaction booked = upwork.world()
                .arrivals()
                .transaction(
                        contract.reference(),
                        Transaction.Kind.BONUS,
                        new BigDecimal("10.00"),
                        "Late",
                        upwork.clock().instant());
        String own = String.valueOf(booked.reference());
        String finance = "/gds/finreports/v2/financial_accounts/" + entity();
        upwork.moods().begin(Mood.SLOW_LEDGER);
        assertThat(graphQl(HISTORY.formatted(entity())).toString()).doesNotContain(own);
        assertThat(report(finance, "SELECT reference WHERE date >= '" + today() + "'"))
                .doesNotContain(own);
        upwork.clock().advance(Duration.ofHours(13));
        assertThat(graphQl(HISTORY.formatted(entity())).toString()).contains(own);
        assertThat(report(finance, "SELECT reference WHERE date >= '" + today().minusDays(1) + "'"))
                .contains(own);
    }

    @Test
    void aResetReturnsToTheMoodsOfTheStart() {
        try (Simulator moody = Simulator.builder().mood(Mood.STANDARD_KEY).start()) {
            moody.moods().endAll();
            moody.moods().begin(Mood.CLOUDFLARE);
            moody.reset();
            assertThat(moody.moods().all()).containsExactly(Mood.STANDARD_KEY);
        }
    }

    @Test
    void moodsBeginAndEndByHttp() {
        send(request("/__simulator/moods").POST(body("{\"begin\": [\"null-items\", \"slow-ledger\"]}")));
        assertThat(upwork.moods().all()).containsExactly(Mood.NULL_ITEMS, Mood.SLOW_LEDGER);
        send(request("/__simulator/moods").POST(body("{\"end\": \"null-items\"}")));
        assertThat(upwork.moods().all()).containsExactly(Mood.SLOW_LEDGER);
        assertThat(send(request("/__simulator/moods").GET()).body()).contains("standard-key", "slow-ledger");
        send(request("/__simulator/moods").DELETE());
        assertThat(upwork.moods().all()).isEmpty();
        assertThat(send(request("/__simulator/moods").POST(body("{\"begin\": \"sunny\"}")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anUnknownMoodNamesAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mood.named("sunny"))
                .withMessageContaining("standard-key, standard-key-unnamed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../docs/simulator.adoc"})
    void theDocsListEveryMood(String page) throws IOException {
        String text = Files.readString(Path.of(page));
        assertThat(Arrays.stream(Mood.values()).map(mood -> "|`" + mood.id() + "` |" + mood.description()))
                .allSatisfy(row -> assertThat(text).contains(row + "\n"));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(upwork.clock().instant(), ZoneOffset.UTC);
    }

    private static Account owner() {
        return upwork.accounts().owner();
    }

    private static String entity() {
        return upwork.world().directory().caller("ada_owner").reference();
    }

    private String report(String path, String query) {
        HttpResponse<String> answer = send(request(path + "?tq=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"table\"");
        return answer.body();
    }

    private JsonNode error(String query) {
        JsonNode answer = graphQl(query);
        assertThat(answer.path("errors")).as(answer.toString()).hasSize(1);
        return answer.path("errors").get(0);
    }

    private JsonNode graphQl(String query) {
        HttpResponse<String> answer = send(request("/graphql")
                .header("Content-Type", "application/json")
                .POST(body(JSON.valueToTree(Map.of("query", query)).toString())));
        assertThat(answer.statusCode()).isEqualTo(200);
        return tree(answer.body());
    }

    private JsonNode refreshed(String refreshToken) {
        HttpResponse<String> answer = token("grant_type=refresh_token&refresh_token=" + refreshToken);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return tree(answer.body());
    }

    private HttpResponse<String> token(String form) {
        return send(HttpRequest.newBuilder(URI.create(upwork.baseUrl() + "/api/v3/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body(
                        form + "&client_id=" + upwork.accounts().application().clientId() + "&client_secret="
                                + upwork.accounts().application().clientSecret())));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(upwork.baseUrl() + path))
                .header("Authorization", "Bearer " + owner().accessToken());
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
