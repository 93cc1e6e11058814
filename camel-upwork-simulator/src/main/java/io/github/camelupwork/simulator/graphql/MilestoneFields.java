// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.util.Map;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Submission;
import io.github.camelupwork.simulator.state.World;

/** Milestones and submissions. */
final class MilestoneFields implements GraphQlGroup {

    private final World world;

    MilestoneFields(World world) {
        this.world = world;
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of(
                "Mutation.createMilestoneV2",
                this::create,
                "Mutation.editMilestone",
                this::edit,
                "Mutation.activateMilestone",
                this::activate,
                "Mutation.approveMilestone",
                this::approve,
                "Mutation.deleteMilestone",
                this::delete,
                "Mutation.rejectSubmittedMilestone",
                this::reject);
    }

    private Object create(GraphQlCall call) {
        Map<?, ?> answer = (Map<?, ?>) call.rest(
                "milestones/create",
                map(
                        "contract_reference",
                        call.text("contractId"),
                        "milestone_description",
                        call.text("description"),
                        "deposit_amount",
                        Values.dollars(call.text("depositAmount")),
                        "due_date",
                        Values.monthFirst(call.text("dueDate"))));
        return milestone(answer.get("id").toString());
    }

    private Object edit(GraphQlCall call) {
        call.rest(
                "milestones/edit",
                map(
                        "milestone_id",
                        call.text("id"),
                        "milestone_description",
                        call.text("description"),
                        "deposit_amount",
                        Values.dollars(call.text("depositAmount")),
                        "due_date",
                        Values.monthFirst(call.text("dueDate")),
                        "message",
                        call.text("message")));
        return milestone(call.text("id"));
    }

    private Object activate(GraphQlCall call) {
        call.rest("milestones/activate", map("milestone_id", call.text("id"), "message", call.text("message")));
        return milestone(call.text("id"));
    }

    private Object approve(GraphQlCall call) {
        call.rest(
                "milestones/approve",
                map(
                        "milestone_id",
                        call.text("id"),
                        "amount",
                        Values.dollars(call.text("paidAmount")),
                        "bonus",
                        Values.dollars(call.text("bonusAmount")),
                        "pay_comments",
                        call.text("paymentComment"),
                        "underpayment_reason",
                        call.text("underpaymentReason"),
                        "note2contractor",
                        call.text("noteToContractor")));
        return milestone(call.text("id"));
    }

    private Object delete(GraphQlCall call) {
        call.rest("milestones/delete", map("milestone_id", call.text("id")));
        return true;
    }

    private Object reject(GraphQlCall call) {
        call.rest(
                "submissions/reject",
                map("submission_id", call.text("id"), "note2contractor", call.text("noteToContractor")));
        return map("response", true);
    }

    private Object milestone(String id) {
        return milestone(world, world.milestones().milestone(id));
    }

    static Map<String, Object> milestone(World world, Milestone milestone) {
        Contract contract =
                world.hiring().contracts().find(milestone.contractReference()).orElseThrow();
        return map(
                "id",
                milestone.id(),
                "description",
                milestone.description(),
                "state",
                state(milestone),
                "dueDateTime",
                Values.moment(milestone.due()),
                "depositAmount",
                Values.money(milestone.deposit()),
                "fundedAmount",
                milestone.state() == Milestone.State.NOT_FUNDED ? null : Values.money(milestone.deposit()),
                "sequenceId",
                contract.milestones().indexOf(milestone) + 1,
                "submissionCount",
                world.milestones().submissions(milestone).size(),
                "submissionEvents",
                world.milestones().submissions(milestone).stream()
                        .map(MilestoneFields::event)
                        .toList());
    }

    private static Map<String, Object> event(Submission submission) {
        return map(
                "submission",
                map(
                        "id",
                        submission.id(),
                        "createdDateTime",
                        Values.moment(submission.created()),
                        "amount",
                        Values.money(submission.amount())),
                "submissionMessage",
                map("message", submission.note()));
    }

    private static String state(Milestone milestone) {
        return switch (milestone.state()) {
            case NOT_FUNDED -> "NotFunded";
            case ACTIVE -> "Active";
            case SUBMITTED -> "Submitted";
            case PAID -> "Paid";
        };
    }
}
