// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.github.bucket4j.distributed.proxy.ProxyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the grants of all JVMs behind one address in a store that they share. A limit is seats ({@link SharedSeats}),
 * one of many requests in a long window is counted ({@link SharedSlots}), and a 429 of one pauses all ({@link
 * SharedPause}). The count needs no place of its own to outlive a JVM. Asking the store takes a thread of the executor
 * until the store answers.
 */
final class Bucket4jWindows implements GrantSource {

    private static final Logger LOG = LoggerFactory.getLogger(Bucket4jWindows.class);

    /** The limit beyond which requests in a long window are counted: so many seats would take too much space. */
    private static final int MANY = 1000;

    private static final Duration LONG = Duration.ofMinutes(10);

    /** The minimum time for which a seat is held, however long the store takes. */
    private static final Duration SHORTEST_TRAVEL = Duration.ofSeconds(1);

    /** The minimum interval between two looks at what the seats still hold, in nanoseconds. */
    private static final long LOOK = Duration.ofSeconds(1).toNanos();

    private final BudgetTimer timer;
    private final Duration travel;
    private final SharedPause pause;
    private final SharedClock clock;
    private final SharedTickets tickets;
    private final SharedTickets moneyTickets;
    private final List<SharedSeats> seats;
    private final List<SharedSlots> slots;
    private volatile List<WindowLeft> left = List.of();
    private List<WindowLeft> seen = List.of();
    private long seenAt;

    Bucket4jWindows(
            RequestLimits limits,
            BudgetSettings settings,
            BudgetTimer timer,
            ProxyManager<String> manager,
            String name) {
        this.timer = timer;
        this.travel = settings.travel().compareTo(SHORTEST_TRAVEL) < 0 ? SHORTEST_TRAVEL : settings.travel();
        BudgetSettings kept = settings.withTravel(travel);
        this.clock = new SharedClock(manager, name + "/clock", timer);
        this.pause = new SharedPause(manager, name + "/pause");
        this.tickets = new SharedTickets(manager, name + "/tickets", timer);
        this.moneyTickets = new SharedTickets(manager, name + "/money", timer);
        this.seats = limits.all().stream()
                .filter(limit -> !isCounted(limit))
                .map(limit -> new SharedSeats(limit, kept, manager, name + "/" + limit))
                .toList();
        this.slots = limits.all().stream()
                .filter(Bucket4jWindows::isCounted)
                .map(limit ->
                        new SharedSlots(limit, settings.margin().plus(travel), manager, name + "/" + limit, timer))
                .toList();
    }

    private static boolean isCounted(RequestLimit limit) {
        return limit.requests() > MANY && limit.window().compareTo(LONG) >= 0;
    }

    @Override
    public CompletableFuture<Attempt> take(boolean money) {
        return CompletableFuture.supplyAsync(() -> takeNow(money), timer::execute);
    }

    private Attempt takeNow(boolean money) {
        Duration paused = pause.left();
        return paused.isZero() ? takeSeats(timer.nanos(), money) : new Paused(paused);
    }

    private Attempt takeSeats(long began, boolean money) {
        Taking taking = new Taking(money);
        // the longest window is the one that is full most often
        for (int i = seats.size() - 1; i >= 0; i--) {
            Duration delay = taking.takeIn(seats.get(i));
            if (!delay.isZero()) {
                taking.giveUp(delay);
                return new Later(delay);
            }
        }
        return takeSlots(taking, began, money);
    }

    /** The seats of one request, one in each window. */
    private final class Taking {

        private final boolean money;
        private final long ticket = tickets.next();
        private final Duration lag = clock.lag();
        private final List<SharedSeats.Seat> taken = new ArrayList<>();
        private boolean usedTicket;
        private boolean usedMoneyTicket;

        Taking(boolean money) {
            this.money = money;
        }

