// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.camelupwork.simulator.state.Application;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Participant;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.RoomLinks;
import io.github.camelupwork.simulator.state.World;

/** The client's actions on a proposal: shortlisting, hiding, declining, writing, marking it as read. */
final class ProposalChanges implements GraphQlGroup {

    private static final String DECLINE = "PROPOSAL_REJECT";

    private final World world;
    private final ProposalFields proposals;

    ProposalChanges(World world) {
        this.world = world;
        this.proposals = new ProposalFields(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        Map<String, Resolver> resolvers = new HashMap<>();
        resolvers.put(
                "Mutation.shortlistClientProposal",
                call -> changed(call, application -> application.shortlist(flag(call, "shortlisted"))));
        resolvers.put("Mutation.hideClientProposal", this::hide);
        resolvers.put("Mutation.declineClientProposal", this::decline);
        resolvers.put("Mutation.markClientProposalAsRead", call -> changed(call, Application::markRead));
        resolvers.put(
                "Mutation.messageClientProposal",
                call -> changed(call, application -> say(call, application, call.text("message"))));
        return resolvers;
    }

    private Object changed(GraphQlCall call, Consumer<Application> change) {
        Application application = proposals.ofClient(call, call.text("proposalId"));
        if (!job(application).reference().equals(call.text("jobPostingId"))) {
            throw Refused.forbidden("Forbidden");
        }
        change.accept(application);
        return map("status", "SUCCESS", "proposal", proposals.proposal(application, reasons(call)));
    }

    private Object hide(GraphQlCall call) {
        requireReason(call, call.text("hideByClientReasonId"));
        return changed(call, application -> application.hide(flag(call, "hide")));
    }

    /** Declines a proposal; a message to the freelancer goes to the room of the proposal. */
    private Object decline(GraphQlCall call) {
        requireReason(call, call.text("reason"));
        return changed(call, application -> {
            application.decline(call.text("reason"));
            if (call.text("message") != null) {
                write(call, application, call.text("message"));
            }
        });
    }

    private void say(GraphQlCall call, Application application, String message) {
        application.contacted();
        write(call, application, message);
    }

    private void write(GraphQlCall call, Application application, String message) {
        Room room =
                world.rooms().find(RoomLinks::applicationId, application.id()).orElseGet(() -> open(call, application));
        if (room.participant(call.caller()).isEmpty()) {
            room.put(new Participant(call.caller(), "participant", false, false, null));
        }
        world.rooms().say(room, call.caller(), message, call.now());
    }

    private Room open(GraphQlCall call, Application application) {
        Room room = world.rooms()
                .create(
                        "Interview: " + job(application).terms().title(),
                        "INTERVIEW",
                        null,
                        new RoomLinks(application.id(), null, null),
                        call.now());
        room.put(new Participant(call.caller(), "admin", false, false, null));
        room.put(new Participant(application.freelancerId(), "admin", false, false, null));
        return room;
    }

    private static void requireReason(GraphQlCall call, String id) {
        if (id != null && reasons(call).stream().noneMatch(reason -> id.equals(reason.get("id")))) {
            throw Values.wrong();
        }
    }

    private static List<Map<String, Object>> reasons(GraphQlCall call) {
        return MetadataFields.reasons(call, DECLINE);
    }

    private Job job(Application application) {
        return world.hiring().job(application.jobKey()).orElseThrow();
    }

    private static boolean flag(GraphQlCall call, String name) {
        return Boolean.TRUE.equals(call.value(name));
    }
}
