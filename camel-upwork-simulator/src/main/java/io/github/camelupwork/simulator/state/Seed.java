// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;

/** Fills a world: people first, then what they agreed on, then a year of work, then what they talk about. */
final class Seed {

    private Seed() {}

    static void sow(World world, Random random) {
        LocalDate today = LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
        new SeedPeople(world.directory(), world.references(), random, today).sow();
        SeedContracts contracts = new SeedContracts(world, random, today);
        contracts.sow();
        new SeedYear(world, random, today).run();
        contracts.settle();
        new SeedHiring(world, today).sow();
        new SeedTalk(world, today).sow();
    }
}
