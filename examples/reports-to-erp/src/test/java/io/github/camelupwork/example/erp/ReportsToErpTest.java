// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.github.camelupwork.example.erp.Totals.Kind;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.state.Milestone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsToErpTest {

    @TempDir
    private Path home;

    private Simulator simulator;
    private Job job;

    @BeforeEach
    void start() {
        simulator = SimulatedSide.start(Job.TODAY);
        job = new Job(home, simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void pulledTwiceNothingIsDoubled() throws Exception {
        assertThat(job.run()).isTrue();
        String transactions = job.erp("SELECT COUNT(*) FROM upwork_transaction");
        String hours = job.erp("SELECT COUNT(*) FROM upwork_hours");
        String sum = job.erp("SELECT SUM(amount) FROM upwork_transaction");

        assertThat(job.run()).isTrue();

        assertThat(job.erp("SELECT COUNT(*) FROM upwork_transaction")).isEqualTo(transactions);
        assertThat(job.erp("SELECT COUNT(*) FROM upwork_hours")).isEqualTo(hours);
        assertThat(job.erp("SELECT SUM(amount) FROM upwork_transaction")).isEqualTo(sum);
        assertThat(Long.parseLong(transactions))
                .isEqualTo(transactionsOfTheOwner())
                .isGreaterThan(100);
        assertThat(Long.parseLong(hours)).isGreaterThan(100);
    }

    /** Else H2 would close it when the JVM ends, when Maven has taken its classes away. */
    @Test
    void theDatabaseIsClosedWhenTheJobHasEnded() throws Exception {
        job.with("erp.jdbc.url", "jdbc:h2:file:" + home.resolve("ledger") + ";MODE=PostgreSQL");

        assertThat(job.run()).isTrue();

        try (FileChannel file = FileChannel.open(home.resolve("ledger.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void theTotalsAreThoseOfTheSimulatorsBooks() throws Exception {
        job.run();

        Totals books = new SimulatedSide(simulator).totals(Job.PERIOD);
        assertThat(job.number("SELECT SUM(amount) FROM upwork_transaction")).isEqualByComparingTo(books.money());
        assertThat(job.number("SELECT SUM(hours) FROM upwork_hours")).isEqualByComparingTo(books.of(Kind.HOURS));
        assertThat(job.number("SELECT SUM(charges) FROM upwork_hours")).isEqualByComparingTo(books.of(Kind.CHARGES));
        assertThat(books.of(new Kind("ARInvoice", "Hourly"))).isPositive();
        assertThat(job.printed())
                .contains("OK: the ERP and Upwork agree to the cent.")
                .contains("ARInvoice    Hourly");
    }

    @Test
    void anAmountThatIsNotUpworksIsFound() throws Exception {
        job.run();
        job.change("""
                INSERT INTO upwork_transaction (reference, booked_on, type, subtype, amount)
                VALUES (7, DATE '2026-10-05', 'ARInvoice', 'Hourly', 0.01)""");

        assertThat(job.run()).isFalse();
        assertThat(job.printed()).contains("0.01").contains("FAILED: the ERP and Upwork do not agree.");
    }

    @Test
    void hoursThatWereCorrectedAwayVanish() throws Exception {
        job.run();
        job.change("""
                INSERT INTO upwork_hours (worked_on, freelancer_id, team_id, assignment_name, task, hours, charges, pull)
                VALUES (DATE '2026-10-05', 'maria_lopez', 'northlight:design', 'Order import', 'gone', 1, 22.22, 'before')""");
        job.change("""
                INSERT INTO upwork_hours (worked_on, freelancer_id, team_id, assignment_name, task, hours, charges, pull)
                VALUES (DATE '2026-08-31', 'maria_lopez', 'northlight:design', 'Order', 'earlier', 1, 22.22, 'before')""");

        assertThat(job.run()).isTrue();
        assertThat(job.erp("SELECT COUNT(*) FROM upwork_hours WHERE task = 'gone'"))
                .isEqualTo("0");
        assertThat(job.erp("SELECT COUNT(*) FROM upwork_hours WHERE task = 'earlier'"))
                .isEqualTo("1");
    }

    @Test
    void aMilestoneIsPaidOnceThoughItsApprovalComesTwice() throws Exception {
        Milestone milestone = job.waiting();
        String approvals = "[" + Job.approval(milestone.id(), milestone.deposit()) + "]";
        job.drop(approvals);
        assertThat(job.run()).isTrue();
        assertThat(milestone.state()).isEqualTo(Milestone.State.PAID);
        assertThat(job.printed()).contains("Approvals: 1 executed, 0 before, 0 failed");

        job.drop(approvals);
        assertThat(job.run()).isTrue();

        assertThat(job.printed()).contains("Approvals: 0 executed, 1 before, 0 failed");
        assertThat(simulator.orders().of("milestones/approve")).hasSize(1);
        assertThat(job.files("done")).hasSize(2);
        assertThat(job.files("error")).isEmpty();
        // the second pull brought what the first run paid
        assertThat(job.number("SELECT amount FROM upwork_transaction WHERE description LIKE 'Milestone "
                        + milestone.id() + ":%'"))
                .isEqualByComparingTo(milestone.deposit());
    }

    @Test
    void anUnknownMilestoneIsRefusedAndTheOthersArePaid() throws Exception {
        Milestone milestone = job.waiting();
        String approvals = "[" + Job.approval("99", BigDecimal.TEN) + ","
                + Job.approval(milestone.id(), milestone.deposit()) + "]";
        job.drop(approvals);

        assertThat(job.run()).isFalse();

        assertThat(milestone.state()).isEqualTo(Milestone.State.PAID);
        assertThat(job.erp("SELECT state FROM milestone_approval WHERE document = 'PO-99'"))
                .isEqualTo("failed");
        assertThat(job.erp("SELECT message FROM milestone_approval WHERE document = 'PO-99'"))
                .contains("milestones/approve")
                .contains("403");
        assertThat(job.printed()).contains("milestones/approve").contains("FAILED: approvals were not executed.");
        assertThat(job.files("error")).hasSize(1);
        assertThat(job.files("done")).isEmpty();

        job.drop(approvals);
        assertThat(job.run()).isFalse();
        assertThat(simulator.orders().of("milestones/approve")).hasSize(1);
    }

    @Test
    void anApprovalWithoutAnAnswerIsSettledByReadingAndNotSentAgain() throws Exception {
        Milestone milestone = job.waiting();
        String approvals = "[" + Job.approval(milestone.id(), milestone.deposit()) + "]";
        simulator.fail(Fault.reset().afterTaking(), Trigger.once("milestones/approve"));
        job.drop(approvals);
        assertThat(job.run()).isFalse();
        assertThat(job.erp("SELECT state FROM upwork_ledger")).isEqualTo("UNKNOWN");
        assertThat(job.erp("SELECT state FROM milestone_approval")).isEqualTo("failed");

        job.drop(approvals);
        assertThat(job.run()).isTrue();

        assertThat(job.printed()).contains("Approvals: 0 executed, 1 before, 0 failed");
        assertThat(job.erp("SELECT state FROM milestone_approval")).isEqualTo("approved");
        assertThat(simulator.orders().of("milestones/approve")).hasSize(1);
    }

    @Test
    void aDocumentThatPaysSomethingElseIsRefused() throws Exception {
        Milestone milestone = job.waiting();
        job.drop("[" + Job.approval(milestone.id(), milestone.deposit()) + "]");
        assertThat(job.run()).isTrue();

        job.drop("[" + Job.approval(milestone.id(), BigDecimal.ONE) + "]");
        assertThat(job.run()).isFalse();

        assertThat(job.printed()).contains("PO-" + milestone.id() + ", milestones/approve: the key of payment");
        assertThat(job.erp("SELECT state FROM milestone_approval")).isEqualTo("approved");
        assertThat(simulator.orders().of("milestones/approve")).hasSize(1);
    }

    @Test
    void aFileThatIsNoListOfApprovalsFails() throws Exception {
        job.drop("PO-7 is fine");
        assertThat(job.run()).isFalse();
        assertThat(job.printed()).contains("approvals.json: Unrecognized token 'PO'");
        job.drop("[{\"document\": \"PO-7\"}]");
        assertThat(job.run()).isFalse();

        assertThat(job.printed()).contains("An approval needs \"document\" and \"approve\"; given was {document=PO-7}");
        job.drop("[{\"document\": \"PO-7\", \"approve\": {\"amount\": 5}}]");
        assertThat(job.run()).isFalse();
        assertThat(job.printed()).contains("PO-7, milestones/approve: missing option 'milestoneId'");

        assertThat(job.files("error")).hasSize(3);
        assertThat(simulator.orders().money()).isEmpty();
    }

    @Test
    void everyRefusalIsTold() throws Exception {
        job.drop("[" + Job.approval("98", BigDecimal.TEN) + "," + Job.approval("99", BigDecimal.TEN) + "]");

        assertThat(job.run()).isFalse();

        assertThat(job.printed()).contains("Approvals: 0 executed, 0 before, 2 failed");
        assertThat(job.erp("SELECT COUNT(*) FROM milestone_approval WHERE state = 'failed'"))
                .isEqualTo("2");
    }

    @Test
    void whatStopsTheJobIsToldWithoutAStackTrace() {
        simulator.fail(Fault.reportError("User has not enough permissions"), Trigger.on("reports/finance"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(ReportsToErp.runs(job.job(System.out), new PrintStream(out, true)))
                .isFalse();
        assertThat(out.toString())
                .startsWith("FAILED:")
                .contains("reports/finance")
                .contains("User has not enough permissions")
                .doesNotContain("\tat ");
    }

    @Test
    void theRealUpworkSumsItsReportsUpItself() throws Exception {
        try (Simulator real = Simulator.builder().start()) {
            job.with("upwork.simulator", "false")
                    .with("camel.component.upwork.base-url", real.baseUrl().toString())
                    .with("upwork.consumer.key", real.accounts().application().consumerKey())
                    .with(
                            "upwork.consumer.secret",
                            real.accounts().application().consumerSecret())
                    .with("upwork.access.token", real.accounts().owner().token())
                    .with("upwork.access.token.secret", real.accounts().owner().tokenSecret())
                    .with("period.from", Job.PERIOD.from().minusYears(1).toString())
                    .with("period.till", "2100-01-01");

            assertThat(job.run()).isTrue();

            assertThat(Long.parseLong(job.erp("SELECT COUNT(*) FROM upwork_transaction")))
                    .isGreaterThan(1000);
            assertThat(simulator.record().all()).isEmpty();
        }
    }

    private long transactionsOfTheOwner() {
        String owner =
                simulator.world().directory().user("ada_owner").orElseThrow().reference();
        return simulator.world().ledger().all().stream()
                .filter(transaction -> transaction.entity().reference().equals(owner))
                .filter(transaction -> Job.PERIOD.holds(transaction.date()))
                .count();
    }
}
