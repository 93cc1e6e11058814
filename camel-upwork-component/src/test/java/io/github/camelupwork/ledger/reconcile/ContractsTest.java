// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ContractsTest {

    private static final Map<String, Object> CREATION =
            Map.of("contract_reference", 214794, "milestone_description", "Draft");

    private final Desk desk = new Desk();

    private Inquiry inquiry() {
        return desk.inquiry(desk.unknown("milestones/approve", Map.of("milestone_id", 11206)));
    }

    private void everyContractHasMilestone(String id) {
        desk.shows("engagements/get", Map.of("milestones", List.of(Desk.milestone(id, "paid"))));
    }

    @Test
    void aHintSparesTheSearch() throws Exception {
        everyContractHasMilestone("1");
        Inquiry hinted = desk.inquiry(desk.hinted("milestones/approve", Map.of("milestone_id", 11206)));

        assertThat(Contracts.ofMilestone(hinted, "11206"))
                .map(Contract::reference)
                .contains(Desk.CONTRACT);
        assertThat(desk.read).containsExactly("engagements/get {engagementReference=214794}");
    }

    @Test
    void theLedgersOwnRecordOfTheCreationSparesTheSearch() throws Exception {
        desk.unknown("milestones/create", Map.of("contract_reference", 3, "milestone_description", "Draft"));
        desk.confirmed(
                "milestones/create",
                Map.of("contract_reference", 2, "milestone_description", "Draft"),
                "{\"id\":\"11205\"}");
        desk.confirmed("milestones/create", CREATION, "{\"id\":\"011206\"}");
        everyContractHasMilestone("1");

        assertThat(Contracts.ofMilestone(inquiry(), "11206"))
                .map(Contract::reference)
                .contains("214794");
        assertThat(desk.read).containsExactly("engagements/get {engagementReference=214794}");
    }

    @Test
    void elseTheFixedPriceContractsAreLookedThrough() throws Exception {
        desk.shows(
                "engagements/list",
                List.of(
                        Map.of("reference", "1", "engagement_job_type", "hourly"),
                        Map.of("reference", "2", "terms", Map.of("hourlyTerms", List.of(Map.of("id", "7")))),
                        Map.of("engagement_job_type", "fixed-price"),
                        Map.of("reference", "3", "engagement_job_type", "fixed-price"),
                        Map.of("reference", "4", "terms", Map.of("hourlyTerms", List.of()))));
        desk.shows(
                "engagements/get",
                options -> Map.of(
                        "milestones",
                        List.of(Desk.milestone(
                                "4".equals(options.get("engagementReference")) ? "11206" : "1", "paid"))));

        assertThat(Contracts.ofMilestone(inquiry(), "11206"))
                .map(Contract::reference)
                .contains("4");
        assertThat(desk.read)
                .containsExactly(
                        "engagements/list {status=[active, closed]}",
                        "engagements/get {engagementReference=3}",
                        "engagements/get {engagementReference=4}");
    }

    @Test
    void whatNoContractShowsIsNotFound() throws Exception {
        desk.shows("engagements/list", List.of(Map.of("reference", "3")));
        everyContractHasMilestone("1");

        assertThat(Contracts.ofMilestone(inquiry(), "11206")).isEmpty();
    }

    @Test
    void noMoreThanAMinutesRequestsAreSpent() throws Exception {
        desk.shows(
                "engagements/list",
                IntStream.rangeClosed(1, 400)
                        .mapToObj(i -> Map.of("reference", i))
                        .toList());
        everyContractHasMilestone("1");

        assertThat(Contracts.ofMilestone(inquiry(), "11206")).isEmpty();
        assertThat(desk.read).hasSize(1 + 300);
    }

    /** One that may not be read might be the one. */
    @Test
    void aContractThatCannotBeReadEndsTheSearch() {
        desk.shows("engagements/list", List.of(Map.of("reference", "3"), Map.of("reference", "4")));
        desk.shows("engagements/get", options -> {
            throw new IllegalStateException("403 Forbidden");
        });

        assertThatThrownBy(() -> Contracts.ofMilestone(inquiry(), "11206")).hasMessage("403 Forbidden");
    }

    @Test
    void theFirstThatPassesATestIsTaken() throws Exception {
        desk.shows(
                "engagements/list",
                List.of(Map.of("reference", "1"), Map.of("reference", "2"), Map.of("reference", "3")));
        everyContractHasMilestone("1");

        assertThat(Contracts.first(inquiry(), contract -> !contract.reference().equals("1")))
                .map(Contract::reference)
                .contains("2");
        assertThat(desk.read).noneMatch(read -> read.contains("engagementReference=3"));
    }

    /** The first payment reads each of many contracts once; a further one of an unknown milestone reads none again. */
    @Test
    void beforeAPaymentEachOfManyContractsIsReadOnce() throws Exception {
        desk.shows(
                "engagements/list",
                IntStream.rangeClosed(1, 100)
                        .mapToObj(i -> Map.of("reference", "" + i))
                        .toList());
        desk.shows(
                "engagements/get",
                options -> Map.of(
                        "milestones", List.of(Desk.milestone("m" + options.get("engagementReference"), "paid"))));
        Inquiry inquiry = inquiry();

        assertThat(Contracts.near(inquiry, "m90")).map(Contract::reference).contains("90");
        assertThat(desk.read).hasSize(1 + 90);
        assertThat(Contracts.near(inquiry, "m40")).map(Contract::reference).contains("40");
        assertThat(desk.read).as("one search serves all").hasSize(1 + 90 + 1);
        assertThat(Contracts.near(inquiry, "unheard of")).isEmpty();
        assertThat(Contracts.near(inquiry, "unheard of")).isEmpty();
        assertThat(desk.read).hasSize(1 + 90 + 1 + 1 + 10 + 1);
    }

    /** A milestone may have been created since its contract was read. */
    @Test
    void aContractThatWasReadLongAgoIsReadAgainForAMilestoneThatIsNotKnown() throws Exception {
        List<Map<String, Object>> milestones = new ArrayList<>(List.of(Desk.milestone("old", "paid")));
        desk.shows(
                "engagements/list",
                IntStream.rangeClosed(1, 100)
                        .mapToObj(i -> Map.of("reference", "" + i))
                        .toList());
        desk.shows(
                "engagements/get",
                options ->
                        Map.of("milestones", "50".equals(options.get("engagementReference")) ? milestones : List.of()));
        Inquiry inquiry = inquiry();
        assertThat(Contracts.near(inquiry, "new")).isEmpty();
        milestones.add(Desk.milestone("new", "active"));

        desk.clock.pass(Duration.ofMinutes(9));
        assertThat(Contracts.near(inquiry, "new")).isEmpty();
        desk.clock.pass(Duration.ofMinutes(2));
        assertThat(Contracts.near(inquiry, "new")).map(Contract::reference).contains("50");
    }

    @Test
    void aListThatShowsMilestonesSparesReadingTheContracts() throws Exception {
        desk.shows(
                "engagements/list",
                IntStream.rangeClosed(1, 100)
                        .mapToObj(i ->
                                Map.of("reference", "" + i, "milestones", List.of(Desk.milestone("m" + i, "paid"))))
                        .toList());
        everyContractHasMilestone("1");

        assertThat(Contracts.near(inquiry(), "m90")).map(Contract::reference).contains("90");
        assertThat(desk.read).hasSize(2);
        desk.read.clear();
        assertThat(Contracts.ofMilestone(inquiry(), "m91"))
                .map(Contract::reference)
                .contains("91");
        assertThat(desk.read).hasSize(2);
    }
}
