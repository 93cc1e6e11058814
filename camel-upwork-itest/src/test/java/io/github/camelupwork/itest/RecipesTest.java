// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import io.github.camelupwork.UpworkConsumer;
import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.graphql.Uid;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.Transaction;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The recipes of the documentation do what the page says, with either kind of keys. */
class RecipesTest {

    private static final String PAID = "jms:queue:upwork-paid";
    private static final String REFUSED = "jms:queue:upwork-refused";
    private static final String ANY = "SELECT COUNT(*) FROM upwork_transaction WHERE amount = ?";

    @TempDir
    private Path state;

    @RegisterExtension
    static final UpworkExtension UPWORK = new UpworkExtension();

    private final Simulator simulator = UPWORK.simulator();
    private final Main main = new Main();
    private OfferDesk desk;
    private JdbcTemplate database;
    private ConsumerTemplate taken;

    @BeforeEach
    void arrange() throws Exception {
        desk = new OfferDesk(simulator);
        main.configure().setBasePackageScanEnabled(false);
        main.addInitialProperty("camel.component.upwork.state-directory", state.toString());
        main.addInitialProperty("camel.component.upwork.request-limits", "1000/1s");
    }

    @AfterEach
    void stop() {
        main.stop();
    }

    private void start(AuthKind kind, String route) throws Exception {
        simulator.properties(kind, simulator.accounts().owner().user()).forEach(main::addInitialProperty);
        main.addInitialProperty(
                "camel.component.upwork.team-reference", kind == AuthKind.OAUTH1 ? desk.team() : Uid.of(desk.team()));
        main.init();
        DataSource source = Recipes.surroundings(main.getCamelContext().getRegistry());
        database = new JdbcTemplate(source);
        database.execute(Recipes.table());
        main.start();
        taken = main.getCamelContext().createConsumerTemplate();
        Recipes.start(main.getCamelContext(), route);
    }

    private void send(String uri, Object body, String header, String value) {
        main.getCamelContext().createProducerTemplate().sendBodyAndHeader(uri, body, header, value);
    }

    private String take(String uri) {
        return taken.receiveBody(uri, 300_000, String.class);
    }

    @ParameterizedTest
    @EnumSource(AuthKind.class)
    void keepsTheWarehouseToTheCent(AuthKind kind) throws Exception {
        start(kind, "transactions-to-warehouse");
        List<Transaction> booked = simulator.world().inLock(() -> simulator.world().ledger().all().stream()
                .filter(transaction -> transaction.entity().reference().equals(entity()))
                .filter(transaction -> !transaction.date().isBefore(LocalDate.of(2026, 1, 1)))
                .toList());

        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(rows()).isEqualTo(booked.size()));
        assertThat(database.queryForObject("SELECT SUM(amount) FROM upwork_transaction", BigDecimal.class))
                .isEqualByComparingTo(
                        booked.stream().map(Transaction::amount).reduce(BigDecimal.ZERO, BigDecimal::add));

