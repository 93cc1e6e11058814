// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The profile entries of all freelancers. In the beginning all have one former job and speak English. */
public final class Resumes {

    private final References references;
    private final Map<String, Resume> byUser = new HashMap<>();

    Resumes(References references) {
        this.references = references;
    }

    /** The same entries. */
    Resumes(Resumes origin, References references) {
        this(references);
        origin.byUser.forEach((user, resume) -> byUser.put(user, new Resume(resume)));
    }

    /** The entries of a freelancer. */
    public Resume of(User freelancer) {
        return byUser.computeIfAbsent(freelancer.id(), id -> seeded(freelancer));
    }

    /** An id for a new entry. */
    public String nextId() {
        return references.next();
    }

    private static Resume seeded(User freelancer) {
        Profile profile = freelancer.profile();
        String skill = profile.skills().get(0);
        Resume resume = new Resume(
                List.of(new SpecializedProfile(freelancer.reference() + "03", skill + " specialist", skill)));
        resume.put(new Employment(
                freelancer.reference() + "01",
                profile.city() + " Works",
                profile.title(),
                "IndividualContributor",
                profile.memberSince().minusYears(3).toString(),
                profile.memberSince().toString(),
                null,
                profile.city(),
                profile.country()));
        resume.add(new SpokenLanguage(
                freelancer.reference() + "02", "en", "English", String.valueOf(profile.englishSkill())));
        return resume;
    }
}
