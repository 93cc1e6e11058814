// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import io.github.camelupwork.simulator.state.Milestone.State;
import io.github.camelupwork.simulator.state.Transaction.Kind;
import io.github.camelupwork.simulator.state.Transaction.Text;

/**
 * The milestones of fixed-price contracts and the rules of their life: one at a time, in order, and only what is not
 * funded may be changed. Every refusal is one that the reference documents, its sic included.
 */
public final class MilestoneBook {

    private static final Refused NO_MILESTONE = Refused.forbidden("Forbidden");

    private final References references;
    private final Ledger ledger;
    private final Store<Milestone> milestones;
    private final Store<Submission> submissions;

    MilestoneBook(References references, Ledger ledger) {
        this.references = references;
        this.ledger = ledger;
        milestones = new Store<>(Milestone::id);
        submissions = new Store<>(Submission::id);
    }

    /** The same milestones and submissions. */
    MilestoneBook(MilestoneBook origin, References references, Ledger ledger) {
        this.references = references;
        this.ledger = ledger;
        milestones = new Store<>(origin.milestones, Milestone::new);
        submissions = new Store<>(origin.submissions, Submission::new);
    }

    /** The first milestone of a new contract is funded with it. */
    void open(Contract contract, List<MilestonePlan> plans) {
        plans.forEach(plan -> add(contract, plan));
        contract.milestones().stream().findFirst().ifPresent(first -> first.state(State.ACTIVE));
    }

    /** Adds a milestone after the others of its contract. */
    public Milestone create(Contract contract, MilestonePlan plan) {
        List<Milestone> before = contract.milestones();
        if (before.isEmpty()) {
            throw Refused.invalid("The function cannot be used to create the first milestone");
        }
        requireLater(before.get(before.size() - 1), plan.due());
        return add(contract, plan);
    }

    /** Changes a milestone that is not funded; parts of the plan that are null stay as they are. */
    public void edit(Contract contract, Milestone milestone, MilestonePlan plan) {
        Milestone before = previous(contract, milestone)
                .orElseThrow(() -> Refused.invalid("This function cannot be used to first the first milestone"));
        if (milestone.state() != State.NOT_FUNDED) {
            throw Refused.invalid("Only not_funded milestones can be edited");
        }
        requireLater(before, plan.due());
        milestone.plan(new MilestonePlan(
                plan.description() == null ? milestone.description() : plan.description(),
                plan.deposit() == null ? milestone.deposit() : plan.deposit(),
                plan.due() == null ? milestone.due() : plan.due()));
    }

    /** Funds the next milestone, once the one before it is paid. */
    public void activate(Contract contract, Milestone milestone) {
        Milestone before = previous(contract, milestone)
                .orElseThrow(() -> Refused.invalid("This function cannot be used to activate the first milestone"));
        requireState(milestone, State.NOT_FUNDED);
        if (before.state() != State.PAID) {
            throw Refused.invalid(
                    "Invalid previous milestone state '" + before.state().wire() + "'");
        }
        milestone.state(State.ACTIVE);
    }

    /** Takes away a milestone that is not funded. */
    public void delete(Contract contract, Milestone milestone) {
        requireState(milestone, State.NOT_FUNDED);
        contract.remove(milestone);
        milestones.remove(milestone);
    }

    /** The freelancer asks to be paid. */
    public Submission submit(Milestone milestone, BigDecimal amount, String note, Instant now) {
        requireState(milestone, State.ACTIVE);
        milestone.state(State.SUBMITTED);
        return submissions.add(new Submission(references.next(), milestone.id(), amount, note, now));
    }

    /** The client sends the work back. */
    public void reject(Submission submission) {
        Milestone milestone = milestone(submission.milestoneId());
        requireOpen(submission, milestone);
        submission.state(Submission.State.REJECTED);
        milestone.state(State.ACTIVE);
    }

    /** The client pays what was submitted. */
    public void approve(Contract contract, Submission submission, Approval approval, Instant now) {
        Milestone milestone = milestone(submission.milestoneId());
        requireOpen(submission, milestone);
        approve(contract, milestone, approval, now);
    }

