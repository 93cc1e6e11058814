// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;

import io.github.camelupwork.simulator.auth.Authority;
import io.github.camelupwork.simulator.backend.ArrivalDesk;
import io.github.camelupwork.simulator.backend.SimulatedUpwork;
import io.github.camelupwork.simulator.fault.Faults;
import io.github.camelupwork.simulator.fault.RateLimits;
import io.github.camelupwork.simulator.fault.ScheduledEvents;
import io.github.camelupwork.simulator.mood.Mood;
import io.github.camelupwork.simulator.mood.Moods;
import io.github.camelupwork.simulator.push.Pushes;
import io.github.camelupwork.simulator.record.OrderLog;
import io.github.camelupwork.simulator.record.RequestLog;
import io.github.camelupwork.simulator.time.SimulatorClock;

/**
 * The shared parts of a running simulator. A reset replaces state and accounts; everything else is emptied in place.
 */
public final class Context {

    private final SimulatorClock clock;
    private final long seed;
    private final SimulatedUpwork.Factory factory;
    private final RequestLog requests;
    private final OrderLog orders = new OrderLog();
    private final Pushes pushes = new Pushes(Clock.systemUTC());
    private final Faults faults = new Faults();
    private final ScheduledEvents events = new ScheduledEvents();
    private final RateLimits limits;
    private final LoopbackGuard guard;
    private final Moods moods;
    private volatile Scene scene;

    /** The part that a reset replaces. */
    private record Scene(SimulatedUpwork upwork, Authority authority, SignIn signIn) {}

    /**
     * Creates the context of a simulator.
     *
     * @param allowedHosts the host names that are answered to in addition to those of loopback
     * @param moods        the moods at the start
     */
    public Context(
            SimulatorClock clock,
            long seed,
            SimulatedUpwork.Factory factory,
            Collection<String> allowedHosts,
            Moods moods) {
        this.moods = moods;
        this.guard = new LoopbackGuard(allowedHosts);
        this.clock = clock;
        this.seed = seed;
        this.factory = factory;
        this.requests = new RequestLog(clock);
        this.limits = new RateLimits(clock);
        orders.onTaken(order -> pushes.send(order.operation()));
        this.scene = scene();
    }

    /**
     * Resets everything: state and accounts as seeded, nothing recorded, no faults, nothing counted, the clock as
     * given.
     */
    public synchronized void reset() {
        clock.reset();
        faults.clear();
        events.clear();
        limits.reset();
        requests.reset();
        orders.reset();
        pushes.reset();
        moods.reset();
        scene = scene();
    }

    /** The state, whole, as maps and lists. */
    public synchronized Object snapshot() {
        return upwork().snapshot();
    }

    /** Returns what the page shows of the state. */
    public synchronized Map<String, Object> overview() {
        return upwork().overview();
    }

    /** Makes something arrive, while no call is answered. */
    public synchronized Map<String, Object> arrive(ArrivalDesk desk, Map<String, Object> fields) {
        return desk.arrive(fields);
    }

    /** The simulator's time. */
    public SimulatorClock clock() {
        return clock;
    }

    /** The handlers and their state. */
    public SimulatedUpwork upwork() {
        return scene.upwork();
    }

    /** Credentials and tokens. */
    public Authority authority() {
        return scene.authority();
    }

    SignIn signIn() {
        return scene.signIn();
    }

    /** The moods. */
    public Moods moods() {
        return moods;
    }

    LoopbackGuard guard() {
        return guard;
    }

    /** The recorded requests. */
    public RequestLog requests() {
        return requests;
    }

    /** The executed orders. */
    public OrderLog orders() {
        return orders;
    }

    /** The pushes to a hub; a reset leaves them their address. */
    public Pushes pushes() {
        return pushes;
    }

    /** The faults that are planned. */
    public Faults faults() {
        return faults;
    }

    /** Events that run before responses. */
    public ScheduledEvents events() {
        return events;
    }

    /** The request limits. */
    public RateLimits limits() {
        return limits;
    }

    private Scene scene() {
        SimulatedUpwork upwork = factory.create(clock, seed);
        Authority authority = new Authority(upwork.users(), seed, clock, moods);
        upwork.moods(moods);
        upwork.onChange(pushes::send);
        upwork.graphQl().ifPresent(service -> service.scopes().onChange(() -> {
            if (moods.has(Mood.SCOPE_CHANGES_END_TOKENS)) {
                authority.oauth2().endRefreshTokens();
            }
        }));
        return new Scene(upwork, authority, new SignIn(authority, guard));
    }
}
