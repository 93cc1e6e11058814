// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.examples.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.graphql.Uid;
import io.github.camelupwork.simulator.record.Order;
import io.github.camelupwork.simulator.state.Activity;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.World;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The hub as it is, but for its addresses: Upwork is the simulator, the database is in memory. */
@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HubApplicationTest {

    private static final Simulator UPWORK = Simulator.builder().start();
    private static final World WORLD = UPWORK.world();

    @TempDir
    static Path folder;

    @Autowired
    private ProducerTemplate camel;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TestRestTemplate http;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("UPWORK_CLIENT_ID", () -> UPWORK.accounts().application().clientId());
        properties.add(
                "UPWORK_CLIENT_SECRET", () -> UPWORK.accounts().application().clientSecret());
        properties.add("UPWORK_ACCESS_TOKEN", () -> UPWORK.accounts().owner().accessToken());
        properties.add("UPWORK_REFRESH_TOKEN", () -> UPWORK.accounts().owner().refreshToken());
        properties.add("UPWORK_TEAM", HubApplicationTest::team);
        properties.add("UPWORK_ACCOUNTING_ENTITY", HubApplicationTest::accountingEntity);
        properties.add("HUB_DATABASE", () -> "jdbc:h2:mem:hub");
        properties.add("camel.component.upwork.base-url", UPWORK.baseUrl()::toString);
        properties.add("camel.component.upwork.state-directory", () -> folder.resolve("state")
                .toString());
        properties.add("hub.approvals", () -> folder.resolve("approvals").toString());
        properties.add("hub.jobs", () -> folder.resolve("jobs").toString());
        properties.add("hub.events", () -> "file:" + folder.resolve("events"));
        properties.add("hub.events-period", () -> "200");
    }

    @AfterAll
    static void stop() {
        UPWORK.close();
    }

    @Test
    void approvesAMilestoneHandedInAsJson() {
        Milestone milestone = fundedMilestone();

        camel.sendBody("direct:approve-milestone", approval(milestone));

        Order order = orders(milestone).get(0);
        assertThat(order.parameters().toString())
                .contains("Thank you", milestone.deposit().movePointRight(2).toPlainString());
        assertThat(order.caller()).isEqualTo(UPWORK.accounts().owner().user());
        assertThat(milestone.state()).isEqualTo(Milestone.State.PAID);
    }

    @Test
    void approvesWhatLiesInTheFolder() throws IOException {
        Milestone milestone = fundedMilestone();

        drop("approvals", "march.json", approval(milestone));

        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(folder.resolve("approvals/.camel/march.json"))
                        .exists());
        assertThat(orders(milestone)).hasSize(1);
    }

    @Test
    void paysOnceWhatIsHandedInTwice() throws IOException {
        Milestone milestone = fundedMilestone();
        String approval = approval(milestone);

        camel.sendBody("direct:approve-milestone", approval);
        drop("approvals", "again.json", approval);

        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(folder.resolve("approvals/.camel/again.json"))
                        .exists());
        assertThat(orders(milestone)).hasSize(1);
    }

    @Test
    void putsAsideWhatUpworkRefuses() throws IOException {
        Milestone milestone = milestone(Set.of(Milestone.State.NOT_FUNDED));

        drop("approvals", "early.json", approval(milestone));

        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(folder.resolve("approvals/.failed/early.json"))
                        .exists());
        assertThat(orders(milestone)).isEmpty();
        assertThat(milestone.state()).isEqualTo(Milestone.State.NOT_FUNDED);
    }

    @Test
    void pullsTheFinanceReportByItselfAndKeepsItToTheCent() {
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(keptTransactions()).isPositive());
        camel.sendBody("direct:pull-finance-report", null);
        camel.sendBody("direct:pull-finance-report", null);

        List<Transaction> booked = lastThirtyDays();
        assertThat(booked).isNotEmpty();
        assertThat(keptTransactions()).isEqualTo(booked.size());
        assertThat(database.queryForObject("SELECT SUM(amount_usd) FROM finance_transaction", BigDecimal.class))
                .isEqualByComparingTo(
                        booked.stream().map(Transaction::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void handsOverOffersThatNobodyHasAnsweredYet() {
        List<String> waiting = WORLD.inLock(() -> WORLD.hiring().offers().all().stream()
                .filter(offer -> offer.status() == Offer.Status.NEW)
                .map(Offer::id)
                .toList());

        assertThat(waiting).isNotEmpty();
        await().atMost(Duration.ofMinutes(5)).untilAsserted(() -> assertThat(events("offer"))
                .extracting(event -> event.path("rid").asText())
                .isNotEmpty()
                .isSubsetOf(waiting));
    }

    @Test
    void handsOverWhatIsSaid() {
        Room room = WORLD.inLock(() -> WORLD.rooms().all().stream()
                .filter(known ->
                        known.participant(UPWORK.accounts().owner().user()).isPresent())
                .findFirst()
                .orElseThrow());

        await().atMost(Duration.ofMinutes(5)).untilAsserted(() -> {
            WORLD.arrivals()
                    .story(
                            room.id(),
                            UPWORK.accounts().owner().user(),
                            "The build is green",
                            UPWORK.clock().instant());
            assertThat(events("room"))
                    .anySatisfy(event -> assertThat(event.toString()).contains("The build is green"));
        });
    }

    @Test
    void postsTheJobsThatHrAsksFor() throws IOException {
        drop("jobs", "engineer.json", """
                {"title": "Integration engineer", "description": "Camel routes", "jobType": "hourly", "visibility": "public",
                 "category2": "531770282580668418", "subcategory2": "531770282589057024"}""");

        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() ->
                        assertThat(folder.resolve("jobs/.camel/engineer.json")).exists());
        assertThat(UPWORK.orders().of("jobs/create")).hasSize(1);
    }

    @Test
    void keepsActivitiesInStepWithTheTracker() {
        tell("APP-17", "Fix the invoice", true);
        assertThat(activity("APP-17").description()).isEqualTo("Fix the invoice");

        tell("APP-17", "Fix all invoices", true);
        assertThat(activity("APP-17").description()).isEqualTo("Fix all invoices");

        tell("APP-17", "Fix all invoices", false);
        assertThat(activity("APP-17").status()).isEqualTo("archived");

        tell("APP-17", "Fix all invoices", true);
        assertThat(activity("APP-17").status()).isEqualTo("active");
    }

    @Test
    void showsTheHealthOfItsRoutes() {
        ResponseEntity<JsonNode> health = http.getForEntity("/actuator/health", JsonNode.class);

        assertThat(health.getStatusCode()).isEqualTo(HttpStatus.OK);
        JsonNode routes = health.getBody().at("/components/camelHealth");
        assertThat(routes.path("status").asText()).isEqualTo("UP");
        assertThat(routes.path("details").toString()).contains("context", "approvals", "finance-report-schedule");
    }

    private long keptTransactions() {
        return database.queryForObject("SELECT COUNT(*) FROM finance_transaction", Long.class);
    }

    private static String accountingEntity() {
        return WORLD.inLock(
                () -> WORLD.directory().caller(UPWORK.accounts().owner().user()).reference());
    }

    private static String team() {
        return Uid.of(WORLD.inLock(() -> WORLD.hiring().offers().all().stream()
                .filter(offer -> offer.status() == Offer.Status.NEW)
                .findFirst()
                .orElseThrow()
                .parties()
                .teamReference()));
    }

    private static String approval(Milestone milestone) {
        return """
                {"milestoneId": "%s", "amount": "%s", "note2contractor": "Thank you"}""".formatted(milestone.id(), milestone.deposit().toPlainString());
    }

    private static Milestone fundedMilestone() {
        return milestone(Set.of(Milestone.State.ACTIVE, Milestone.State.SUBMITTED));
    }

    private static Milestone milestone(Set<Milestone.State> states) {
        return WORLD.inLock(() -> WORLD.milestones().milestones().stream()
                .filter(milestone -> states.contains(milestone.state()))
                .findFirst()
                .orElseThrow());
    }

    private static List<Order> orders(Milestone milestone) {
        return UPWORK.orders().of("milestones/approve").stream()
                .filter(order -> order.parameters().toString().contains(milestone.id()))
                .toList();
    }

    private static List<Transaction> lastThirtyDays() {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(30);
        String entity = accountingEntity();
        return WORLD.inLock(() -> WORLD.ledger().all().stream()
                .filter(transaction -> transaction.entity().reference().equals(entity))
                .filter(transaction -> !transaction.date().isBefore(first))
                .toList());
    }

    /** As a whole, so that the hub does not read half a file. */
    private static void drop(String where, String name, String content) throws IOException {
        Path written = Files.writeString(folder.resolve(name), content);
        Files.move(written, folder.resolve(where).resolve(name));
    }

    private static List<JsonNode> events(String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("events"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(kind))
                    .map(HubApplicationTest::json)
                    .toList();
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Activity activity(String code) {
        return WORLD.inLock(() -> WORLD.activities().all().stream()
                .filter(activity -> activity.code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    private void tell(String key, String title, boolean open) {
        assertThat(post(MediaType.APPLICATION_JSON, """
                {"key": "%s", "title": "%s", "open": %s}""".formatted(key, title, open)))
                .isEqualTo(HttpStatus.OK);
    }

    /** As {@code curl -d} posts it unless it is told what it posts. */
    @Test
    void aFormIsRefusedAsOne() {
        assertThat(post(MediaType.APPLICATION_FORM_URLENCODED, "{\"key\": \"APP-18\"}"))
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    private HttpStatusCode post(MediaType type, String text) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        return http.postForEntity("/issues", new HttpEntity<>(text, headers), String.class)
                .getStatusCode();
    }
}
