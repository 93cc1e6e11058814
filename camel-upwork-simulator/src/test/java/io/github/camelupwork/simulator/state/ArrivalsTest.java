// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.github.camelupwork.simulator.state.Transaction.Kind;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final Instant LATER = Instant.parse("2026-03-13T08:30:00Z");

    private final World world = Worlds.world();
    private final Contract contract = Worlds.hourly(world);

    @Test
    void anOfferArrivesAtItsInstant() {
        Offer offer = world.arrivals().offer(contract.terms(), contract.parties(), LATER);
        assertThat(world.hiring().offers().find(offer.id()))
                .get()
                .extracting(Offer::created)
                .isEqualTo(LATER);
    }

    @Test
    void anApplicationArrives() {
        Application application =
                world.arrivals().application(contract.parties().jobKey(), "jonas_berg", "Me, please", LATER);
        assertThat(world.hiring().applications().all()).endsWith(application);
        assertThat(application.status()).isEqualTo(Application.Status.APPLIED);
    }

    @Test
    void aStoryArrives() {
        Room room = world.rooms().all().get(0);
        world.arrivals().story(room.id(), "maria_lopez", "Done", LATER);
        assertThat(room.lastActivity()).isEqualTo(LATER);
    }

    @Test
    void correctedHoursTakeThePlaceOfTheOldOnes() {
        WorkedHours old = world.hours().all().stream()
                .filter(h -> h.contractReference().equals(contract.reference()))
                .findFirst()
                .orElseThrow();
        int rows = world.hours().all().size();
        world.arrivals().hours(contract.reference(), old.day(), old.onlineMinutes() + 10, 0);

        assertThat(world.hours().all()).hasSize(rows);
        assertThat(world.hours()
                        .find(contract.reference(), old.day())
                        .orElseThrow()
                        .onlineMinutes())
                .isEqualTo(old.onlineMinutes() + 10);
        world.arrivals().hours(contract.reference(), LocalDate.of(2026, 3, 14), 60, 0);
        assertThat(world.hours().all()).hasSize(rows + 1);
    }

    @Test
    void aTransactionArrivesOnBothSides() {
        world.arrivals().transaction(contract.reference(), Kind.BONUS, new BigDecimal("10"), "Bonus", LATER);
        List<Transaction> all = world.ledger().all();
        assertThat(all.subList(all.size() - 2, all.size()))
                .extracting(Transaction::date)
                .containsOnly(LocalDate.of(2026, 3, 13));
    }

    @Test
    void noMoreHoursArriveThanTheWeekAllows() {
        World limited = Worlds.world();
        Contract contract = Worlds.hourly(limited);
        java.time.LocalDate monday = java.time.LocalDate.of(2026, 3, 16);
        contract.limit(10, monday.minusDays(4));
        limited.arrivals().hours(contract.reference(), monday, 500, 0);
        WorkedHours rest = limited.arrivals().hours(contract.reference(), monday.plusDays(6), 60, 60);
        WorkedHours nextWeek = limited.arrivals().hours(contract.reference(), monday.plusDays(7), 60, 60);

        assertThat(rest.onlineMinutes()).isEqualTo(60);
        assertThat(rest.offlineMinutes()).isEqualTo(40);
        assertThat(nextWeek.offlineMinutes()).isEqualTo(60);
    }
}
