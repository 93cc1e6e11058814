// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.simulator.auth.Approval;
import io.github.camelupwork.simulator.auth.ComponentProperties;
import io.github.camelupwork.simulator.auth.OAuth1;
import io.github.camelupwork.simulator.auth.OAuth2;
import io.github.camelupwork.simulator.auth.SimulatorAccounts;
import io.github.camelupwork.simulator.backend.SimulatedUpwork;
import io.github.camelupwork.simulator.backend.WorldUpwork;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Faults;
import io.github.camelupwork.simulator.fault.RateLimits;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.fault.Window;
import io.github.camelupwork.simulator.graphql.Scopes;
import io.github.camelupwork.simulator.http.Pair;
import io.github.camelupwork.simulator.http.WireMockFront;
import io.github.camelupwork.simulator.mood.Mood;
import io.github.camelupwork.simulator.mood.Moods;
import io.github.camelupwork.simulator.push.Pushes;
import io.github.camelupwork.simulator.record.OrderLog;
import io.github.camelupwork.simulator.record.RequestLog;
import io.github.camelupwork.simulator.server.Context;
import io.github.camelupwork.simulator.server.Dispatcher;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.time.SimulatorClock;

/**
 * A faithful Upwork on loopback, to develop and test against. It checks signatures and tokens, parameters and limits,
 * keeps a state, records all that arrives, and fails on demand.
 *
 * <pre>{@code
 * try (Simulator upwork = Simulator.builder().start()) {
 *     ... upwork.baseUrl(), upwork.accounts().owner() ...
 *     assertThat(upwork.orders().of("milestones/approve")).hasSize(1);
 * }
 * }</pre>
 */
public final class Simulator implements AutoCloseable {

    private final Context context;
    private final List<Window> limits;
    private final WireMockFront front;

    private Simulator(Builder builder) {
        context = new Context(
                new SimulatorClock(builder.clock),
                builder.seed,
                builder.upwork(),
                builder.allowedHosts,
                new Moods(builder.moods));
        limits = builder.limits;
        context.limits().enforce(limits);
        front = new WireMockFront(
                builder.port, builder.httpsPort, new Dispatcher(context, builder.operations(), builder.strict));
    }

    /**
     * A simulator with free ports for HTTP and HTTPS, the system's time, and unknown parameters ignored as Upwork
     * does.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Address of the whole, for HTTP, without a slash at the end, e.g. {@code http://127.0.0.1:8080}. */
    public URI baseUrl() {
        return front.baseUrl();
    }

    /**
     * Returns the address for HTTPS, with the certificate of {@link io.github.camelupwork.simulator.http.LoopbackTls}.
     *
     * @throws IllegalStateException if the simulator was built without {@link Builder#httpsPort}
     */
    public URI httpsUrl() {
        return front.httpsUrl();
    }

    /** Returns the address for HTTPS, if it listens there. */
    Optional<URI> httpsAddress() {
        return front.httpsAddress();
    }

    /** Keys and tokens to sign in with; a {@link #reset} makes them good again. */
    public SimulatorAccounts accounts() {
        return context.authority().accounts();
    }

    /** Properties that point a component to this simulator as the company's owner, who speaks GraphQL by OAuth 2.0. */
    public Map<String, String> properties() {
        return properties(AuthKind.OAUTH2, accounts().owner().user());
    }

    /**
     * Properties that point a component to this simulator: {@code camel.component.upwork.base-url} and the keys, ready
     * for Camel Main, for Spring Boot and for {@code application.properties}.
     *
     * @param kind the keys; those of OAuth 1.0a speak REST, those of OAuth 2.0 GraphQL
     * @param user id of the person to speak as, e.g. {@code ada_owner}
     * @throws IllegalArgumentException if there is no such person
     */
    public Map<String, String> properties(AuthKind kind, String user) {
        return ComponentProperties.of(
                baseUrl(), accounts().application(), accounts().of(user), kind);
    }

    /** Every request that arrived. */
    public RequestLog record() {
        return context.requests();
    }

    /** Returns every order that was executed, whatever response the client received. */
    public OrderLog orders() {
        return context.orders();
    }

    /** Returns the faults to simulate. */
    public Faults faults() {
        return context.faults();
    }

    /** Pushes to a hub: every arrival in the world and every order is followed by one, once there is an address. */
    public Pushes pushes() {
        return context.pushes();
    }

    /** Makes requests fail; short for {@code faults().inject(fault, trigger)}. */
    public void fail(Fault fault, Trigger trigger) {
        context.faults().inject(fault, trigger);
    }

    /**
     * Runs an action just before a response is made, such as the withdrawal of an offer between two pages of a list.
     *
     * @param action  changes {@link #world()}, for instance
     * @param trigger the requests before whose responses it runs
     */
    public void beforeResponse(Runnable action, Trigger trigger) {
        context.events().plan(action, trigger);
    }

