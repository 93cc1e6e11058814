// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.exception.UpworkPaymentUnknownException;
import org.apache.camel.Exchange;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Upwork takes an order and does not show it yet, and the clocks say that the patience for it is over: with the preset options
 * nothing may be sent again.
 */
class ClocksOfMoneyTest {

    private final PlainUpwork upwork = new PlainUpwork();
    private final MovableClock local = new MovableClock();

    ClocksOfMoneyTest() throws Exception {}

    @AfterEach
    void stop() {
        upwork.close();
    }

    /** The system's clock, set by some time. */
    private static final class MovableClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private PlainHub hub(Consumer<UpworkComponent> more) {
        return new PlainHub(upwork, component -> {
            component.setClock(local);
            more.accept(component);
        });
    }

    static Stream<Arguments> clocks() {
        return Stream.of(Api.REST, Api.GRAPHQL).flatMap(api -> Stream.of(
                        Duration.ofMinutes(6), Duration.ofMinutes(-6), Duration.ofDays(3), Duration.ofDays(-3))
                .map(ahead -> Arguments.of(api, ahead)));
    }

    /** The trial can fail: who believes absence at once pays twice here. */
    @ParameterizedTest
    @EnumSource(
            value = Api.class,
            names = {"REST", "GRAPHQL"})
    void withoutPatienceItWouldBePaidTwice(Api api) throws Exception {
        try (PlainHub hub = hub(PlainHub.impatient())) {
            lose(hub, api);
            hub.bonus(api, "INV-1", "5");
        }
        assertThat(upwork.arrived).hasSize(3);
    }

    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("clocks")
    void aLocalClockThatIsWrongPaysNothingTwice(Api api, Duration ahead) throws Exception {
        local.ahead = ahead;
        try (PlainHub hub = hub(component -> {})) {
            lose(hub, api);
            staysUnknown(hub, api);
        }
    }

    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("clocks")
    void aLocalClockThatJumpsPaysNothingTwice(Api api, Duration ahead) throws Exception {
        try (PlainHub hub = hub(component -> {})) {
            lose(hub, api);
            local.ahead = ahead;
            staysUnknown(hub, api);
        }
    }

    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("clocks")
    void upworksClockThatDiffersPaysNothingTwice(Api api, Duration ahead) throws Exception {
        upwork.ahead = ahead;
        try (PlainHub hub = hub(component -> {})) {
            lose(hub, api);
            staysUnknown(hub, api);
        }
    }

    /** A gateway that answers in place of Upwork has its own idea of the time. */
    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("clocks")
    void aGatewayWhoseClockDiffersPaysNothingTwice(Api api, Duration ahead) throws Exception {
        try (PlainHub hub = hub(component -> {})) {
            assertThat(hub.bonus(api, "INV-0", "5").getException()).isNull();
            upwork.hides = true;
            upwork.fate = new PlainUpwork.Fate(true, 502, "<html>bad gateway</html>");
            upwork.ahead = ahead;
            hub.bonus(api, "INV-1", "5");
            staysUnknown(hub, api);
            upwork.ahead = Duration.ZERO;
            staysUnknown(hub, api);
        }
    }

    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("clocks")
    void aStateThatLagsBehindIsNotTakenForAnOpenOne(Api api, Duration ahead) throws Exception {
        upwork.hides = true;
        upwork.fate = PlainUpwork.Fate.LOST_AFTER;
        Map<String, Object> order = Map.of("milestoneId", PlainUpwork.MILESTONE, "amount", "30");
        try (PlainHub hub = hub(component -> {})) {
            hub.send(api, "milestones/approve", "INV-1", order);
            local.ahead = ahead;
            Exchange again = hub.send(api, "milestones/approve", "INV-1", order);

            assertThat(again.getException()).isInstanceOf(UpworkPaymentUnknownException.class);
        }
        assertThat(upwork.arrived).hasSize(1);
    }

    /** The first request of a process whose clock is three days late is the payment, and another hub reads about it. */
    @Test
    void aHubThatDidNotKnowTheTimeDoesNotDeceiveAnother() throws Exception {
        JdbcConnectionPool jdbc = JdbcConnectionPool.create(
                "jdbc:h2:"
                        + Path.of("target", "state", UUID.randomUUID().toString())
                                .toAbsolutePath(),
                "sa",
                "");
        Consumer<UpworkComponent> shared = component -> component.getPayments().setLedgerDataSource(jdbc);
        try (PlainHub right = new PlainHub(upwork, shared)) {
            assertThat(right.bonus(Api.REST, "INV-0", "5").getException()).isNull();
            local.ahead = Duration.ofDays(-3);
            upwork.hides = true;
            upwork.fate = PlainUpwork.Fate.LOST_AFTER;
            try (PlainHub late = hub(shared)) {
                late.bonus(Api.REST, "INV-1", "5");
            }
            staysUnknown(right, Api.REST);
        } finally {
            jdbc.dispose();
        }
    }

    private void lose(PlainHub hub, Api api) {
        // one that shows, so that absence could be believed
        assertThat(hub.bonus(api, "INV-0", "5").getException()).isNull();
        upwork.hides = true;
        upwork.fate = PlainUpwork.Fate.LOST_AFTER;
        assertThat(hub.bonus(api, "INV-1", "5").getException()).isNotNull();
    }

    private void staysUnknown(PlainHub hub, Api api) {
        for (int i = 0; i < 2; i++) {
            assertThat(hub.bonus(api, "INV-1", "5").getException())
                    .isInstanceOf(UpworkPaymentUnknownException.class)
                    .hasMessageContaining("credible only");
        }
        assertThat(upwork.arrived).hasSize(2);
    }
}