    /**
     * Pays a milestone on behalf of the client, submitted or not. The rest of the deposit returns to the client and
     * is not billed.
     *
     * @throws Refused 400 if it is neither active nor submitted; also, though the reference does not say so, if the
     *                 amount is not positive or more than the deposit, which is all the money there is
     */
    public void approve(Contract contract, Milestone milestone, Approval approval, Instant now) {
        if (milestone.state() != State.ACTIVE && milestone.state() != State.SUBMITTED) {
            throw notApprovable(milestone);
        }
        BigDecimal amount = approval.amount() == null ? milestone.deposit() : approval.amount();
        if (amount.signum() <= 0
                || amount.compareTo(milestone.deposit()) > 0
                || approval.bonus() != null && approval.bonus().signum() < 0) {
            throw Refused.invalid("Bad Request");
        }
        pay(contract, milestone, amount, approval, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private void pay(Contract contract, Milestone milestone, BigDecimal amount, Approval approval, LocalDate today) {
        milestone.state(State.PAID);
        submissions(milestone).stream()
                .filter(submission -> submission.state() == Submission.State.SUBMITTED)
                .forEach(submission -> submission.state(Submission.State.APPROVED));
        ledger.bill(
                contract,
                Kind.MILESTONE,
                amount,
                new Text(
                        "Milestone " + milestone.id() + ": " + milestone.description(),
                        approval.comment(),
                        approval.note()),
                today);
        if (approval.bonus() != null && approval.bonus().signum() > 0) {
            ledger.bill(
                    contract,
                    Kind.BONUS,
                    approval.bonus(),
                    new Text("Bonus for milestone " + milestone.id(), approval.comment(), approval.note()),
                    today);
        }
    }

    /** The milestone of that id; refuses as forbidden what does not exist, since the reference lists no 404. */
    public Milestone milestone(String id) {
        return milestones.get(id, NO_MILESTONE);
    }

    /** The submission of that id; refuses as forbidden what does not exist, since the reference lists no 404. */
    public Submission submission(String id) {
        return submissions.get(id, NO_MILESTONE);
    }

    /** All milestones, oldest first. */
    public List<Milestone> milestones() {
        return milestones.all();
    }

    /** All submissions, oldest first. */
    public List<Submission> submissions() {
        return submissions.all();
    }

    /** The submissions for a milestone, oldest first. */
    public List<Submission> submissions(Milestone milestone) {
        return submissions.all().stream()
                .filter(submission -> submission.milestoneId().equals(milestone.id()))
                .toList();
    }

    /** The milestone of a contract that is funded and not yet paid: there is one at most. */
    public Optional<Milestone> active(Contract contract) {
        return contract.milestones().stream()
                .filter(milestone -> milestone.state() == State.ACTIVE || milestone.state() == State.SUBMITTED)
                .findFirst();
    }

    private Milestone add(Contract contract, MilestonePlan plan) {
        Milestone milestone = milestones.add(new Milestone(references.next(), contract.reference(), plan));
        contract.add(milestone);
        return milestone;
    }

    private static Optional<Milestone> previous(Contract contract, Milestone milestone) {
        int index = contract.milestones().indexOf(milestone);
        return index > 0 ? Optional.of(contract.milestones().get(index - 1)) : Optional.empty();
    }

    private static void requireLater(Milestone before, LocalDate due) {
        if (due != null && before.due() != null && !due.isAfter(before.due())) {
            throw Refused.invalid("Date is earlier or equal than milestone " + before.id());
        }
    }

    private static void requireState(Milestone milestone, State wanted) {
        if (milestone.state() != wanted) {
            throw Refused.invalid("Invalid state '" + milestone.state().wire() + "'");
        }
    }

    private static void requireOpen(Submission submission, Milestone milestone) {
        if (submission.state() != Submission.State.SUBMITTED) {
            throw notApprovable(milestone);
        }
    }

    private static Refused notApprovable(Milestone milestone) {
        return Refused.invalid("Invalid state when approving the milestone: '"
                + milestone.state().wire() + "'");
    }
}
