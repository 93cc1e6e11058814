// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import io.github.camelupwork.simulator.state.Availability;
import io.github.camelupwork.simulator.state.Employment;
import io.github.camelupwork.simulator.state.OtherExperience;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Resume;
import io.github.camelupwork.simulator.state.SpokenLanguage;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** The entries of a freelancer's own profile. The token determines the profile; an id that is given is ignored. */
final class ProfileFields implements GraphQlGroup {

    private static final Refused FORBIDDEN = Refused.forbidden("Authorization failed");

    private final World world;

    ProfileFields(World world) {
        this.world = world;
    }

    @Override
    public Map<String, Resolver> resolvers() {
        Map<String, Resolver> resolvers = new HashMap<>();
        resolvers.put("Mutation.addFreelancerEmploymentRecord", this::addEmployment);
        resolvers.put("Mutation.updateFreelancerEmploymentRecord", this::updateEmployment);
        resolvers.put(
                "Mutation.removeFreelancerEmploymentRecord",
                call -> removed(() -> mine(call).removeEmployment(call.text("id"))));
        resolvers.put("Mutation.addFreelancerOtherExperience", this::addExperience);
        resolvers.put("Mutation.updateFreelancerOtherExperience", this::updateExperience);
        resolvers.put(
                "Mutation.removeFreelancerOtherExperience",
                call -> removed(() -> mine(call).removeExperience(call.text("id"))));
        resolvers.put("Mutation.addFreelancerLanguage", this::addLanguage);
        resolvers.put(
                "Mutation.removeFreelancerLanguage",
                call -> removed(() -> mine(call).removeLanguage(call.text("iso639Code"))));
        resolvers.put("Mutation.updateFreelancerAvailability", this::updateAvailability);
        resolvers.put("Query.freelancerVisibility", this::visibility);
        return resolvers;
    }

    private Resume mine(GraphQlCall call) {
        return world.resumes().of(freelancer(call));
    }

    private User freelancer(GraphQlCall call) {
        User caller = world.directory().caller(call.caller());
        if (!caller.isFreelancer()) {
            throw FORBIDDEN;
        }
        return caller;
    }

    private static Object removed(Runnable removal) {
        removal.run();
        return true;
    }

    private Object addEmployment(GraphQlCall call) {
        Resume resume = mine(call);
        return put(
                resume,
                new Employment(
                        world.resumes().nextId(),
                        call.text("companyName"),
                        call.text("jobTitle"),
                        call.text("role"),
                        call.text("startDate"),
                        call.text("endDate"),
                        call.text("description"),
                        call.text("city"),
                        call.text("country")));
    }

    private Object updateEmployment(GraphQlCall call) {
        Resume resume = mine(call);
        Employment old = resume.employment(call.text("id"));
        return put(
                resume,
                new Employment(
                        old.id(),
                        or(call, "companyName", old.companyName()),
                        or(call, "jobTitle", old.jobTitle()),
                        or(call, "role", old.role()),
                        or(call, "startDate", old.startDate()),
                        or(call, "endDate", old.endDate()),
                        or(call, "description", old.description()),
                        or(call, "city", old.city()),
                        or(call, "country", old.country())));
    }

    private static Object put(Resume resume, Employment employment) {
        LocalDate start = Values.day(employment.startDate());
        LocalDate end = Values.day(employment.endDate());
        if (end != null && end.isBefore(start)) {
            throw Values.wrong();
        }
        resume.put(employment);
        return ResumeViews.of(employment);
    }

    private Object addExperience(GraphQlCall call) {
        Resume resume = mine(call);
        return put(
                resume,
                new OtherExperience(
                        world.resumes().nextId(),
                        call.text("subject"),
                        call.text("description"),
                        !"false".equals(call.text("active")),
                        call.now(),
                        call.now()));
    }

    private Object updateExperience(GraphQlCall call) {
        Resume resume = mine(call);
        OtherExperience old = resume.experience(call.text("id"));
        return put(
                resume,
                new OtherExperience(
                        old.id(),
                        or(call, "subject", old.subject()),
                        or(call, "description", old.description()),
                        Boolean.parseBoolean(or(call, "active", String.valueOf(old.active()))),
                        old.created(),
                        call.now()));
    }

    private static Object put(Resume resume, OtherExperience experience) {
        resume.put(experience);
        return ResumeViews.of(experience);
    }

    private static String or(GraphQlCall call, String name, String otherwise) {
        return call.text(name) == null ? otherwise : call.text(name);
    }

    private Object addLanguage(GraphQlCall call) {
        Map<?, ?> spoken = (Map<?, ?>) call.value("language");
        Map<?, ?> language = (Map<?, ?>) spoken.get("language");
        Resume resume = mine(call);
        SpokenLanguage added = new SpokenLanguage(
                world.resumes().nextId(),
                language.get("iso639Code").toString(),
                language.get("englishName").toString(),
                ((Map<?, ?>) spoken.get("proficiencyLevel")).get("code").toString());
        resume.add(added);
        return ResumeViews.of(added);
    }

    private Object updateAvailability(GraphQlCall call) {
        Map<?, ?> said = (Map<?, ?>) call.value("availability");
        Resume resume = mine(call);
        if (!Uid.reference(call.text("userId")).equals(freelancer(call).reference())) {
            throw FORBIDDEN;
        }
        Object from = said.get("availabilityDateTime");
        resume.put(new Availability(
                world.resumes().nextId(),
                String.valueOf(said.get("capacity")),
                from == null ? null : from.toString(),
                said.get("creationDateTime").toString()));
        return ResumeViews.of(resume.availability());
    }

    /** Every profile here is public. */
    private Object visibility(GraphQlCall call) {
        User freelancer = call.text("id") == null
                ? freelancer(call)
                : world.directory()
                        .user(Uid.reference(call.text("id")))
                        .filter(User::isFreelancer)
                        .orElseThrow(() -> Refused.missing("Not Found"));
        return map(
                "id",
                freelancer.reference(),
                "currentVisibility",
                "PUBLIC",
                "originalVisibility",
                "PUBLIC",
                "locked",
                false,
                "risky",
                false);
    }
}
