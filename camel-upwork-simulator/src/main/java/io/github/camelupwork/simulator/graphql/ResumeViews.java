// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Availability;
import io.github.camelupwork.simulator.state.Employment;
import io.github.camelupwork.simulator.state.OtherExperience;
import io.github.camelupwork.simulator.state.Resume;
import io.github.camelupwork.simulator.state.SpokenLanguage;

/** Entries of profiles as GraphQL shows them. */
final class ResumeViews {

    private static final Map<String, String> CAPACITIES = Map.of(
            "fullTime",
            "More than 30 hrs/week",
            "partTime",
            "Less than 30 hrs/week",
            "lessThen",
            "Less than 10 hrs/week",
            "rangeOfHours",
            "10 to 30 hrs/week",
            "notSure",
            "As needed",
            "none",
            "Not available");

    private ResumeViews() {}

    /** Returns the parts that a profile shows. */
    static Map<String, Object> of(Resume resume) {
        return map(
                "employmentRecords",
                resume.employments().stream().map(ResumeViews::of).toList(),
                "otherExperiences",
                edges(resume.experiences().stream().map(ResumeViews::of).toList()),
                "languages",
                edges(resume.languages().stream().map(ResumeViews::of).toList()),
                "availability",
                of(resume.availability()));
    }

    private static Map<String, Object> edges(List<Map<String, Object>> nodes) {
        return map(
                "totalCount",
                nodes.size(),
                "edges",
                nodes.stream().map(node -> map("node", node, "cursor", "0")).toList());
    }

    static Map<String, Object> of(Employment job) {
        return map(
                "id",
                job.id(),
                "companyName",
                job.companyName(),
                "jobTitle",
                job.jobTitle(),
                "role",
                job.role(),
                "startDate",
                job.startDate(),
                "endDate",
                job.endDate(),
                "description",
                job.description(),
                "city",
                job.city(),
                "country",
                job.country());
    }

    static Map<String, Object> of(OtherExperience experience) {
        return map(
                "id",
                experience.id(),
                "subject",
                experience.subject(),
                "description",
                experience.description(),
                "active",
                experience.active(),
                "createdDateTime",
                Values.moment(experience.created()),
                "updatedDateTime",
                Values.moment(experience.updated()));
    }

    static Map<String, Object> of(SpokenLanguage language) {
        return map(
                "id",
                language.id(),
                "verified",
                false,
                "language",
                map("iso639Code", language.code(), "englishName", language.name(), "active", true));
    }

    /** Null for null. */
    static Map<String, Object> of(Availability availability) {
        return availability == null
                ? null
                : map(
                        "id",
                        availability.id(),
                        "capacity",
                        availability.capacity(),
                        "availabilityDateTime",
                        availability.from(),
                        "name",
                        CAPACITIES.get(availability.capacity()),
                        "createdDateTime",
                        availability.said());
    }
}
