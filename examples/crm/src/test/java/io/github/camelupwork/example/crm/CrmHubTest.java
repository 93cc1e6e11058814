// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import io.github.camelupwork.example.tryton.Tryton;
import io.github.camelupwork.example.tryton.TrytonServer;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.User;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The hub between a simulator and the CRM of a real Tryton. */
class CrmHubTest {

    private static final String MODEL = "sale.opportunity";

    @TempDir
    private Path home;

    private final Map<String, String> properties = new TreeMap<>();
    private final Simulator simulator = Simulator.builder().start();
    private TrytonServer server;

    @BeforeAll
    static void installed() {
        TrytonServer.missing().ifPresent(word -> {
            LoggerFactory.getLogger(CrmHubTest.class).warn("SKIPPED: {}", word);
            Assumptions.abort(word);
        });
    }

    @BeforeEach
    void start() {
        server = TrytonServer.start(home.resolve("tryton"));
        properties.putAll(Map.of(
                "hub.home",
                home.toString(),
                "hub.scheduled",
                "false",
                "crm.every",
                "500",
                "tryton.own",
                "false",
                "tryton.url",
                server.url(),
                "tryton.user",
                server.user(),
                "tryton.password",
                server.password(),
                "camel.component.upwork.request-limits",
                "1000/1s"));
    }

    @AfterEach
    void stop() {
        simulator.close();
        server.close();
    }

    private CrmHub hub() {
        CrmHub hub = new CrmHub(properties, simulator);
        hub.start();
        return hub;
    }

    @Test
    void hiringClosesTheLoop() throws Exception {
        User freelancer = simulator.world().directory().freelancers().get(4);
        String job;
        int lead;
        try (CrmHub hub = hub()) {
            Tryton tryton = hub.tryton();
            int opening = tryton.create(
                            MODEL, List.of(Map.of("description", "A manual", "comment", "For the importer.")))
                    .get(0);
            hub.decisions();
            job = text(tryton, opening, "reference");
            assertThat(job(job).terms().description()).startsWith("For the importer.");

            lead = invite(hub, freelancer, job);
            hub.decisions();
            assertThat(text(tryton, lead, "comment")).startsWith("invited: ");
            hub.decisions();
            assertThat(simulator.orders().of("jobs/create")).hasSize(1);
            assertThat(simulator.orders().of("jobs/invite")).hasSize(1);

            hub.context().getRouteController().startRoute("applications");
            simulator
                    .world()
                    .arrivals()
                    .application(
                            job, freelancer.id(), "Gladly.", simulator.clock().instant());
            await(() -> text(tryton, lead, "comment").contains("application: "));
        }
        // all that the hub knows is in Tryton
        try (CrmHub hub = hub()) {
            Tryton tryton = hub.tryton();
            hire(tryton, lead);
            hub.decisions();
            hub.decisions();
            assertThat(simulator.orders().of("offers/create")).hasSize(1);
            Offer offer = offer(text(tryton, lead, "comment"));
            assertThat(offer.terms().chargeRate()).isEqualByComparingTo("30.00");

            hub.context().getRouteController().startRoute("contracts");
            Contract contract = simulator.world().inLock(() -> simulator
                    .world()
                    .hiring()
                    .accept(offer, simulator.clock().instant()));
            await(() -> text(tryton, lead, "comment").contains("contract: " + contract.reference()));
            assertThat(categories(tryton, freelancer)).contains("Upwork Applicant", "Upwork Freelancer");

            tryton.press("lost", MODEL, List.of(lead));
            hub.decisions();
            hub.decisions();
            assertThat(contract.status()).isEqualTo(Contract.Status.ENDED);
            assertThat(simulator.orders().of("contracts/end")).hasSize(1);
            assertThat(text(tryton, lead, "comment")).contains("ended: ");
            await(() -> categories(tryton, freelancer).contains("Upwork Former Freelancer"));
        }
    }

    private int invite(CrmHub hub, User freelancer, String job) {
        Object party = new Contacts(hub.tryton())
                .upsert(
                        freelancer.reference(),
                        freelancer.name(),
                        freelancer.profile().key(),
                        "Upwork Applicant");
        return hub.tryton()
                .create(MODEL, List.of(Map.of("description", "A manual", "reference", job, "party", party)))
                .get(0);
    }

