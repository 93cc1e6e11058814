// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class MetadataOperationsTest {

    private final Calls calls = new Calls(Worlds.world());

    @Test
    void everyReasonTypeHasReasonsOfThreeParts() {
        for (String type : List.of(
                "EmployerEndsNoStartContract",
                "CloseOpening",
                "RejectCandidate",
                "RejectInterviewInvite",
                "CancelCandidacy",
                "EndProviderContract",
                "EndCustomerContract",
                "EndAssignment")) {
            assertThat(calls.json("metadata/reasons", Calls.OWNER, "type", type))
                    .as(type)
                    .isNotEmpty()
                    .allSatisfy(reason -> assertThat(reason).hasSize(3));
        }
        assertThatThrownBy(() -> calls.answer("metadata/reasons", Calls.OWNER, "type", "Boredom"))
                .hasMessage("Bad request");
    }

    @Test
    void freelancersHaveSkillsOfTheTable() {
        List<String> skills = new ArrayList<>();
        calls.json("metadata/skills", Calls.OWNER).forEach(skill -> skills.add(skill.asText()));
        assertThat(calls.world().directory().freelancers())
                .extracting(User::profile)
                .allSatisfy(profile -> assertThat(skills).containsAll(profile.skills()));
    }
}
