// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.github.camelupwork.simulator.state.Milestone.State;
import io.github.camelupwork.simulator.state.Transaction.Kind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MilestoneBookTest {

    private final World world = Worlds.world();
    private final MilestoneBook book = world.milestones();

    @Test
    void approvingPaysTheDepositAndBooksBothSides() {
        Contract contract = Worlds.contractWith(world, State.ACTIVE);
        Milestone milestone = book.active(contract).orElseThrow();

        book.approve(contract, milestone, Approval.full(), Worlds.NOW);

        assertThat(milestone.state()).isEqualTo(State.PAID);
        assertThat(lastRows(3))
                .extracting(Transaction::side)
                .containsExactly(Transaction.Side.CLIENT, Transaction.Side.FREELANCER, Transaction.Side.FREELANCER);
        assertThat(lastRows(3))
                .extracting(Transaction::amount)
                .containsExactly(
                        milestone.deposit(),
                        milestone.deposit(),
                        Fee.takenOff(milestone.deposit()).subtract(milestone.deposit()));
        assertThat(lastRows(3)).extracting(Transaction::date).containsOnly(LocalDate.of(2026, 3, 12));
    }

    @Test
    void aBonusIsATransactionOfItsOwn() {
        Contract contract = Worlds.contractWith(world, State.SUBMITTED);
        Milestone milestone = book.active(contract).orElseThrow();

        book.approve(
                contract,
                milestone,
                new Approval(new BigDecimal("100"), new BigDecimal("25.50"), "Thanks", null, "331"),
                Worlds.NOW);

        assertThat(lastRows(6))
                .extracting(Transaction::kind)
                .containsExactly(
                        Kind.MILESTONE, Kind.MILESTONE, Kind.SERVICE_FEE, Kind.BONUS, Kind.BONUS, Kind.SERVICE_FEE);
        assertThat(lastRows(6).get(3).amount()).isEqualTo("25.50");
        assertThat(book.submissions(milestone)).extracting(Submission::state).containsOnly(Submission.State.APPROVED);
    }

    @Test
    void aPaidMilestoneIsNotPaidAgain() {
        Contract contract = Worlds.contractWith(world, State.ACTIVE);
        Milestone milestone = book.active(contract).orElseThrow();
        book.approve(contract, milestone, Approval.full(), Worlds.NOW);
        int rows = world.ledger().all().size();

        refused(
                "Invalid state when approving the milestone: 'paid'",
                () -> book.approve(contract, milestone, Approval.full(), Worlds.NOW));
        assertThat(world.ledger().all()).hasSize(rows);
    }

    @Test
    void thereIsNoMoreMoneyThanTheDeposit() {
        Contract contract = Worlds.contractWith(world, State.ACTIVE);
        Milestone milestone = book.active(contract).orElseThrow();
        BigDecimal tooMuch = milestone.deposit().add(new BigDecimal("0.01"));

        refused(
                "Bad Request",
                () -> book.approve(contract, milestone, new Approval(tooMuch, null, null, null, null), Worlds.NOW));
    }

    @Test
    void milestonesAreFundedOneAfterTheOther() {
        Contract contract = Worlds.contractWith(world, State.ACTIVE);
        Milestone current = book.active(contract).orElseThrow();
        Milestone next = after(contract, current);

        refused("Invalid previous milestone state 'active'", () -> book.activate(contract, next));
        book.approve(contract, current, Approval.full(), Worlds.NOW);
        book.activate(contract, next);

        assertThat(next.state()).isEqualTo(State.ACTIVE);
        refused("Invalid state 'active'", () -> book.activate(contract, next));
        refused(
                "This function cannot be used to activate the first milestone",
                () -> book.activate(contract, contract.milestones().get(0)));
    }

    @Test
    void onlyWhatIsNotFundedCanBeChangedOrDeleted() {
        Contract contract = Worlds.contractWith(world, State.ACTIVE);
        List<Milestone> all = contract.milestones();
        MilestonePlan renamed = new MilestonePlan("Renamed", null, null);

        refused(
                "This function cannot be used to first the first milestone",
                () -> book.edit(contract, all.get(0), renamed));
        Milestone current = book.active(contract).orElseThrow();
        refused("Only not_funded milestones can be edited", () -> book.edit(contract, current, renamed));
        refused("Invalid state 'active'", () -> book.delete(contract, current));

        Milestone next = after(contract, current);
        book.edit(contract, next, renamed);
        assertThat(next.description()).isEqualTo("Renamed");
        book.delete(contract, next);
        assertThat(contract.milestones()).doesNotContain(next);
    }

    @Test
    void anotherMilestoneMustBeDueLater() {
        Contract contract = Worlds.contractWith(world, State.ACTIVE);
        Milestone last = contract.milestones().get(contract.milestones().size() - 1);

        refused(
                "Date is earlier or equal than milestone " + last.id(),
                () -> book.create(contract, new MilestonePlan("Too early", BigDecimal.TEN, last.due())));
        assertThat(book.create(
                                contract,
                                new MilestonePlan(
                                        "Later", BigDecimal.TEN, last.due().plusDays(1)))
                        .state())
                .isEqualTo(State.NOT_FUNDED);
    }

    @Test
    void theFirstMilestoneComesWithTheOffer() {
        refused(
                "The function cannot be used to create the first milestone",
                () -> book.create(Worlds.hourly(world), new MilestonePlan("First", BigDecimal.TEN, null)));
    }

    @Test
    void rejectedWorkMayBeSubmittedAgain() {
        Contract contract = Worlds.contractWith(world, State.SUBMITTED);
        Milestone milestone = book.active(contract).orElseThrow();
        Submission first = book.submissions(milestone).get(0);

        refused("Invalid state 'submitted'", () -> book.submit(milestone, BigDecimal.TEN, "Again", Worlds.NOW));
        book.reject(first);
        assertThat(milestone.state()).isEqualTo(State.ACTIVE);
        refused("Invalid state when approving the milestone: 'active'", () -> book.reject(first));

        Submission second = book.submit(milestone, milestone.deposit(), "Better", Worlds.NOW);
        book.approve(contract, second, Approval.full(), Worlds.NOW);
        assertThat(milestone.state()).isEqualTo(State.PAID);
    }

    private static Milestone after(Contract contract, Milestone current) {
        return contract.milestones().get(contract.milestones().indexOf(current) + 1);
    }

    private List<Transaction> lastRows(int count) {
        List<Transaction> all = world.ledger().all();
        return all.subList(all.size() - count, all.size());
    }

    private static void refused(String message, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.status()).isEqualTo(400))
                .hasMessage(message);
    }
}