    private static void hire(Tryton tryton, int lead) {
        int person = tryton.create("party.party", List.of(Map.of("name", "Rita Rowe")))
                .get(0);
        Object company =
                tryton.search("company.company", List.of(), "currency").get(0).get("id");
        int employee = tryton.create("company.employee", List.of(Map.of("party", person, "company", company)))
                .get(0);
        tryton.write(MODEL, List.of(lead), Map.of("employee", employee, "amount", new BigDecimal("30.00")));
        tryton.press("opportunity", MODEL, List.of(lead));
    }

    @Test
    void whatIsThereAlreadyIsEnteredOnce() throws Exception {
        try (CrmHub hub = hub()) {
            hub.context().getRouteController().startRoute("applications");
            hub.context().getRouteController().startRoute("contracts");
            Tryton tryton = hub.tryton();
            await(() -> leads(tryton) == applications() && people(tryton) == freelancers());
        }
        // the positions are lost, and everything comes again
        properties.put("hub.home", home.resolve("other").toString());
        try (CrmHub hub = hub()) {
            hub.context().getRouteController().startRoute("applications");
            Job job = openJob();
            User freelancer = simulator.world().directory().freelancers().get(11);
            long before = applications();
            simulator
                    .world()
                    .arrivals()
                    .application(
                            job.key(),
                            freelancer.id(),
                            "Late.",
                            simulator.clock().instant());
            Tryton tryton = hub.tryton();
            await(() -> leads(tryton) == applications());
            assertThat(applications()).isEqualTo(before + 1);
        }
    }

    @Test
    void aJobWhosePostingGotNoAnswerIsFoundAndNotPostedAgain() {
        try (CrmHub hub = hub()) {
            Tryton tryton = hub.tryton();
            int opening = tryton.create(MODEL, List.of(Map.of("description", "A manual", "comment", "For us.")))
                    .get(0);
            simulator.fail(Fault.reset().afterTaking(), Trigger.once("jobs/create"));
            assertThatThrownBy(hub::decisions).hasStackTraceContaining("jobs/create");

            hub.decisions();

            assertThat(simulator.orders().of("jobs/create")).hasSize(1);
            assertThat(job(text(tryton, opening, "reference")).terms().title()).isEqualTo("A manual");
        }
    }

    private String team() {
        return simulator
                .world()
                .directory()
                .team("northlight:engineering")
                .orElseThrow()
                .reference();
    }

    private long applications() {
        return simulator.world().inLock(() -> simulator.world().hiring().applications().all().stream()
                .filter(application -> job(application.jobKey()).teamReference().equals(team()))
                .count());
    }

    private long freelancers() {
        return simulator.world().hiring().contracts().all().stream()
                .filter(contract -> contract.parties().teamReference().equals(team()))
                .map(contract -> contract.parties().freelancerId())
                .distinct()
                .count();
    }

    private Job openJob() {
        return simulator.world().hiring().jobs().stream()
                .filter(job -> job.teamReference().equals(team()) && job.status() == Job.Status.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private Job job(String key) {
        return simulator.world().hiring().job(key).orElseThrow();
    }

    private Offer offer(String comment) {
        return simulator.world().hiring().offers().all().stream()
                .filter(offer -> comment.contains("offer: " + offer.id()))
                .findFirst()
                .orElseThrow();
    }

    private static long leads(Tryton tryton) {
        return tryton.search(MODEL, List.of(List.of("comment", "like", "%application: %")), "number")
                .size();
    }

    private static long people(Tryton tryton) {
        return tryton
                .search("party.party", List.of(List.of("categories.name", "like", "Upwork %Freelancer")), "code")
                .stream()
                .map(party -> party.get("code"))
                .distinct()
                .count();
    }

    private static List<Object> categories(Tryton tryton, User freelancer) {
        Object ids = tryton.search(
                        "party.party", List.of(List.of("code", "=", "UPW-" + freelancer.reference())), "categories")
                .get(0)
                .get("categories");
        return tryton.search("party.category", List.of(List.of("id", "in", ids)), "name").stream()
                .map(category -> category.get("name"))
                .toList();
    }

    private static String text(Tryton tryton, int id, String field) {
        Object value = tryton.search(MODEL, List.of(List.of("id", "=", id)), field)
                .get(0)
                .get(field);
        return value == null ? "" : value.toString();
    }

    private static void await(Callable<Boolean> condition) {
        // Tryton has one core for all, so it is not asked all the time
        Awaitility.await()
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(15))
                .until(condition);
    }
}