        /** Takes a seat of the window; a reserved one if it is for money and the others are taken. */
        Duration takeIn(SharedSeats window) {
            SharedSeats.Seat seat = window.ordinary(ticket);
            Duration delay = seat.take(lag);
            if (delay.isZero()) {
                taken.add(seat);
                usedTicket = true;
                return delay;
            }
            return money && window.hasReserve() ? takeReserved(window, delay) : delay;
        }

        private Duration takeReserved(SharedSeats window, Duration ordinary) {
            SharedSeats.Seat seat = window.reserved(moneyTickets.next());
            Duration delay = seat.take(lag);
            if (delay.isZero()) {
                taken.add(seat);
                usedMoneyTicket = true;
                return delay;
            }
            return delay.compareTo(ordinary) < 0 ? delay : ordinary;
        }

        void giveUp(Duration delay) {
            leave();
            tickets.hold(delay);
            if (money) {
                moneyTickets.hold(delay);
            }
        }

        /** A ticket that took no seat is good for the next request. */
        void done() {
            if (usedTicket) {
                tickets.used();
            }
            if (usedMoneyTicket) {
                moneyTickets.used();
            }
        }

        void leave() {
            taken.forEach(SharedSeats.Seat::leave);
        }

        void arrived(Duration sooner) {
            taken.forEach(seat -> seat.arrived(sooner));
        }
    }

    private Attempt takeSlots(Taking taking, long began, boolean money) {
        Deque<WindowLeft> found = new ArrayDeque<>();
        for (int i = slots.size() - 1; i >= 0; i--) {
            SharedSlots.Taken taken = slots.get(i).take(money);
            found.addFirst(taken.left());
            if (!taken.delay().isZero()) {
                taking.giveUp(taken.delay());
                return new Later(taken.delay());
            }
        }
        taking.done();
        left = Stream.concat(free().stream(), found.stream()).toList();
        return granted(taking, began);
    }

    /** Returns the free seats; between two looks they are reduced by one with each grant. */
    private List<WindowLeft> free() {
        if (seen.isEmpty() || timer.nanos() - seenAt > LOOK) {
            long latest = tickets.latest();
            long latestOfMoney = moneyTickets.latest();
            seen = seats.stream()
                    .map(window -> new WindowLeft(window.limit(), window.free(latest, latestOfMoney)))
                    .toList();
            seenAt = timer.nanos();
        } else {
            seen = seen.stream()
                    .map(window -> new WindowLeft(window.limit(), Math.max(0, window.left() - 1)))
                    .toList();
        }
        return seen;
    }

    private Attempt granted(Taking taking, long began) {
        if (rest(began).compareTo(travel.dividedBy(2)) < 0) {
            taking.leave();
            throw new IllegalStateException("The store took too long to answer: " + travel.minus(rest(began)));
        }
        return new Granted(() -> later(began, taking::leave), () -> later(began, () -> taking.arrived(rest(began))));
    }

    /** Returns the time for which its seats are certainly those of the request. */
    private Duration rest(long began) {
        return travel.minusNanos(timer.nanos() - began);
    }

    /**
     * Applies a change in the background while the seats are certainly still held; afterwards another JVM may have
     * them. If the store cannot be reached, they become free a little later.
     */
    private void later(long began, Runnable change) {
        timer.execute(() -> {
            try {
                if (rest(began).toMillis() > 0) {
                    change.run();
                }
            } catch (RuntimeException e) {
                LOG.debug("The arrival of a request could not be reported to the shared count: {}", e.toString());
            }
        });
    }

    /** Returns the remaining requests as of the latest grant of this JVM; empty before the first. */
    @Override
    public List<WindowLeft> left() {
        return left;
    }

    @Override
    public void pause(Duration length) {
        timer.execute(() -> {
            try {
                pause.atLeast(length.plus(clock.lag()));
            } catch (RuntimeException e) {
                LOG.warn("The pause could not be sent to the other JVMs: {}", e.toString());
            }
        });
    }

    @Override
    public void close() {
        // the store is not ours
    }
}
