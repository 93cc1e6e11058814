// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Application;
import io.github.camelupwork.simulator.state.Application.Status;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** Proposals, which REST calls applications, from both sides. */
final class ProposalFields implements GraphQlGroup {

    private static final Refused FORBIDDEN = Refused.forbidden("Forbidden");
    private static final int MOST_OF_A_VENDOR = 40;

    private final World world;
    private final People people;

    ProposalFields(World world) {
        this.world = world;
        this.people = new People(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        Map<String, Resolver> resolvers = new HashMap<>();
        resolvers.put("Query.clientProposals", this::listOfClient);
        resolvers.put("Query.clientProposal", call -> proposal(ofClient(call, call.text("id"))));
        resolvers.put("Query.vendorProposals", this::listOfVendor);
        resolvers.put("Query.vendorProposal", call -> proposal(ofVendor(call)));
        return resolvers;
    }

    private Object listOfClient(GraphQlCall call) {
        Job job = world.hiring()
                .job(call.text("jobPostingId"))
                .filter(known -> known.reference().equals(call.text("jobPostingId")))
                .orElseThrow(() -> FORBIDDEN);
        world.access().recruiter(call.caller(), job.teamReference());
        Map<?, ?> filter = call.value("filter") instanceof Map<?, ?> given ? given : Map.of();
        return Connections.page(
                sorted(
                                call,
                                all().filter(application -> application.jobKey().equals(job.key()))
                                        .filter(matches(filter)))
                        .stream()
                        .map(this::proposal)
                        .toList(),
                call.value("pagination"),
                Connections.MOST);
    }

    private Predicate<Application> matches(Map<?, ?> filter) {
        Object freelancer = filter.get("freelancerId_eq");
        return application ->
                (filter.get("status_eq") == null || filter.get("status_eq").equals(status(application)))
                        && (filter.get("annotations_eq") == null
                                || annotations(application).contains(filter.get("annotations_eq")))
                        && (freelancer == null
                                || Uid.reference(freelancer.toString())
                                        .equals(world.directory()
                                                .caller(application.freelancerId())
                                                .reference()));
    }

    private Object listOfVendor(GraphQlCall call) {
        Object pagination = call.value("pagination");
        Object status = ((Map<?, ?>) call.value("filter")).get("status_eq");
        return Connections.page(
                sorted(
                                call,
                                all().filter(application -> isOf(call, application))
                                        .filter(application -> isIn(application, status.toString())))
                        .stream()
                        .map(this::proposal)
                        .toList(),
                pagination,
                MOST_OF_A_VENDOR);
    }

    private static boolean isIn(Application application, String status) {
        return switch (status) {
            case "Accepted" -> application.isActive();
            case "Pending" -> application.status() == Status.INVITED;
            default -> status.equals(status(application));
        };
    }

    private static List<Application> sorted(GraphQlCall call, Stream<Application> applications) {
        Map<?, ?> sort = call.value("sortAttribute") instanceof Map<?, ?> given ? given : Map.of();
        Comparator<Application> order = "CHARGERATE".equals(sort.get("field"))
                ? Comparator.comparing(Application::chargeRate)
                : Comparator.comparing(Application::created);
        List<Application> sorted = new ArrayList<>(applications.sorted(order).toList());
        if ("DESC".equals(sort.get("sortOrder"))) {
            Collections.reverse(sorted);
        }
        return sorted;
    }

    /**
     * The proposal, if the caller may recruit for its job.
     *
     * @throws Refused 403 if not, also if there is none
     */
    Application ofClient(GraphQlCall call, String id) {
        Application application = world.hiring().applications().find(id).orElseThrow(() -> FORBIDDEN);
        world.access().recruiter(call.caller(), job(application).teamReference());
        return application;
    }

    private Application ofVendor(GraphQlCall call) {
        return world.hiring()
                .applications()
                .find(call.text("id"))
                .filter(application -> isOf(call, application))
                .orElseThrow(() -> FORBIDDEN);
    }

    private boolean isOf(GraphQlCall call, Application application) {
        return world.access().speaksFor(call.caller(), world.directory().caller(application.freelancerId()));
    }

    private Stream<Application> all() {
        return world.hiring().applications().all().stream();
    }

    private Job job(Application application) {
        return world.hiring().job(application.jobKey()).orElseThrow();
    }

    private Map<String, Object> proposal(Application application) {
        return proposal(application, List.of());
    }

    /**
     * As both types of proposal name the fields.
     *
     * @param reasons those that the reason of a proposal that was turned down is looked up in
     */
    Map<String, Object> proposal(Application application, List<Map<String, Object>> reasons) {
        User freelancer = world.directory().caller(application.freelancerId());
        Map<String, Object> job = map(
                "id",
                job(application).reference(),
                "content",
                map(
                        "title",
                        job(application).terms().title(),
                        "description",
                        job(application).terms().description()));
        String letter = application.invited() ? null : application.letter();
        return map(
                "id",
                application.id(),
                "user",
                people.user(freelancer),
                "job",
                job,
                "marketplaceJobPosting",
                job,
                "terms",
                map(
                        "chargeRate",
                        Values.money(application.chargeRate()),
                        "estimatedDuration",
                        map("id", "2", "label", "1 to 3 months")),
                "coverLetter",
                letter,
                "proposalCoverLetter",
                letter,
                "auditDetails",
                map("createdDateTime", Values.dateTime(application.created())),
                "status",
                map(
                        "status",
                        status(application),
                        "reason",
                        reasons.stream()
                                .filter(reason -> reason.get("id").equals(application.declineReason()))
                                .findFirst()
                                .orElse(null)),
                "annotations",
                annotations(application));
    }

    private static String status(Application application) {
        return switch (application.status()) {
            case MESSAGED -> "Activated";
            case OFFERED -> "Offered";
            case HIRED -> "Hired";
            case DECLINED -> "Declined";
            default -> "Created";
        };
    }

    private static List<String> annotations(Application application) {
        List<String> annotations = new ArrayList<>();
        if (application.status() == Status.SHORTLISTED) {
            annotations.add("Shortlisted");
        }
        if (application.status() == Status.HIDDEN) {
            annotations.add("Hidden");
        }
        if (application.read()) {
            annotations.add("Read");
        }
        return annotations;
    }
}
