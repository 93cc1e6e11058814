// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.backend.SimulatedUpwork;
import io.github.camelupwork.simulator.backend.WorldUpwork;
import io.github.camelupwork.simulator.graphql.GraphQlService;
import io.github.camelupwork.simulator.operation.OperationHandler;
import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.OfferParties;
import io.github.camelupwork.simulator.state.OfferTerms;
import io.github.camelupwork.simulator.state.World;

/**
 * Offers that come and go while they are being listed: after every page that the simulator answers, some are made and
 * some are withdrawn, so that no two pages show the same list. Some offers are fleeting, which means that they are
 * withdrawn even if no consumer has seen them; all others stay until delivered, and a consumer must deliver them. Safe
 * for use by many threads.
 */
public final class Market implements Crowd {

    private static final OfferTerms TERMS =
            new OfferTerms("An offer", false, new BigDecimal("250"), "Hello", "1", null, null, null, false, List.of());
    private static final int PAGE = 50;
    private static final int AT_MOST_A_PAGE = 6;
    private static final int FLEETING_ONE_IN = 10;
    private static final int STANDING = 250;
    /** The latest deliveries may be in flight still, and shall be met again if they are. */
    private static final int FRESH = 10;

    private final Simulator simulator;
    private final Job job;
    private final Random random;
    private final Set<String> owed = new LinkedHashSet<>();
    private final List<String> fleeting = new ArrayList<>();
    private final List<String> delivered = new ArrayList<>();
    private World world;
    private int made;
    private int allowed;
    private int madeBetweenPages;
    private int withdrawn;
    private int fleetingMade;

    /** A market without an offer; all of it follows from the seed and from when it is asked. */
    public Market(long seed) {
        this(seed, null);
    }

    /**
     * As {@link #Market(long)}, where only so many requests may arrive.
     *
     * @param limits the limits that the simulator enforces; null for none
     */
    public Market(long seed, String limits) {
        random = new Random(seed);
        Simulator.Builder builder =
                Simulator.builder().upwork((clock, worldSeed) -> drifting(World.seeded(worldSeed, clock)));
        simulator = (limits == null ? builder : builder.limits(limits)).start();
        job = world.hiring().jobs().get(0);
        world.inLock(() -> {
            world.hiring().offers().all().stream()
                    .filter(offer -> offer.status() == Offer.Status.NEW)
                    .forEach(offer -> offer.change(Offer.Status.WITHDRAWN));
            return null;
        });
    }

    private SimulatedUpwork drifting(World fresh) {
        world = fresh;
        WorldUpwork upwork = new WorldUpwork(fresh);
        Map<String, OperationHandler> handlers = new HashMap<>(upwork.handlers());
        handlers.computeIfPresent("offers/listClient", (name, handler) -> call -> {
            Object answer = handler.answer(call);
            drift();
            return answer;
        });
        return new Drifting(upwork, handlers);
    }

    private record Drifting(WorldUpwork upwork, Map<String, OperationHandler> handlers) implements SimulatedUpwork {

        @Override
        public List<String> users() {
            return upwork.users();
        }

        @Override
        public Optional<GraphQlService> graphQl() {
            return upwork.graphQl();
        }

        @Override
        public Object snapshot() {
            return upwork.snapshot();
        }
    }

    @Override
    public Simulator simulator() {
        return simulator;
    }

    @Override
    public String from() {
        return "upwork:offers?" + options() + "&pageSize=" + PAGE;
    }

    @Override
    public boolean isGraphQl() {
        return false;
    }

    /** Returns the options of an endpoint that lists the offers, as they follow the question mark. */
    public String options() {
        Company employer = world.directory()
                .companyOf(world.directory().team(job.teamReference()).orElseThrow());
        return "status=new&companyId=" + employer.reference() + "&teamReference=" + job.teamReference();
    }

    @Override
    public synchronized void grow(int atOnce, int inAll) {
        allowed = inAll;
        make(atOnce);
    }

    /** The state of that simulator. */
    public World world() {
        return world;
    }

    /** Makes and withdraws some, as happens between two pages. */
    public synchronized void drift() {
        int before = made;
        make(random.nextInt(AT_MOST_A_PAGE));
        madeBetweenPages += made - before;
        withdraw(fleeting, fleeting.size());
        if (owed.size() + delivered.size() > STANDING) {
            withdraw(delivered, delivered.size() - FRESH);
        }
    }

    private void make(int count) {
        for (int i = 0; i < count && made < allowed; i++, made++) {
            String id = world.arrivals()
                    .offer(
                            TERMS,
                            new OfferParties(
                                    job.teamReference(),
                                    "ada_owner",
                                    world.directory().freelancers().get(0).id(),
                                    null,
                                    job.key(),
                                    null),
                            world.now())
                    .id();
            if (random.nextInt(FLEETING_ONE_IN) == 0) {
                fleeting.add(id);
                fleetingMade++;
            } else {
                owed.add(id);
            }
        }
    }

    /** Takes some of them away, from anywhere in the list. */
    private void withdraw(List<String> from, int choice) {
        for (int left = random.nextInt(AT_MOST_A_PAGE), open = choice; left > 0 && open > 0; left--, open--) {
            String id = from.remove(random.nextInt(open));
            world.inLock(() -> {
                world.hiring().offers().find(id).orElseThrow().change(Offer.Status.WITHDRAWN);
                return null;
            });
            withdrawn++;
        }
    }

    @Override
    public String name(String identity) {
        return identity;
    }

    @Override
    public synchronized void delivered(String id) {
        if (owed.remove(id)) {
            delivered.add(id);
        }
    }

    @Override
    public synchronized Set<String> owed() {
        return Set.copyOf(owed);
    }

    @Override
    public synchronized int made() {
        return made;
    }

    @Override
    public synchronized int fleeting() {
        return fleetingMade;
    }

    @Override
    public synchronized int madeBetweenPages() {
        return madeBetweenPages;
    }

    @Override
    public synchronized int withdrawn() {
        return withdrawn;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
