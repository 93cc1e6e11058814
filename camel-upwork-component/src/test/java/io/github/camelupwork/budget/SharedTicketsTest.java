// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SharedTicketsTest {

    private final FakeTimer timer = new FakeTimer();
    private final MapStore store = new MapStore(timer);
    private final SharedTickets tickets = new SharedTickets(store, "address", timer);

    @Test
    void areNumbersInTurnForAllWhoShareTheKey() {
        SharedTickets others = new SharedTickets(store, "address", timer);
        long first = tickets.next();

        assertThat(others.next()).isEqualTo(first + 1);
        tickets.used();
        assertThat(tickets.next()).isEqualTo(first + 2);
        assertThat(new SharedTickets(store, "another address", timer).next()).isEqualTo(first);
    }

    @Test
    void oneIsKeptUntilItIsUsedOrItsTimeIsOver() {
        long ticket = tickets.next();
        timer.advance(Duration.ofSeconds(1));
        assertThat(tickets.next()).isEqualTo(ticket);

        timer.advance(Duration.ofNanos(1));
        assertThat(tickets.next()).as("a stale one would find its seat taken").isEqualTo(ticket + 1);
    }

    @Test
    void oneIsHeldWhileItsSeatIsWaitedFor() {
        long ticket = tickets.next();
        tickets.hold(Duration.ofSeconds(30));
        timer.advance(Duration.ofSeconds(31));
        assertThat(tickets.next()).isEqualTo(ticket);

        timer.advance(Duration.ofNanos(1));
        assertThat(tickets.next()).isEqualTo(ticket + 1);
    }
}
