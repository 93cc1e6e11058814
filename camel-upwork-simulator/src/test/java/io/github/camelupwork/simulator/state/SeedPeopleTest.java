// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

class SeedPeopleTest {

    private final World world = Worlds.world();

    private Team team(String id) {
        return world.directory().team(id).orElseThrow();
    }

    @Test
    void everybodyMayDoWhatHisPartIs() {
        Team engineering = team("northlight:engineering");

        assertThat(world.access().may(SeedPeople.OWNER, engineering, Permission.FINANCE))
                .isTrue();
        assertThat(world.access().may(SeedPeople.FINANCE, engineering, Permission.FINANCE))
                .isTrue();
        assertThat(world.access().may(SeedPeople.HIRING_MANAGER, engineering, Permission.EMPLOYMENT))
                .isTrue();
        assertThat(world.access().may(SeedPeople.HIRING_MANAGER, engineering, Permission.FINANCE))
                .isFalse();
        assertThat(world.access().may(SeedPeople.RECRUITER, engineering, Permission.EMPLOYMENT))
                .isFalse();
        assertThat(world.access().may(SeedPeople.STRANGER, engineering, Permission.RECRUITING))
                .isFalse();
    }

    @Test
    void noneOfTheCompaniesIsAnAgencyButOne() {
        assertThat(world.directory().companies())
                .filteredOn(Company::agency)
                .extracting(Company::id)
                .containsExactly("brightforge");
        assertThat(world.directory().companies())
                .filteredOn(company -> !company.agency())
                .extracting(Company::id)
                .containsExactlyInAnyOrder("northlight", "harborfinch");
    }

    @Test
    void freelancersHaveProfilesThatCanBeTold() {
        String agency = team("brightforge:delivery").reference();

        assertThat(world.directory().freelancers()).allSatisfy(freelancer -> {
            assertThat(freelancer.profile().rate()).isGreaterThan(BigDecimal.TEN);
            assertThat(freelancer.profile().skills()).hasSize(3);
            assertThat(freelancer.profile().agencyReference()).isIn(null, agency);
        });
        assertThat(world.directory().freelancers()).extracting(User::id).doesNotHaveDuplicates();
        assertThat(world.directory().freelancers()).extracting(User::reference).doesNotHaveDuplicates();
    }
}
