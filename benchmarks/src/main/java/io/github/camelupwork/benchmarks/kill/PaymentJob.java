// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.JobTerms;
import io.github.camelupwork.simulator.state.OfferParties;
import io.github.camelupwork.simulator.state.OfferTerms;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** The orders of a run: bonuses on the contracts there are, and milestones of contracts that are made for them. */
public final class PaymentJob {

    /** A milestone whose contract the route does not name is looked for on a hundred fixed-price contracts at most. */
    private static final int MOST_MILESTONES = 80;

    private static final int MILESTONE_ONE_IN = 5;

    private final World world;
    private final Random random;
    private final Team team;

    private PaymentJob(World world, Random random) {
        this.world = world;
        this.random = random;
        this.team = world.directory()
                .teamsOf(world.directory().company("northlight").orElseThrow())
                .get(0);
    }

    /** Returns the given number of payment orders, in a sequence that follows from the seed. */
    public static List<PaymentOrder> in(World world, int payments, long seed) {
        PaymentJob job = new PaymentJob(world, new Random(seed));
        return world.inLock(() -> job.orders(payments));
    }

    private List<PaymentOrder> orders(int payments) {
        List<Contract> contracts = world.hiring().contracts().all().stream()
                .filter(contract -> contract.status() == Contract.Status.ACTIVE)
                .filter(contract -> contract.parties().teamReference().equals(team.reference()))
                .toList();
        int milestones = Math.min(MOST_MILESTONES, payments / MILESTONE_ONE_IN);
        List<PaymentOrder> orders = new ArrayList<>();
        for (int i = 0; i < payments; i++) {
            String key = String.format("PAY-%05d", i);
            orders.add(i < milestones ? approval(key) : bonus(key, contracts.get(random.nextInt(contracts.size()))));
        }
        Collections.shuffle(orders, random);
        return orders;
    }

    private PaymentOrder bonus(String key, Contract contract) {
        return new PaymentOrder(key, PaymentOrder.BONUS, team.reference(), contract.reference(), amount());
    }

    private PaymentOrder approval(String key) {
        BigDecimal amount = amount();
        Contract contract = hire(world.directory().freelancers().get(0), "Milestone for " + key, amount);
        return new PaymentOrder(
                key,
                PaymentOrder.APPROVAL,
                team.reference(),
                contract.milestones().get(0).id(),
                amount);
    }

    private Contract hire(User freelancer, String title, BigDecimal budget) {
        Instant now = world.now();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        String owner = world.hiring().jobs().get(0).createdBy();
        Job job = world.hiring()
                .post(
                        team,
                        owner,
                        false,
                        new JobTerms(
                                title,
                                title,
                                "public",
                                "Web, Mobile & Software Dev",
                                "Web Development",
                                today,
                                budget,
                                null,
                                List.of(),
                                "all",
                                "INTERMEDIATE"),
                        now);
        return world.hiring()
                .accept(
                        world.hiring()
                                .offer(
                                        new OfferTerms(
                                                title,
                                                false,
                                                budget,
                                                title,
                                                "531770282580668418",
                                                today,
                                                null,
                                                null,
                                                true,
                                                List.of()),
                                        new OfferParties(
                                                team.reference(), owner, freelancer.id(), null, job.key(), null),
                                        now),
                        now);
    }

    /** Few different amounts, so that many payments look alike. */
    private BigDecimal amount() {
        return BigDecimal.valueOf(100L * (10 + random.nextInt(20)), 2);
    }
}
