// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.options.Grant;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.mood.Mood;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Transaction;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a route gets from an Upwork in each of the moods that its users report: all of it, or the reason. */
@ExtendWith(UpworkExtension.class)
class EveryMoodTest {

    private static final String ROOMS = "upwork2:messages/rooms?fetch=all&fields=roomId";
    private static final String STAFF = "upwork2:organization/staff?fetch=all";
    private static final String JOBS = "upwork2:jobs/list?fetch=all&fields=id";
    private static final String TIME = "upwork2:timereports/client?from=2026-01-01&to=2026-03-01";
    private static final String HOURS =
            "upwork:reports/time?companyId=northlight&tq=RAW(SELECT worked_on, task, hours WHERE"
                    + " worked_on >= '2026-01-01')";
    private static final String NO_REPORT =
            "upwork:reports/time?companyId=northlight&validate=off&tq=RAW(SELECT nonsense WHERE worked_on = '2026-01-01')";
    private static final String BONUSES =
            "upwork:reports/finance?tq=RAW(SELECT reference, amount WHERE date >= '2026-01-01')";
    private static final String FORBIDDEN = "UpworkForbiddenException: ";

    private Simulator simulator;
    private SimulatedHub hub;

    @BeforeEach
    void start(Simulator given) {
        simulator = given;
        hub = hub(component -> {});
    }

