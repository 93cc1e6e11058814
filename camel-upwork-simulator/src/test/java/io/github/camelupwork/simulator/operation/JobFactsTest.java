// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Feedback;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.JobTerms;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class JobFactsTest {

    private final World world = Worlds.world();
    private final JobFacts facts = new JobFacts(world);

    private Job post(Integer hours) {
        Team team = world.directory().team("northlight:design").orElseThrow();
        return world.hiring()
                .post(
                        team,
                        "ada_owner",
                        hours != null,
                        new JobTerms("a", "b", "public", "c", "d", null, null, hours, List.of(), "all", null),
                        Worlds.NOW);
    }

    @Test
    void hoursSayHowMuchWorkItIs() {
        assertThat(List.of(40, 41, 160, 480, 960, 961))
                .extracting(hours -> JobFacts.duration(post(hours)))
                .containsExactly("week", "month", "month", "quarter", "semester", "ongoing");
        assertThat(List.of(199, 200))
                .extracting(hours -> JobFacts.workload(post(hours)))
                .containsExactly("part_time", "full_time");
        assertThat(JobFacts.duration(post(null))).isNull();
        assertThat(JobFacts.workload(post(null))).isEqualTo("as_needed");
    }

    @Test
    void theRatingIsTheMeanOfWhatFreelancersSaid() {
        List<Contract> contracts = world.hiring().contracts().all().stream()
                .filter(contract -> world.directory()
                        .team("northlight:design")
                        .orElseThrow()
                        .reference()
                        .equals(contract.parties().teamReference()))
                .toList();
        assertThat(facts.rating(post(1))).isEmpty();
        contracts.get(0).say(new Feedback(new BigDecimal("4"), null), false);
        contracts.get(1).say(new Feedback(new BigDecimal("5"), null), false);
        contracts.get(2).say(new Feedback(null, "Nice"), false);

        assertThat(facts.rating(post(1)))
                .hasValueSatisfying(rating -> assertThat(rating).isEqualByComparingTo("4.5"));
    }
}
