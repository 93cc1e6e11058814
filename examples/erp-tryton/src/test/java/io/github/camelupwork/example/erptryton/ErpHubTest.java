// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.camelupwork.example.erptryton.LossyTryton.Cut;
import io.github.camelupwork.example.tryton.Tryton;
import io.github.camelupwork.example.tryton.TrytonServer;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Transaction.Kind;
import io.github.camelupwork.simulator.state.WorkedHours;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The hub between a simulator and a real Tryton. */
class ErpHubTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @TempDir
    private Path home;

    private final Map<String, String> properties = new TreeMap<>();
    private TrytonServer server;
    private LossyTryton lossy;
    private Simulator simulator;

    @BeforeAll
    static void installed() {
        TrytonServer.missing().ifPresent(word -> {
            LoggerFactory.getLogger(ErpHubTest.class).warn("SKIPPED: {}", word);
            Assumptions.abort(word);
        });
    }

    @BeforeEach
    void start() {
        server = TrytonServer.start(home.resolve("tryton"));
        lossy = new LossyTryton(server.url());
        simulator = Simulated.start(TODAY);
        properties.putAll(Map.of(
                "hub.home", home.toString(),
                "erp.weeks", "1",
                "tryton.own", "false",
                "tryton.url", lossy.url(),
                "tryton.user", server.user(),
                "tryton.password", server.password(),
                "camel.component.upwork.request-limits", "1000/1s"));
    }

    @AfterEach
    void stop() {
        simulator.close();
        lossy.close();
        server.close();
    }

    private ErpHub hub() {
        ErpHub hub = new ErpHub(properties, simulator);
        hub.start();
        return hub;
    }

    private static String run(ErpHub hub) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(hub.once(new PrintStream(out, true))).as(out.toString()).isTrue();
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "java"})
    void theBooksAreUpworksToTheCentAndASecondRunBooksNothing(String dsl) {
        properties.put("hub.dsl", dsl);
        // Upwork is paid a week after it bills
        properties.put("erp.weeks", "2");
        try (ErpHub hub = hub()) {
            assertThat(run(hub)).contains("OK").contains("Upwork Fees").contains("Main Tax");
            assertThat(hub.expected().of("Upwork Fees")).isPositive();
            List<String> changes = List.copyOf(lossy.changes());
            assertThat(changes)
                    .contains("account.invoice.post", "account.move.post", "account.move.reconciliation.create");

            run(hub);

            assertThat(lossy.changes()).isEqualTo(changes);
            everyInvoiceIsOfOneSupplierContractAndWeek(hub.tryton());
            anInvoiceIsPaidIfUpworkWasPaid(hub.tryton());
        }
    }

    private void anInvoiceIsPaidIfUpworkWasPaid(Tryton tryton) {
        Map<String, Boolean> paid = new TreeMap<>();
        simulator.world().inLock(() -> {
            simulator.world().ledger().all().stream()
                    .filter(each -> each.type().startsWith("AR") && each.contract() != null)
                    .filter(each -> each.kind() != Kind.PAYMENT)
                    .forEach(each -> paid.put(
                            String.valueOf(each.reference()),
                            each.paid() != null && each.paid().isBefore(TODAY)));
            return null;
        });
        Map<String, Boolean> byInvoice = new TreeMap<>();
        tryton.search("account.invoice.line", List.of(), "note", "invoice.reference", "invoice.state")
                .forEach(line -> Note.transaction((String) line.get("note"))
                        .filter(paid::containsKey)
                        .ifPresent(reference -> {
                            Map<?, ?> invoice = (Map<?, ?>) line.get("invoice.");
                            byInvoice.merge(
                                    invoice.get("reference") + ": " + invoice.get("state"),
                                    paid.get(reference),
                                    Boolean::logicalAnd);
                        }));
        assertThat(byInvoice).hasSizeGreaterThan(10).containsValue(true);
        byInvoice.forEach((invoice, isPaid) ->
                assertThat(invoice).as("paid: " + isPaid).endsWith(isPaid ? ": paid" : ": posted"));
    }

    private static void everyInvoiceIsOfOneSupplierContractAndWeek(Tryton tryton) {
        List<Map<String, Object>> invoices = invoices(tryton, "posted", "paid");
        assertThat(invoices.stream().map(invoice -> invoice.get("reference")))
                .doesNotHaveDuplicates()
                .allSatisfy(reference ->
                        assertThat(reference.toString()).matches("UPW (\\d+|membership)/2026-10-(19|26)( credit)?"));
    }

    private static List<Map<String, Object>> invoices(Tryton tryton, String... states) {
        return tryton.search(
                "account.invoice", List.of(List.of("state", "in", List.of(states))), "reference", "total_amount");
    }

    @Test
    void graphQlShowsNoFeeAndTheRestIsTheSame() {
        properties.put("upwork.api", "graphql");
        try (ErpHub hub = hub()) {
            hub.books();

            BalanceSheet books = BalanceSheet.of(hub.tryton());
            BalanceSheet upwork = hub.expected();
            for (String account : List.of("Main Cash", "Main Payable", "Main Tax")) {
                assertThat(books.of(account)).as(account).isEqualTo(upwork.of(account));
            }
            assertThat(books.of("Main Expense").add(books.of("Upwork Fees")))
                    .isEqualTo(upwork.of("Main Expense").add(upwork.of("Upwork Fees")));
        }
    }

    @Test
    void anAnswerThatIsLostAtAnyStageDoublesAndLosesNothing() {
        Set<String> before = new HashSet<>();
        int failed = 0;
        try (ErpHub hub = hub()) {
            boolean done = false;
            while (!done) {
                boolean[] once = {false};
                lossy.fault(method -> {
                    if (once[0]) {
                        return Cut.NEVER;
                    }
                    once[0] = true;
                    // the first of a kind never reaches Tryton; of all others the answer is lost
                    return before.add(method) ? Cut.BEFORE : Cut.AFTER;
                });
                try {
                    hub.books();
                    done = true;
                } catch (RuntimeException e) {
                    failed++;
                }
            }
            assertThat(failed).isGreaterThanOrEqualTo(8);
            assertThat(before)
                    .contains(
                            "party.party.create",
                            "account.invoice.create",
                            "account.invoice.post",
                            "account.move.create",
                            "account.move.post");
            run(hub);
        }
    }

    @Test
    void hoursThatAreCorrectedWaitAsADraftUntilUpworkReturnsTheMoney() {
        try (ErpHub hub = hub()) {
            run(hub);
            WorkedHours worked = billed();
            simulator.world().arrivals().hours(worked.contractReference(), worked.day(), 60, 0);
            BigDecimal back =
                    worked.charges().subtract(worked.with(60, 0).charges()).negate();

            run(hub);

            assertThat(invoices(hub.tryton(), "draft")).singleElement().satisfies(draft -> assertThat(draft)
                    .containsEntry("reference", "UPW " + worked.contractReference() + " correction")
                    .containsEntry("total_amount", back));
            List<String> changes = List.copyOf(lossy.changes());
            run(hub);
            assertThat(lossy.changes()).isEqualTo(changes);

            // the refund is booked late, into a week that is closed
            simulator
                    .world()
                    .arrivals()
                    .transaction(
                            worked.contractReference(),
                            Kind.REFUND,
                            back,
                            "Hours corrected",
                            TODAY.minusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
            run(hub);

            assertThat(invoices(hub.tryton(), "draft")).isEmpty();
            assertThat(hub.tryton()
                            .search(
                                    "account.invoice.line",
                                    List.of(
                                            List.of(
                                                    "invoice.reference",
                                                    "like",
                                                    "UPW " + worked.contractReference() + "/% credit%"),
                                            List.of("description", "like", "Week of %")),
                                    "quantity",
                                    "note"))
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat((Double) line.get("quantity")).isNegative());
        }
    }

    /** Work of the week that was billed last, of a contract without other credits. */
    private WorkedHours billed() {
        LocalDate monday = TODAY.minusWeeks(2);
        return simulator.world().hours().all().stream()
                .filter(worked -> !worked.day().isBefore(monday) && worked.day().isBefore(monday.plusWeeks(1)))
                .filter(worked -> worked.onlineMinutes() > 60)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "java"})
    void whoConfirmsAPurchaseInTrytonPaysTheMilestoneOnce(String dsl) throws Exception {
        properties.put("hub.dsl", dsl);
        try (ErpHub hub = hub()) {
            hub.context().getRouteController().startRoute("milestones");
            Milestone milestone = submitted().get(0);
            Milestone other = submitted().get(1);
            List<Object> purchase = List.of(quotation(hub.tryton(), milestone));
            quotation(hub.tryton(), other);
            hub.approvals();
            assertThat(simulator.orders().money()).isEmpty();
            hub.tryton().press("confirm", "purchase.purchase", purchase);
            simulator.fail(Fault.reset().afterTaking(), Trigger.once("milestones/approve"));

            hub.approvals();
            assertThat(description(hub.tryton(), purchase)).startsWith("Not paid: ");
            // later Upwork's list shows what became of it
            simulator.clock().advance(Duration.ofMinutes(10));
            lossy.fault(method -> method.equals("purchase.purchase.write") ? Cut.BEFORE : Cut.NEVER);
            assertThatThrownBy(hub::approvals).hasStackTraceContaining("purchase.purchase.write");
            lossy.fault(method -> Cut.NEVER);
            hub.approvals();
            hub.approvals();

            assertThat(description(hub.tryton(), purchase)).isEqualTo("Paid on Upwork");
            assertThat(milestone.state()).isEqualTo(Milestone.State.PAID);
            assertThat(other.state()).isEqualTo(Milestone.State.SUBMITTED);
            assertThat(simulator.orders().of("milestones/approve")).hasSize(1);

            simulator.clock().advance(Duration.ofDays(7));
            run(hub);
            assertThat(hub.tryton()
                            .search(
                                    "account.invoice.line",
                                    List.of(List.of("description", "like", "%Milestone " + milestone.id() + ":%")),
                                    "unit_price"))
                    .singleElement()
                    .satisfies(line ->
                            assertThat((BigDecimal) line.get("unit_price")).isEqualByComparingTo(milestone.deposit()));
        }
    }

    private List<Milestone> submitted() {
        return simulator.world().hiring().contracts().all().stream()
                .map(Contract::milestones)
                .flatMap(List::stream)
                .filter(milestone -> milestone.state() == Milestone.State.SUBMITTED)
                .toList();
    }

    private static Object quotation(Tryton tryton, Milestone milestone) {
        List<?> ours = List.of(
                List.of("reference", "like", "UPW milestone " + milestone.id() + " of contract %"),
                List.of("state", "=", "quotation"));
        Map<String, Object> found = Awaitility.await()
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(15))
                .until(
                        () -> tryton.search("purchase.purchase", ours, "untaxed_amount"),
                        purchases -> !purchases.isEmpty())
                .get(0);
        assertThat((BigDecimal) found.get("untaxed_amount")).isEqualByComparingTo(milestone.deposit());
        return found.get("id");
    }

    private static String description(Tryton tryton, List<Object> purchase) {
        return tryton.search("purchase.purchase", List.of(List.of("id", "in", purchase)), "description")
                .get(0)
                .get("description")
                .toString();
    }
}