    private SimulatedHub hub(Consumer<UpworkComponent> settings) {
        return new SimulatedHub(
                simulator, Path.of("target", "state", UUID.randomUUID().toString()), component -> {
                    component.getRetry().setMaxAttempts(2);
                    component.getRetry().setRetryDelay(1);
                    settings.accept(component);
                });
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    @ParameterizedTest
    @EnumSource(Mood.class)
    void theRouteGetsWhatIsRightOrIsToldWhy(Mood mood) {
        String rooms = got(ROOMS);
        String staff = got(STAFF);
        String jobs = got(JOBS);

        switch (mood) {
            case STANDARD_KEY, STANDARD_KEY_UNNAMED, RAW_VALUES_REFUSED, MIXED_DATES, GENERIC_STAFF -> {
                assertThat(in(mood, STAFF)).isEqualTo(staff);
                assertThat(got(ROOMS)).isEqualTo(rooms);
            }
            case WRONG_COUNTS, UNSUBSCRIBED_ROOMS -> assertThat(in(mood, ROOMS)).isEqualTo(rooms);
            case CLOUDFLARE, CLOUDFLARE_200, CLOUDFLARE_1010 ->
                assertThat(in(mood, ROOMS)).as("for it says its name").isEqualTo(rooms);
            case CLOUDFLARE_ALL ->
                assertThat(in(mood, ROOMS)).startsWith(FORBIDDEN + "messages/rooms: the web firewall");
            case NULL_ITEMS, NULL_ITEMS_SILENT ->
                assertThat(in(mood, ROOMS)).isEqualTo(count(rooms) - 2 + " items, CamelUpworkNullItems=2");
            case NULL_ROOT -> {
                assertThat(in(mood, ROOMS)).isEqualTo("0 items");
                assertThat(got(ROOMS + "&partial=fail")).startsWith("UpworkUnreadableAnswerException: ");
            }
            case NO_COMMON_ENTITIES ->
                assertThat(in(mood, ROOMS)).contains("lacks the scope 'Common Entities - Read-Only");
            case FIELD_UNDEFINED ->
                assertThat(in(mood, ROOMS + ",topic")).contains("does not have this field at present");
            case WRONG_TENANT ->
                assertThat(in(mood, TIME)).startsWith(FORBIDDEN).contains("wrong organization or tenantId");
            case TERMS_DENIED ->
                assertThat(in(mood, "upwork2:contracts/get?contractId=1"))
                        .startsWith(FORBIDDEN)
                        .contains("'getTermsListAuth'");
            case COMPANY_DENIED ->
                assertThat(in(mood, "upwork2:organization/get"))
                        .startsWith(FORBIDDEN)
                        .contains("view_client_company denied");
            case TRANSFORM_TIMEOUT, INNER_500 -> assertThat(in(mood, ROOMS)).startsWith("UpworkGraphQLException: ");
            case NO_APP_ACCESS ->
                assertThat(in(mood, "upwork:users/get?userReference=me")).startsWith(FORBIDDEN);
            case LENGTH_REQUIRED ->
                assertThat(in(mood, "upwork:users/get?userReference=me")).contains("(HTTP 411");
            case REPORT_ERRORS_06 -> assertThat(in(mood, NO_REPORT)).startsWith("UpworkBadRequestException: ");
            case REPORT_ERRORS_06_OK, REPORT_ERRORS_OK ->
                assertThat(in(mood, NO_REPORT)).startsWith("UpworkReportException: ");
            case PAGES_OF_50 -> assertThat(in(mood, JOBS)).isEqualTo(jobs);
            case DEAD_WORKLOAD_FILTER ->
                assertThat(in(mood, "upwork2:jobs/search?q=a&workload=full_time"))
                        .isEqualTo("0 items");
            case LATE_HOURS -> isLate(mood, HOURS, this::work);
            case SLOW_LEDGER -> isLate(mood, BONUSES, this::pay);
            case TOKEN_WITHOUT_EXPIRY, TOKEN_EXPIRY_AS_TEXT, REFRESHES_THROTTLED, SCOPE_CHANGES_END_TOKENS ->
                token(mood, rooms);
            case NO_CLIENT_CREDENTIALS ->
                assertThat(ofClientCredentials(mood))
                        .startsWith("UpworkUnauthorizedException: ")
                        .contains("unauthorized_client");
            default -> throw new AssertionError("Nobody has tried the mood " + mood.id());
        }
    }

    /** The token is over, so a call asks the token host. */
    private void token(Mood mood, String rooms) {
        simulator.moods().begin(mood);
        if (mood == Mood.SCOPE_CHANGES_END_TOKENS) {
            simulator.scopes().withhold("Milestone.depositAmount");
        }
        simulator.oauth2().expireAll(simulator.accounts().owner().user());
        switch (mood) {
            case REFRESHES_THROTTLED ->
                assertThat(got(ROOMS)).contains("the web firewall in front of the token endpoint");
            case SCOPE_CHANGES_END_TOKENS -> assertThat(got(ROOMS)).contains("A person has to agree again");
            default -> assertThat(got(ROOMS)).isEqualTo(rooms);
        }
    }

    private String ofClientCredentials(Mood mood) {
        try (SimulatedHub other = hub(component -> {
            component.getConfiguration().setGrant(Grant.clientCredentials);
            component.getConfiguration().setAccessToken(null);
            component.getConfiguration().setRefreshToken(null);
        })) {
            simulator.moods().begin(mood);
            return got(other, ROOMS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What is booked today is not shown today, and once tomorrow. */
    private void isLate(Mood mood, String uri, Consumer<Contract> booking) {
        simulator.moods().begin(mood);
        String before = got(uri);
        booking.accept(simulator.world().hiring().contracts().all().stream()
                .filter(each -> each.status() == Contract.Status.ACTIVE
                        && each.terms().hourly()
                        && each.parties().clientId().equals("ada_owner"))
                .findFirst()
                .orElseThrow());

        assertThat(got(uri)).isEqualTo(before);
        simulator.clock().advance(Duration.ofDays(1));
        assertThat(count(got(uri))).isGreaterThan(count(before));
    }

    private static int count(String got) {
        return Integer.parseInt(got.replace(" items", ""));
    }

    private void work(Contract contract) {
        LocalDate today = LocalDate.ofInstant(simulator.clock().instant(), ZoneOffset.UTC);
        simulator.world().arrivals().hours(contract.reference(), today, 60, 0);
    }

    private void pay(Contract contract) {
        simulator
                .world()
                .arrivals()
                .transaction(
                        contract.reference(),
                        Transaction.Kind.BONUS,
                        new BigDecimal("10.00"),
                        "Late",
                        simulator.world().now());
    }

    private String in(Mood mood, String uri) {
        simulator.moods().begin(mood);
        return got(uri);
    }

    private String got(String uri) {
        return got(hub, uri);
    }

    private static String got(SimulatedHub hub, String uri) {
        Exchange done = hub.call(uri, UUID.randomUUID().toString(), Map.of());
        if (done.getException() != null) {
            return done.getException().getClass().getSimpleName() + ": "
                    + done.getException().getMessage();
        }
        Object body = done.getMessage().getBody();
        return (body instanceof List<?> list ? list.size() + " items" : String.valueOf(body))
                + header(done, UpworkConstants.NULL_ITEMS)
                + header(done, UpworkConstants.REFUSED_FIELDS);
    }

    private static String header(Exchange done, String name) {
        Object value = done.getMessage().getHeader(name);
        return value == null ? "" : ", " + name + "=" + value;
    }
}
