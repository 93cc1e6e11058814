// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.json.Json;
import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Participant;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.Story;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/**
 * The views of rooms and messages that the operations share, the check of who may see a room, and the parameter that
 * holds all others.
 */
final class MessageViews {

    private final World world;

    MessageViews(World world) {
        this.world = world;
    }

    /**
     * Requires that callers name themselves, their company or one of their teams; freelancers may name a company
     * they work for.
     *
     * @throws Refused 403 if the caller names another one
     */
    void requireOrganization(OperationCall call) {
        String name = call.text("company_user_id");
        User caller = world.directory().caller(call.caller());
        List<Team> teams = world.directory().teamsBelow(name);
        boolean own = world.directory().user(name).filter(caller::equals).isPresent();
        if (!own && teams.stream().noneMatch(team -> belongs(caller, team))) {
            throw Refused.forbidden("Forbidden");
        }
    }

    private boolean belongs(User caller, Team team) {
        return world.access().isMember(caller.id(), team)
                || world.hiring().contracts().all().stream()
                        .anyMatch(contract -> contract.parties().freelancerId().equals(caller.id())
                                && contract.parties().teamReference().equals(team.reference()));
    }

    /** The rooms that the caller is in. */
    List<Room> rooms(OperationCall call) {
        return world.rooms().all().stream()
                .filter(room -> room.participant(call.caller()).isPresent())
                .toList();
    }

    /**
     * Returns the room of the call.
     *
     * @param missing the refusal if there is none
     * @throws Refused also 403 if the caller is not in it
     */
    Room room(OperationCall call, Refused missing) {
        requireOrganization(call);
        Room room = world.rooms().find(call.text("room_id")).orElseThrow(() -> missing);
        if (room.participant(call.caller()).isEmpty()) {
            throw Refused.forbidden("Forbidden");
        }
        return room;
    }

    /**
     * The members of the one parameter that holds all others, as JSON text or an object; or the parameters
     * themselves.
     */
    Map<?, ?> wrapped(OperationCall call) {
        Object value = call.binding() == null || call.binding().wrap() == null
                ? null
                : call.parameters().get(call.binding().wrap());
        if (value instanceof Map<?, ?> members) {
            return members;
        }
        try {
            return value == null ? call.parameters() : (Map<?, ?>) Json.read(value.toString());
        } catch (IllegalArgumentException | ClassCastException e) {
            throw Refused.invalid("Bad Request");
        }
    }

    List<Fields> users(Room room) {
        return room.participants().stream().map(this::user).toList();
    }

    private Fields user(Participant participant) {
        User user = world.directory().caller(participant.userId());
        return new Fields()
                .with("userId", user.id())
                .with("orgId", organization(user))
                .with("role", participant.role())
                .with("firstName", user.firstName());
    }

    /** Returns the id of the first company that a user belongs to, or the user's own id if there is none. */
    private String organization(User user) {
        return world.directory().memberships(user.id()).stream()
                .findFirst()
                .flatMap(membership -> world.directory().team(membership.teamReference()))
                .map(world.directory()::companyOf)
                .map(Company::id)
                .orElse(user.id());
    }

    Fields story(Story story) {
        User author = world.directory().caller(story.userId());
        return new Fields()
                .with("storyId", story.id())
                .with("message", story.message())
                .with("userId", author.id())
                .with("orgId", organization(author))
                .with("created", story.created().toEpochMilli());
    }

    boolean isUnread(Room room, Participant participant) {
        Instant read = participant.lastRead() == null ? Instant.EPOCH : Inputs.instant(participant.lastRead());
        return room.lastActivity().isAfter(read);
    }
}
