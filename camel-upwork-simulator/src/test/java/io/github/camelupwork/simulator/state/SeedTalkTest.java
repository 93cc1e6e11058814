// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SeedTalkTest {

    private final World world = Worlds.world();

    @Test
    void everyContractHasARoomWithBothSidesInIt() {
        assertThat(world.hiring().contracts().all()).allSatisfy(contract -> {
            Room room = world.rooms()
                    .find(RoomLinks::contractId, contract.reference())
                    .orElseThrow();
            assertThat(room.participant(contract.parties().clientId())).isPresent();
            assertThat(room.participant(contract.parties().freelancerId())).isPresent();
            assertThat(room.stories())
                    .extracting(Story::userId)
                    .contains(contract.parties().clientId(), contract.parties().freelancerId());
        });
    }

    @Test
    void nobodyOfTheCompanyIsInARoomOfTheOtherClient() {
        assertThat(world.rooms().all())
                .filteredOn(room -> room.participant(SeedPeople.STRANGER).isPresent())
                .isNotEmpty()
                .allSatisfy(
                        room -> assertThat(room.participant(SeedPeople.OWNER)).isEmpty());
    }

    @Test
    void whatIsSaidIsInOrderAndOfThePast() {
        assertThat(world.rooms().all()).allSatisfy(room -> {
            assertThat(room.stories()).extracting(Story::created).isSorted();
            assertThat(room.lastActivity()).isBefore(world.now());
        });
    }

    @Test
    void workIsBookedOnActivitiesOfTheContractsTeam() {
        assertThat(world.activities().of("northlight:engineering"))
                .extracting(Activity::code)
                .isEqualTo(List.of("dev", "review", "meeting"));
        Contract hourly = world.hiring().contracts().all().stream()
                .filter(each -> each.terms().hourly())
                .findFirst()
                .orElseThrow();
        assertThat(world.activities().assigned(hourly.reference()))
                .extracting(Activity::teamId)
                .containsOnly(world.directory()
                        .team(hourly.parties().teamReference())
                        .orElseThrow()
                        .id());
    }
}