        simulator
                .world()
                .arrivals()
                .transaction(
                        contract().reference(),
                        Transaction.Kind.BONUS,
                        new BigDecimal("110.01"),
                        "A bonus",
                        simulator.clock().instant());
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(database.queryForObject(ANY, Integer.class, new BigDecimal("110.01")))
                        .isOne());
    }

    private int rows() {
        return database.queryForObject("SELECT COUNT(*) FROM upwork_transaction", Integer.class);
    }

    private Contract contract() {
        return simulator.world().inLock(() -> simulator.world().hiring().contracts().all().stream()
                .filter(contract -> contract.parties().teamReference().equals(desk.team()))
                .findFirst()
                .orElseThrow());
    }

    private String entity() {
        return simulator
                .world()
                .directory()
                .caller(simulator.accounts().owner().user())
                .reference();
    }

    @ParameterizedTest
    @EnumSource(AuthKind.class)
    void tellsTheChatOfOffersAndTheCrmOfMessages(AuthKind kind) throws Exception {
        start(kind, "offers-to-chat");
        awaitPolls("offers-to-chat", "messages-to-crm");

        desk.make(1);
        assertThat(take("https://chat.example.com/hooks/hiring?httpMethod=POST"))
                .matches("\\{\"text\": \"Offer made: .+\"}");

        Room room = simulator.world().inLock(() -> simulator.world().rooms().all().stream()
                .filter(known ->
                        known.participant(simulator.accounts().owner().user()).isPresent())
                .findFirst()
                .orElseThrow());
        simulator
                .world()
                .arrivals()
                .story(
                        room.id(),
                        simulator.accounts().owner().user(),
                        "It is \"green\"",
                        simulator.clock().instant());
        assertThat(take("kafka:upwork-rooms")).contains("It is \\\"green\\\"");
    }

    /** What is new is what comes after the first poll. */
    private void awaitPolls(String... routes) {
        await().atMost(Duration.ofMinutes(5)).until(() -> List.of(routes).stream()
                .allMatch(
                        route -> main.getCamelContext().getRoute(route).getConsumer() instanceof UpworkConsumer consumer
                                && consumer.isConsumerReady()));
    }

    @ParameterizedTest
    @EnumSource(AuthKind.class)
    void paysAnApprovalOnce(AuthKind kind) throws Exception {
        start(kind, "approvals");
        Milestone milestone = milestone(Milestone.State.SUBMITTED);

        send("jms:queue:upwork-approvals", approval(milestone), "document", "PO-7");
        assertThat(take(PAID)).isEqualTo("PO-7");
        send("jms:queue:upwork-approvals", approval(milestone), "document", "PO-7");
        assertThat(take(PAID)).isEqualTo("PO-7");
        assertThat(simulator.orders().of("milestones/approve")).hasSize(1);

        send("jms:queue:upwork-approvals", approval(milestone(Milestone.State.NOT_FUNDED)), "document", "PO-8");
        assertThat(take(REFUSED)).startsWith("PO-8: milestones/approve: ");
    }

    @ParameterizedTest
    @EnumSource(AuthKind.class)
    void settlesAnApprovalWhoseAnswerWasLost(AuthKind kind) throws Exception {
        start(kind, "approvals");
        Milestone milestone = milestone(Milestone.State.SUBMITTED);
        simulator.fail(Fault.reset().afterTaking(), Trigger.once("milestones/approve"));
        NotifyBuilder backInTheQueue =
                new NotifyBuilder(main.getCamelContext()).whenFailed(1).create();

        send("jms:queue:upwork-approvals", approval(milestone), "document", "PO-7");
        assertThat(backInTheQueue.matches(60, TimeUnit.SECONDS)).isTrue();
        send("jms:queue:upwork-approvals", approval(milestone), "document", "PO-7");

        assertThat(take(PAID)).isEqualTo("PO-7");
        assertThat(simulator.orders().of("milestones/approve")).hasSize(1);
    }

    private Milestone milestone(Milestone.State state) {
        return simulator.world().inLock(() -> simulator.world().milestones().milestones().stream()
                .filter(known -> known.state() == state)
                .findFirst()
                .orElseThrow());
    }

    private static String approval(Milestone milestone) {
        return "{\"milestoneId\": \"%s\", \"amount\": %s}"
                .formatted(milestone.id(), milestone.deposit().toPlainString());
    }

    @ParameterizedTest
    @EnumSource(AuthKind.class)
    void postsAJobOnce(AuthKind kind) throws Exception {
        start(kind, "jobs-from-hr");
        Map<String, Object> job = Map.of(
                "title",
                "Engineer",
                "description",
                "Camel routes",
                "jobType",
                "fixed-price",
                "budget",
                500,
                "visibility",
                "public",
                "category2",
                kind == AuthKind.OAUTH1 ? "Web, Mobile & Software Dev" : "531770282580668418",
                "subcategory2",
                kind == AuthKind.OAUTH1 ? "Web Development" : "531770282589057024");

        send("jms:queue:hr-requisitions", job, "requisition", "R-1");
        assertThat(take("jms:queue:hr-posted")).contains(kind == AuthKind.OAUTH1 ? "\"reference\"" : "\"id\"");
        send("jms:queue:hr-requisitions", job, "requisition", "R-1");
        send("jms:queue:hr-requisitions", job, "requisition", "R-2");
        assertThat(take("jms:queue:hr-posted")).isNotNull();
        assertThat(simulator.orders().of("jobs/create")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(AuthKind.class)
    void tellsRecruitersOfAFreelancerOnce(AuthKind kind) throws Exception {
        start(kind, "freelancers-to-recruiters");

        String first = take("jms:queue:upwork-freelancers");
        assertThat(first).contains("\"name\"");
        Set<String> seen = new HashSet<>(Set.of(first));
        for (String next = first; next != null; ) {
            next = taken.receiveBody("jms:queue:upwork-freelancers", 2_000, String.class);
            assertThat(next == null || seen.add(next))
                    .as("delivered twice: " + next)
                    .isTrue();
        }
    }

    private String openJob() {
        return simulator.world().inLock(() -> simulator.world().hiring().jobs().stream()
                .filter(job -> job.status() == Job.Status.OPEN)
                .findFirst()
                .orElseThrow()
                .key());
    }

    /** Exists with REST only. */
    @Test
    void makesAnOfferOnce() throws Exception {
        start(AuthKind.OAUTH1, "offers-from-hr");
        Map<String, Object> offer = Map.of(
                "title",
                "Camel routes",
                "jobType",
                "fixed-price",
                "chargeRate",
                500,
                "messageToContractor",
                "Three routes, as discussed.",
                "contractorReference",
                simulator.world().directory().freelancers().get(0).reference(),
                "context",
                Map.of("job_posting_ref", openJob()),
                "milestones",
                List.of(Map.of("milestone_description", "First route", "deposit_amount", "500.00")));

        send("jms:queue:hr-offers", offer, "document", "R-1");
        String made = take("jms:queue:hr-offers-made");
        assertThat(made).matches("R-1: offer .+");
        send("jms:queue:hr-offers", offer, "document", "R-1");
        assertThat(take("jms:queue:hr-offers-made")).isEqualTo(made);
        assertThat(simulator.orders().of("offers/create")).hasSize(1);

        send("jms:queue:hr-offers", Map.of("title", "Camel routes"), "document", "R-2");
        assertThat(take("jms:queue:hr-offers-refused")).startsWith("R-2: offers/create: missing options");
    }

    @ParameterizedTest
    @EnumSource(AuthKind.class)
    void closesAContractOnce(AuthKind kind) throws Exception {
        start(kind, "contracts-to-close");
        String contract = simulator.world().inLock(() -> simulator.world().hiring().contracts().all().stream()
                .filter(known -> known.status() == Contract.Status.ACTIVE)
                .filter(known -> known.parties().teamReference().equals(desk.team()))
                .findFirst()
                .orElseThrow()
                .reference());
        Map<String, Object> closure = Map.of(
                "contractReference",
                contract,
                "reason",
                "API_REAS_JOB_COMPLETED_SUCCESSFULLY",
                "wouldHireAgain",
                "yes");

        for (int i = 0; i < 2; i++) {
            send("jms:queue:erp-closures", closure, "document", "C-1");
            assertThat(take("jms:queue:erp-closed")).isEqualTo("C-1");
        }
        assertThat(simulator.orders().of("contracts/end")).hasSize(1);

        send("jms:queue:erp-closures", Map.of("reason", "DONE"), "document", "C-2");
        assertThat(take("jms:queue:erp-closures-refused")).startsWith("C-2: contracts/end: ");
    }
}
