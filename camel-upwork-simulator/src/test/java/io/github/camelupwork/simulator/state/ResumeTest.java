// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResumeTest {

    private final World world = Worlds.world();
    private final User freelancer = world.directory().freelancers().get(0);
    private final Resume resume = world.resumes().of(freelancer);

    @Test
    void aFreelancerHasOneResume() {
        assertThat(world.resumes().of(freelancer)).isSameAs(resume);
        assertThat(world.resumes().of(world.directory().freelancers().get(1))).isNotSameAs(resume);
    }

    @Test
    void aChangedEntryStaysInItsPlace() {
        Employment first = resume.employments().get(0);
        resume.put(new Employment("9", "Later", "a", "b", "2020-01-01", null, null, "c", "d"));
        resume.put(new Employment(first.id(), "Renamed", "a", "b", "2020-01-01", null, null, "c", "d"));

        assertThat(resume.employments()).extracting(Employment::companyName).containsExactly("Renamed", "Later");
    }

    @Test
    void whatIsNotThereCannotBeTakenAway() {
        assertThatThrownBy(() -> resume.removeEmployment("0"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
        assertThatThrownBy(() -> resume.removeLanguage("la")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> resume.removeExperience("0")).isInstanceOf(Refused.class);
    }

    @Test
    void aLanguageIsSpokenOnce() {
        assertThatThrownBy(() -> resume.add(new SpokenLanguage("1", "en", "English", "5")))
                .isInstanceOf(Refused.class);
        resume.removeLanguage("en");
        resume.add(new SpokenLanguage("1", "en", "English", "5"));
        assertThat(resume.languages()).singleElement().satisfies(language -> assertThat(language.id())
                .isEqualTo("1"));
    }
}