    /** The moods that it is in; a {@link #reset} returns to those of the start. */
    public Moods moods() {
        return context.moods();
    }

    /** The request limits. */
    public RateLimits limits() {
        return context.limits();
    }

    /** The simulator's time. */
    public SimulatorClock clock() {
        return context.clock();
    }

    /** OAuth 1.0a: revoke tokens. */
    public OAuth1 oauth1() {
        return context.authority().oauth1();
    }

    /** OAuth 2.0: expire and revoke tokens, count refreshes. */
    public OAuth2 oauth2() {
        return context.authority().oauth2();
    }

    /** Returns the implementation of the operations. */
    public SimulatedUpwork upwork() {
        return context.upwork();
    }

    /**
     * Returns the state of the {@link WorldUpwork}; a {@link #reset} replaces it.
     *
     * @throws IllegalStateException if the operations have another implementation
     */
    public World world() {
        if (context.upwork() instanceof WorldUpwork seeded) {
            return seeded.world();
        }
        throw new IllegalStateException(
                "This simulator runs on " + context.upwork().getClass().getName() + ", not on a WorldUpwork");
    }

    /**
     * Returns the scopes that the key has on GraphQL; a {@link #reset} grants all of them again.
     *
     * @throws java.util.NoSuchElementException if the implementation of the operations has no GraphQL
     */
    public Scopes scopes() {
        return context.upwork().graphQl().orElseThrow().scopes();
    }

    /**
     * Does what a person does in the browser: opens the address of an application that asks for access, and allows it.
     *
     * @param address the address, OAuth 1.0a or 2.0
     * @param user    the person who allows it
     */
    public Approval approve(URI address, String user) {
        Map<String, String> parameters = Pair.parse(address.getRawQuery()).stream()
                .collect(Collectors.toMap(Pair::name, Pair::value, (first, second) -> second));
        return address.getPath().contains("oauth2")
                ? oauth2().approve(parameters, user)
                : oauth1().approve(parameters.get("oauth_token"), user);
    }

    /** Resets without a restart: state, accounts, clock and limits as at the start, no requests, orders or faults. */
    public void reset() {
        context.reset();
        context.limits().enforce(limits);
        context.limits().sendRetryAfter(false);
    }

    /** Stops listening. */
    @Override
    public void close() {
        front.close();
        context.pushes().close();
    }

    /** The builder of a simulator. */
    public static final class Builder {

        private int port;
        private int httpsPort = -1;
        private long seed = 1;
        private boolean strict;
        private Clock clock = Clock.systemUTC();
        private List<Window> limits = List.of();
        private Collection<Operation> operations;
        private SimulatedUpwork.Factory upwork;
        private final List<String> allowedHosts = new ArrayList<>();
        private final List<Mood> moods = new ArrayList<>();

        private Builder() {}

        /** Port for HTTP; 0, the default, for a free one. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /** Port for HTTPS; 0 for a free one; negative, the default, for none. */
        public Builder httpsPort(int value) {
            httpsPort = value;
            return this;
        }

        /**
         * Answers to another host name in addition to those of loopback, and to pages of that host; for a test that
         * reaches the simulator through a proxy or by a name of its own.
         */
        public Builder allowHost(String name) {
            allowedHosts.add(name);
            return this;
        }

        /** Begins in these moods, and returns to them with every reset. */
        public Builder mood(Mood... value) {
            moods.addAll(List.of(value));
            return this;
        }

        /** Sets the seed of all data and keys. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** Sets whether parameters that the catalog does not know are refused rather than ignored. */
        public Builder strict(boolean value) {
            strict = value;
            return this;
        }

        /** The time; {@link Simulator#clock()} can move it further. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Request limits, e.g. {@code 40/1m} or {@code 10/1s,300/1m,40000/1d}; none by default. */
        public Builder limits(String value) {
            limits = Window.parse(value);
            return this;
        }

        /** Sets the operations that Upwork offers; by default the catalog of the component. */
        public Builder operations(Collection<Operation> value) {
            operations = List.copyOf(value);
            return this;
        }

        /** Sets the implementation of the operations; by default a seeded {@link WorldUpwork}. */
        public Builder upwork(SimulatedUpwork.Factory value) {
            upwork = value;
            return this;
        }

        /** A running simulator. */
        public Simulator start() {
            Simulator simulator = new Simulator(this);
            simulator.front.start();
            return simulator;
        }

        private Collection<Operation> operations() {
            operations = operations == null ? Catalog.load().operations() : operations;
            return operations;
        }

        private SimulatedUpwork.Factory upwork() {
            return upwork != null ? upwork : WorldUpwork::seeded;
        }
    }
}
