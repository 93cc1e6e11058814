// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The world of one seed and day, filled once: people first, then what they agreed on, then a year of work, then what
 * they talk about. Each caller gets a copy.
 */
final class Seed {

    private static final int KEPT = 8;
    private static final Map<Key, Seed> SEEDS = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Seed> eldest) {
            return size() > KEPT;
        }
    };

    private final World original;
    private final long diceOfCopies;

    private record Key(long seed, LocalDate today) {}

    private Seed(Key key) {
        Random random = new Random(key.seed());
        original = new World(random, Clock.fixed(key.today().atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        sow(original, random, key.today());
        diceOfCopies = random.nextLong();
    }

    /** The seed's world on that day; seeded unless it has been before. */
    static Seed of(long seed, LocalDate today) {
        synchronized (SEEDS) {
            return SEEDS.computeIfAbsent(new Key(seed, today), Seed::new);
        }
    }

    /** Returns a separate copy of the world. */
    World world(Clock clock) {
        return new World(original, new Random(diceOfCopies), clock);
    }

    private static void sow(World world, Random random, LocalDate today) {
        new SeedPeople(world.directory(), world.references(), random, today).sow();
        SeedContracts contracts = new SeedContracts(world, random, today);
        contracts.sow();
        new SeedYear(world, random, today).run();
        contracts.settle();
        new SeedHiring(world, today).sow();
        new SeedTalk(world, today).sow();
    }
}
