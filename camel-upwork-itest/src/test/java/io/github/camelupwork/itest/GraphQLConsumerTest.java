// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.UpworkConsumer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.record.RecordedRequest;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.World;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Routes that begin with a list of GraphQL: positions, failures and pages as with REST, and time filters where there are some.
 */
@ExtendWith(UpworkExtension.class)
class GraphQLConsumerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String OWNER = "ada_owner";

    private Simulator simulator;
    private SimulatedHub hub;
    private World world;
    private OfferDesk desk;
    private List<Exchange> items;

    @BeforeEach
    void start(Simulator simulator) {
        this.simulator = simulator;
        world = simulator.world();
        desk = new OfferDesk(simulator);
        open();
    }

    private void open() {
        hub = hub == null ? new SimulatedHub(simulator) : new SimulatedHub(simulator, hub.state);
        hub.context.getComponent("upwork2", UpworkComponent.class).setClock(simulator.clock());
        items = new CopyOnWriteArrayList<>();
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    @Test
    void offersByNumberedPages() throws Exception {
        List<String> made = new ArrayList<>(desk.make(25));
        consume("offers/list?status=new&pageSize=10&teamReference=" + desk.team());
        await().atMost(PATIENCE).until(() -> identities().containsAll(made));
        made.addAll(desk.make(12));
        await().atMost(PATIENCE).until(() -> identities().containsAll(made));
        awaitPolls(2);

        assertThat(identities()).containsExactlyElementsOf(made);
    }

    @Test
    void aRestartGoesOnAndAFailureComesAgain() throws Exception {
        List<String> before = desk.make(3);
        consume("offers/list?status=new&teamReference=" + desk.team());
        await().atMost(PATIENCE).until(() -> identities().containsAll(before));
        hub.close();
        open();
        List<String> meanwhile = desk.make(2);
        consume("offers/list?status=new&teamReference=" + desk.team(), exchange -> {
            if (exchange.getMessage().getHeader(UpworkConstants.ATTEMPT, int.class) == 1) {
                throw new IllegalStateException("try again");
            }
        });
        await().atMost(PATIENCE).until(() -> items.size() == 4);
        awaitPolls(2);

        assertThat(identities()).hasSize(4).containsOnly(meanwhile.toArray(String[]::new));
    }

    @Test
    void jobsByCursorAndByTimeOfPosting() throws Exception {
        consume("jobs/list?pageSize=1&buyerTeamReference=" + desk.team());
        comesOnce(() -> post("Catalog"));

        assertThat(wasAskedWith("createdTimeFrom")).isTrue();
    }

    @Test
    void jobsOfTheMarket() throws Exception {
        consume("jobs/searchPublic?q=developer&from=now");
        awaitPolls(2);
        comesOnce(() -> post("A developer is wanted"));

        assertThat(wasAskedWith("daysPosted")).isTrue();
    }

    @Test
    void jobsOfTheSearchTheNewestFirst() throws Exception {
        consume("jobs/search?q=developer&from=now");
        awaitPolls(2);
        comesOnce(() -> post("A developer is wanted"));
    }

    @Test
    void applications() throws Exception {
        Job job = world.hiring().jobs().get(0);
        consume("applications/list?from=now&pageSize=2&jobKey=" + job.reference());
        awaitPolls(2);
        comesOnce(() -> world.arrivals()
                .application(job.key(), freelancerWithoutApplication(job), "Hello", world.now())
                .id());
    }

    @Test
    void roomsByActivity() throws Exception {
        Room room = room();
        consume("messages/rooms?emit=changes&from=now");
        awaitPolls(2);
        world.arrivals().story(room.id(), OWNER, "Hello", world.now());
        await().atMost(PATIENCE).until(() -> identities().contains(room.id()));
        awaitPolls(2);

        assertThat(identities()).containsExactly(room.id());
        assertThat(items.get(0).getMessage().getHeader(UpworkConstants.EVENT)).isEqualTo("changed");
        assertThat(wasAskedWith("activeSince")).isTrue();
    }

    @Test
    void messagesOfARoomByTime() throws Exception {
        Room room = room();
        consume("messages/list?from=now&roomId=" + room.id());
        awaitPolls(2);
        comesOnce(() ->
                world.arrivals().story(room.id(), OWNER, "Hello", world.now()).id());
        simulator.clock().advance(Duration.ofDays(3));
        comesOnce(() -> world.arrivals()
                .story(room.id(), OWNER, "Hello again", world.now())
                .id());

        assertThat(wasAskedWith("rangeStart")).isTrue();
    }

    @Test
    void activities() throws Exception {
        Contract contract = hourly();
        String company = employer(contract);
        String team = world.directory()
                .team(contract.parties().teamReference())
                .orElseThrow()
                .id();
        consume("activities/list?from=now&pageSize=1&companyId=%s&teamId=%s".formatted(company, team));
        awaitPolls(2);
        assertThat(hub.call(
                                Api.GRAPHQL,
                                "activities/create",
                                Map.of(
                                        "companyId",
                                        company,
                                        "teamId",
                                        team,
                                        "code",
                                        "ops",
                                        "description",
                                        "Operations",
                                        "engagements",
                                        contract.reference()))
                        .getException())
                .isNull();
        await().atMost(PATIENCE).until(() -> identities().contains("ops"));
        awaitPolls(2);

        assertThat(identities()).containsExactly("ops");
    }

    @Test
    void engagementsAndContracts() throws Exception {
        for (String list : List.of("engagements/list", "contracts/list")) {
            consume(list + "?from=now&pageSize=2");
            awaitPolls(2);
            String offer = desk.make(1).get(0);
            Contract contract = world.inLock(() ->
                    world.hiring().accept(world.hiring().offers().find(offer).orElseThrow(), world.now()));
            await().atMost(PATIENCE).until(() -> !items.isEmpty());
            awaitPolls(2);

            assertThat(identities()).as(list).containsExactly(contract.reference());
            remove();
        }
    }

    @Test
    void transactionsInDateWindows() throws Exception {
        Contract contract = contract();
        String account = entity();
        consume("transactions/list?incremental=P7D&lookBack=P3D&from=%s&accountingEntityIds=%s"
                .formatted(today().minusDays(3), account));
        awaitPolls(2);
        int known = items.size();
        world.arrivals()
                .transaction(
                        contract.reference(), Transaction.Kind.BONUS, new BigDecimal("110"), "A bonus", world.now());
        await().atMost(PATIENCE).until(() -> items.size() > known);
        awaitPolls(2);

        assertThat(identities()).doesNotHaveDuplicates().hasSize(known + 1);
        assertThat(items.get(known).getMessage().getHeader(UpworkConstants.EVENT))
                .isEqualTo("new");
    }

    @Test
    void timeReportsInDateWindows() throws Exception {
        Contract contract = hourly();
        consume("timereports/list?incremental=P1D&lookBack=P2D&from=%s&organizationId=%s"
                .formatted(today(), organization(contract)));
        awaitPolls(2);
        int known = items.size();
        world.arrivals().hours(contract.reference(), today(), 90, 0);
        await().atMost(PATIENCE).until(() -> items.size() > known);
        awaitPolls(2);
        world.arrivals().hours(contract.reference(), today(), 120, 0);
        await().atMost(PATIENCE).until(() -> items.size() > known + 1);
        awaitPolls(2);

        assertThat(items).hasSize(known + 2);
        assertThat(items.get(known + 1).getMessage().getHeader(UpworkConstants.EVENT))
                .isEqualTo("changed");
    }

    @Test
    void anOffsetIsRefusedWhereOnlyACursorLeadsOn() {
        assertThatThrownBy(() -> hub.context.getEndpoint("upwork2:jobs/search?q=java&offset=20"))
                .hasRootCauseInstanceOf(UpworkArgumentException.class)
                .hasStackTraceContaining("named by a cursor");
    }

    /** What is made comes, and nothing of it twice. */
    private void comesOnce(Supplier<String> arrival) {
        await().atMost(PATIENCE).until(() -> consumer().getCounter() > 1);
        int known = items.size();
        String made = arrival.get();
        await().atMost(PATIENCE).until(() -> items.size() > known);
        awaitPolls(2);

        assertThat(items).hasSize(known + 1);
        assertThat(identities()).doesNotHaveDuplicates();
        assertThat(items.get(known).getMessage().getBody(Map.class).values().toString())
                .contains(made);
    }

    /** Whether a variable, or a member of one, had that name in the latest request; the documents name them without quotes. */
    private boolean wasAskedWith(String variable) {
        List<RecordedRequest> requests = simulator.record().all();
        return requests.get(requests.size() - 1).body().contains("\"" + variable + "\":");
    }

    private String post(String title) {
        Exchange posted = hub.call(
                Api.GRAPHQL,
                "jobs/create",
                Map.of(
                        "buyerTeamReference",
                        desk.team(),
                        "title",
                        title,
                        "description",
                        "A developer for the catalog",
                        "visibility",
                        "public",
                        "category2",
                        "531770282580668418",
                        "subcategory2",
                        "531770282580669419",
                        "budget",
                        "250.50",
                        "startDate",
                        LocalDate.of(2040, 3, 1),
                        "jobType",
                        "fixed-price"));
        assertThat(posted.getException()).isNull();
        return title;
    }

    private String freelancerWithoutApplication(Job job) {
        List<String> applied = world.hiring().applications().all().stream()
                .filter(each -> job.key().equals(each.jobKey()))
                .map(each -> each.freelancerId())
                .toList();
        return world.directory().freelancers().stream()
                .map(each -> each.id())
                .filter(id -> !applied.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private Room room() {
        return world.rooms().all().stream()
                .filter(room -> room.participant(OWNER).isPresent() && !room.readOnly())
                .findFirst()
                .orElseThrow();
    }

    private Contract contract() {
        return world.hiring().contracts().all().stream()
                .filter(each -> each.parties().clientId().equals(OWNER))
                .findFirst()
                .orElseThrow();
    }

    private Contract hourly() {
        return world.hiring().contracts().all().stream()
                .filter(each -> each.terms().hourly())
                .filter(each -> each.parties().clientId().equals(OWNER) && each.status() == Contract.Status.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    private String employer(Contract contract) {
        return world.directory()
                .companyOf(world.directory()
                        .team(contract.parties().teamReference())
                        .orElseThrow())
                .id();
    }

    /** The long id of the employer, as GraphQL names organizations. */
    private String organization(Contract contract) {
        String reference = world.directory()
                .companyOf(world.directory()
                        .team(contract.parties().teamReference())
                        .orElseThrow())
                .reference();
        Exchange companies = hub.call(Api.GRAPHQL, "companies/list", Map.of());
        return ((List<?>) companies.getMessage().getBody())
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .filter(each -> reference.equals(each.get("reference")))
                        .map(each -> each.get("uid").toString())
                        .findFirst()
                        .orElseThrow();
    }

    private String entity() {
        Exchange account = hub.call(Api.GRAPHQL, "transactions/account", Map.of());
        assertThat(account.getException()).isNull();
        return account.getMessage().getBody(Map.class).get("id").toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(simulator.clock().instant(), ZoneOffset.UTC);
    }

    private interface Step {
        void process(Exchange exchange) throws Exception;
    }

    private void consume(String uri) throws Exception {
        consume(uri, exchange -> {});
    }

    private void consume(String uri, Step step) throws Exception {
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("upwork2:" + uri + "&initialDelay=0&delay=20")
                        .routeId("upwork")
                        .process(exchange -> {
                            items.add(exchange.copy());
                            step.process(exchange);
                        });
            }
        });
    }

    private void remove() throws Exception {
        hub.context.getRouteController().stopRoute("upwork");
        hub.context.removeRoute("upwork");
        items.clear();
    }

    private UpworkConsumer consumer() {
        return (UpworkConsumer) hub.context.getRoute("upwork").getConsumer();
    }

    private void awaitPolls(int count) {
        long before = consumer().getCounter();
        await().atMost(PATIENCE).until(() -> consumer().getCounter() > before + count);
    }

    private List<String> identities() {
        return items.stream()
                .map(exchange -> exchange.getMessage().getHeader(UpworkConstants.IDENTITY, String.class))
                .toList();
    }
}
