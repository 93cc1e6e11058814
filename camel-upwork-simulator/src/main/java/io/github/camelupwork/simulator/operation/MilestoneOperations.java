// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.Map;

import io.github.camelupwork.simulator.state.Approval;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.MilestoneBook;
import io.github.camelupwork.simulator.state.MilestonePlan;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Submission;
import io.github.camelupwork.simulator.state.World;

/** Milestones and submissions of fixed-price contracts. */
final class MilestoneOperations implements OperationGroup {

    private final MilestoneBook book;
    private final Clients clients;
    private final Envelope envelope;

    MilestoneOperations(World world) {
        this.book = world.milestones();
        this.clients = new Clients(world);
        this.envelope = new Envelope(world.directory());
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "milestones/active",
                this::active,
                "milestones/submissions",
                this::submissions,
                "milestones/create",
                this::create,
                "milestones/edit",
                this::edit,
                "milestones/activate",
                this::activate,
                "milestones/approve",
                this::approve,
                "milestones/delete",
                this::delete,
                "submissions/create",
                this::submit,
                "submissions/approve",
                this::approveSubmission,
                "submissions/reject",
                this::reject);
    }

    /** A contract without an active milestone is answered as not found, for which the reference has no word. */
    private Object active(OperationCall call) {
        Contract contract = clients.visible(call.caller(), call.text("contract_reference"));
        Milestone milestone = book.active(contract).orElseThrow(() -> Refused.missing("Not Found"));
        return envelope.numbered(
                call,
                "milestone",
                new Fields()
                        .with("contract_id", contract.reference())
                        .with("deposit_amount", milestone.deposit().toPlainString())
                        .with("description", milestone.description())
                        .with("due_date", Times.stamp(milestone.due()))
                        .with("id", milestone.id()));
    }

    private Object submissions(OperationCall call) {
        Milestone milestone = book.milestone(call.text("milestone_id"));
        clients.visible(call.caller(), milestone.contractReference());
        return envelope.numbered(
                call,
                "submissions",
                book.submissions(milestone).stream()
                        .map(submission -> new Fields().with("id", submission.id()))
                        .toList());
    }

    private Object create(OperationCall call) {
        if (call.text("contract_reference") == null) {
            throw Refused.invalid("Contract id must be given");
        }
        Contract contract = clients.managed(call.caller(), call.text("contract_reference"));
        Milestone milestone = book.create(
                contract,
                new MilestonePlan(
                        Inputs.required(call, "milestone_description"),
                        Inputs.money(Inputs.required(call, "deposit_amount")),
                        Inputs.day(call.text("due_date"))));
        return envelope.numbered(call, "id", milestone.id());
    }

    private Object edit(OperationCall call) {
        Milestone milestone = milestone(call);
        book.edit(
                contract(call, milestone),
                milestone,
                new MilestonePlan(
                        call.text("milestone_description"),
                        Inputs.money(call.text("deposit_amount")),
                        Inputs.day(call.text("due_date"))));
        return ok(call);
    }

    private Object activate(OperationCall call) {
        Milestone milestone = milestone(call);
        book.activate(contract(call, milestone), milestone);
        return ok(call);
    }

    private Object approve(OperationCall call) {
        Milestone milestone = milestone(call);
        book.approve(contract(call, milestone), milestone, approval(call), call.now());
        return ok(call);
    }

    private Object delete(OperationCall call) {
        Milestone milestone = milestone(call);
        book.delete(contract(call, milestone), milestone);
        return ok(call);
    }

    private Object submit(OperationCall call) {
        Milestone milestone = milestone(call);
        if (!clients.speaksFor(call.caller(), clients.contract(milestone.contractReference()))) {
            throw Refused.forbidden("No access to submit approval");
        }
        book.submit(
                milestone,
                Inputs.money(Inputs.required(call, "amount")),
                Inputs.required(call, "note2client"),
                call.now());
        return ok(call);
    }

    private Object approveSubmission(OperationCall call) {
        Submission submission = book.submission(call.text("submission_id"));
        book.approve(contract(call, book.milestone(submission.milestoneId())), submission, approval(call), call.now());
        return ok(call);
    }

    private Object reject(OperationCall call) {
        Submission submission = book.submission(call.text("submission_id"));
        contract(call, book.milestone(submission.milestoneId()));
        Inputs.required(call, "note2contractor");
        book.reject(submission);
        return ok(call);
    }

    private static Approval approval(OperationCall call) {
        return new Approval(
                Inputs.money(call.text("amount")),
                Inputs.money(call.text("bonus")),
                call.text("pay_comments"),
                call.text("note2contractor"),
                call.text("underpayment_reason"));
    }

    private Milestone milestone(OperationCall call) {
        return book.milestone(call.text("milestone_id"));
    }

    private Contract contract(OperationCall call, Milestone milestone) {
        return clients.managed(call.caller(), milestone.contractReference());
    }

    private Object ok(OperationCall call) {
        return envelope.numbered(call, "message", "ok");
    }
}
