// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.World;

/** Every operation that is answered out of the world; signing in and GraphQL are not among them. */
public final class Operations {

    private static final int NOT_PERMITTED = 174;

    private Operations() {}

    /**
     * The handlers by the operation's id in the reference, e.g. {@code milestones/approve}. Each one runs as a whole under the
     * world's lock, so that no call sees another one half done.
     */
    public static Map<String, OperationHandler> of(World world) {
        Map<String, OperationHandler> all = new LinkedHashMap<>();
        Stream.of(
                        new UserOperations(world),
                        new CompanyOperations(world),
                        new FreelancerOperations(world),
                        new JobOperations(world),
                        new JobSearch(world),
                        new OfferOperations(world),
                        new OfferActions(world),
                        new ApplicationOperations(world),
                        new EngagementOperations(world),
                        new MilestoneOperations(world),
                        new PaymentOperations(world),
                        new RoomOperations(world),
                        new StoryOperations(world),
                        new ActivityOperations(world),
                        new ActivityAssignments(world),
                        new SnapshotOperations(world),
                        new WorkDiaryOperations(world),
                        new TeamRoomOperations(world),
                        new ReportOperations(world),
                        new MetadataOperations(),
                        new V3Operations(world),
                        new V3Messages(world))
                .forEach(group -> group.handlers().forEach((id, handler) -> all.put(id, guarded(world, handler))));
        return Map.copyOf(all);
    }

    private static OperationHandler guarded(World world, OperationHandler handler) {
        return call -> {
            try {
                return world.inLock(() -> handler.answer(call));
            } catch (Refused e) {
                throw new ApiError(e.status(), code(e.status()), e.getMessage());
            }
        };
    }

    /** The reference shows one internal code only, that of a missing permission; the others are made of the status. */
    private static int code(int status) {
        return status == 403 ? NOT_PERMITTED : status;
    }
}
