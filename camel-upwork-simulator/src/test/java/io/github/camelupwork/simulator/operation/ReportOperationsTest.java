// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.report.ReportFormat;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.Transaction.Kind;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReportOperationsTest {

    private final World world = Worlds.world();
    private final Calls calls = new Calls(world);
    private final String owner = world.directory().caller(Calls.OWNER).reference();

    @Test
    void theAccountSumsUpToTheLedger() {
        BigDecimal booked = world.ledger().all().stream()
                .filter(t -> t.entity().reference().equals(owner))
                .filter(t -> t.kind() == Kind.HOURLY)
                .map(Transaction::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        List<Map<String, Object>> rows =
                rows("account", Calls.FINANCE, "SELECT subtype, sum(amount)", "accounting_entity_ref", owner);

        assertThat(rows)
                .filteredOn(row -> "Hourly".equals(row.get("subtype")))
                .extracting(row -> row.get("sum_amount"))
                .containsExactly(booked);
    }

    @Test
    void anApprovedMilestoneShowsInBillingsAndEarnings() {
        Contract contract = Worlds.contractWith(world, Milestone.State.ACTIVE);
        Milestone milestone = world.milestones().active(contract).orElseThrow();
        calls.answer("milestones/approve", Calls.HIRING, "milestone_id", milestone.id(), "amount", "100.10");

        String today =
                "SELECT type, amount WHERE date = '2026-03-12' AND (subtype = 'Milestone' OR subtype = 'Service Fee')";
        assertThat(rows(
                        "billingsByBuyersTeam",
                        Calls.OWNER,
                        today,
                        "buyer_team_ref",
                        contract.parties().teamReference()))
                .extracting(row -> row.get("amount"))
                .containsExactly(new BigDecimal("100.10"));
        assertThat(rows(
                        "earningsByBuyersTeam",
                        Calls.OWNER,
                        today,
                        "buyer_team_ref",
                        contract.parties().teamReference()))
                .extracting(row -> row.get("amount"))
                .containsExactly(new BigDecimal("-10.01"), new BigDecimal("100.10"));
    }

    @Test
    void aCustomPaymentShowsInTheAccount() {
        Contract contract = Worlds.hourly(world);
        String reference = calls.json(
                        "payments/create",
                        Calls.HIRING,
                        "team_reference",
                        contract.parties().teamReference(),
                        "engagement__reference",
                        contract.reference(),
                        "comments",
                        "Well done",
                        "charge_amount",
                        "110")
                .get("reference")
                .asText();

        assertThat(rows(
                        "account",
                        Calls.OWNER,
                        "SELECT reference, subtype, comment, amount WHERE date = '2026-03-12'",
                        "accounting_entity_ref",
                        owner))
                .containsExactly(Map.of(
                        "reference",
                        new BigDecimal(reference),
                        "subtype",
                        "Bonus",
                        "comment",
                        "Well done",
                        "amount",
                        new BigDecimal("110.00")));
    }

    @Test
    void timeOfATeamIsThatTeamsOnly() {
        List<Map<String, Object>> rows = rows(
                "timeByTeamFull",
                Calls.HIRING,
                "SELECT assignment_team_id, sum(charges)",
                "company_id",
                "northlight",
                "team_id",
                "northlight:design");

        assertThat(rows).extracting(row -> row.get("assignment_team_id")).containsExactly("northlight:design");
        assertThat((BigDecimal) rows.get(0).get("sum_charges")).isPositive();
    }

    @Test
    void otherPeoplesCompaniesAreOutOfReach() {
        refused(
                "Access denied (user has not enough team/company permissions)",
                () -> rows("timeByCompany", Calls.STRANGER, "SELECT worked_on, hours", "company_id", "northlight"));
        refused(
                "User has not enough permissions",
                () -> rows(
                        "billingsByBuyersCompany",
                        Calls.RECRUITER,
                        "SELECT date, amount",
                        "buyer_company_ref",
                        "northlight"));
        refused(
                "User has not enough permissions",
                () -> rows(
                        "earningsByFreelancer",
                        Calls.OWNER,
                        "SELECT date, amount",
                        "provider_ref",
                        world.directory().caller(Calls.FREELANCER).reference()));
        refused(
                "User has not enough permissions",
                () -> rows("account", Calls.STRANGER, "SELECT date, amount", "accounting_entity_ref", owner));
    }

    @Test
    void whatTheLanguageDoesNotAllowIsAnInvalidQuery() {
        refused(
                "Invalid query",
                () -> rows("timeByCompany", Calls.OWNER, "SELECT company_id", "company_id", "northlight"));
        refused("Invalid query", () -> rows("timeByCompany", Calls.OWNER, "nonsense", "company_id", "northlight"));
        refused(
                "Invalid query",
                () -> rows("timeByCompany", Calls.OWNER, "SELECT hours", "company_id", "northlight", "tqx", "out:pdf"));
    }

    @Test
    void everyNameOfTheOutputParameterIsUnderstood() {
        for (String name : List.of("tqx", "tx", "txx", "txq")) {
            ReportAnswer answer = (ReportAnswer) calls.answer(
                    "reports/timeByCompany",
                    Calls.OWNER,
                    "company_id",
                    "northlight",
                    "tq",
                    "SELECT hours",
                    name,
                    "out:csv");
            assertThat(answer.format()).isEqualTo(ReportFormat.CSV);
        }
    }

    private List<Map<String, Object>> rows(String report, String caller, String tq, Object... parameters) {
        Object[] all = new Object[parameters.length + 2];
        all[0] = "tq";
        all[1] = tq;
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return ((ReportAnswer) calls.answer("reports/" + report, caller, all))
                .report()
                .rows();
    }

    private static void refused(String message, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.status()).isEqualTo(200))
                .hasMessage(message);
    }
}
