// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.UpworkConsumer;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Routes that begin with the lists of all: the messages of all rooms, the applications for all jobs. */
@ExtendWith(UpworkExtension.class)
class ListOfListsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String OWNER = "ada_owner";

    private Simulator simulator;
    private SimulatedHub hub;
    private World world;
    private List<Exchange> items;

    @BeforeEach
    void start(Simulator simulator) {
        this.simulator = simulator;
        world = simulator.world();
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
    void messagesOfAllRoomsEachOnce() throws Exception {
        consume("messages/list?from=now");
        awaitPolls(2);
        assertThat(items).isEmpty();
        List<String> said = new ArrayList<>();
        List<Room> rooms = rooms();
        assertThat(rooms).hasSizeGreaterThan(2);
        for (Room room : rooms) {
            said.add(say(room, "Hello"));
            said.add(say(room, "Hello again"));
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ids()).containsAll(said));
        awaitPolls(2);

        assertThat(ids()).containsExactlyInAnyOrderElementsOf(said);
        Exchange first = items.get(0);
        Object room =
                first.getMessage().getHeader(UpworkConstants.PARENT, Map.class).get("roomId");
        assertThat(first.getMessage().getHeader(UpworkConstants.IDENTITY)).isEqualTo(room + "/" + ids().get(0));
    }

    @Test
    void whereNothingWasSaidOnlyTheRoomsAreListed() throws Exception {
        consume("messages/list?from=now");
        awaitPolls(2);
        say(rooms().get(0), "Hello");
        await().atMost(PATIENCE).until(() -> !items.isEmpty());
        awaitPolls(2);
        int polls = (int) consumer().getCounter();
        int requests = requests();
        awaitPolls(5);

        assertThat(requests() - requests)
                .isLessThanOrEqualTo(2 * ((int) consumer().getCounter() - polls + 1));
    }

    @Test
    void aRestartInTheMiddleLosesNothingAndWhatFailedComesAgain() throws Exception {
        List<Room> rooms = rooms();
        AtomicBoolean down = new AtomicBoolean(true);
        consume("messages/list?from=now&maxMessagesPerPoll=2", exchange -> {
            if (down.get()) {
                throw new IllegalStateException("the CRM is down");
            }
        });
        awaitPolls(2);
        List<String> said = new ArrayList<>();
        rooms.forEach(room -> said.add(say(room, "Hello")));
        await().atMost(PATIENCE).until(() -> items.size() > 2);
        hub.close();
        open();
        rooms.forEach(room -> said.add(say(room, "While it was down")));
        consume("messages/list?from=now&maxMessagesPerPoll=2");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ids()).containsAll(said));
        awaitPolls(3);

        assertThat(ids()).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void aRoomThatIsFoundLaterBringsOnlyWhatIsNew() throws Exception {
        Room room = rooms().get(0);
        String before = say(room, "Long before");
        simulator.clock().advance(Duration.ofMinutes(1));
        consume("messages/list?from=now");
        awaitPolls(2);
        simulator.clock().advance(Duration.ofDays(3));
        String after = say(room, "Later");
        await().atMost(PATIENCE).until(() -> !items.isEmpty());
        awaitPolls(2);

        assertThat(ids()).containsExactly(after).doesNotContain(before);
    }

    @Test
    void everythingFromTheBeginning() throws Exception {
        consume("messages/list");
        int all = 0;
        for (Object room : list("messages/rooms", Map.of())) {
            Map<String, Object> named = Map.of("roomId", ((Map<?, ?>) room).get("roomId"));
            all += list("messages/list", named).size();
        }
        int expected = all;
        await().atMost(PATIENCE).until(() -> items.size() >= expected);
        awaitPolls(2);

        assertThat(ids()).hasSize(expected).doesNotHaveDuplicates();
    }

    @Test
    void applicationsForAllJobs() throws Exception {
        List<Job> jobs = world.hiring().jobs().stream()
                .filter(job -> job.status() == Job.Status.OPEN)
                .limit(2)
                .toList();
        assertThat(jobs).hasSize(2);
        consume("applications/list?role=client&from=now");
        awaitPolls(2);
        assertThat(items).isEmpty();
        List<String> made = new ArrayList<>();
        for (Job job : jobs) {
            made.add(world.arrivals()
                    .application(job.key(), freelancerWithoutApplication(job), "Hello", world.now())
                    .id());
        }
        await().atMost(PATIENCE).until(() -> items.size() >= made.size());
        awaitPolls(2);

        assertThat(items).hasSize(made.size());
        assertThat(items.stream()
                        .map(item ->
                                item.getMessage().getBody(Map.class).get("rid").toString()))
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void submissionsForAllMilestonesOfAllContracts() throws Exception {
        consume("milestones/submissions?from=now");
        awaitPolls(2);
        assertThat(items).isEmpty();
        Milestone milestone = world.hiring().contracts().all().stream()
                .filter(contract -> contract.status() == Contract.Status.ACTIVE)
                .flatMap(contract -> contract.milestones().stream())
                .filter(each -> each.state() == Milestone.State.ACTIVE)
                .findFirst()
                .orElseThrow();
        String submitted = world.inLock(() -> world.milestones()
                .submit(milestone, milestone.deposit(), "Done", world.now())
                .id());
        await().atMost(PATIENCE).until(() -> !items.isEmpty());
        awaitPolls(2);

        assertThat(ids()).containsExactly(submitted);
        assertThat(items.get(0).getMessage().getHeader(UpworkConstants.PARENT, Map.class))
                .containsEntry("milestoneId", milestone.id());
    }

    @Test
    void diariesOfAllContractsByTheDaysOfTheCompany() throws Exception {
        LocalDate today = today();
        consume("workdiaries/contract?from=" + today.minusDays(9));
        awaitPolls(1);
        Set<String> cells = cells(today.minusDays(9));
        assertThat(cells).hasSizeGreaterThan(50);
        await().atMost(PATIENCE).until(() -> items.size() >= cells.size());
        awaitPolls(2);
        assertThat(diaryCells()).containsExactlyInAnyOrderElementsOf(cells);
        int requests = requests();
        int polls = (int) consumer().getCounter();
        awaitPolls(3);
        assertThat(requests() - requests)
                .as("a request for each of eight days, and none for a diary")
                .isLessThanOrEqualTo(8 * ((int) consumer().getCounter() - polls + 1));

        WorkedHours late = worked(today.minusDays(7)).get(0);
        world.arrivals().hours(late.contractReference(), late.day(), late.onlineMinutes() + 20, 0);
        await().atMost(PATIENCE).until(() -> items.size() >= cells.size() + 2);
        awaitPolls(2);

        assertThat(diaryCells()).containsExactlyInAnyOrderElementsOf(cells(today.minusDays(9)));
        assertThat(items.get(items.size() - 1).getMessage().getHeader(UpworkConstants.PARENT, Map.class))
                .containsEntry("contractId", late.contractReference())
                .containsEntry("date", late.day());
    }

    @Test
    void diariesFromNowOnBringWhatIsWorkedLater() throws Exception {
        consume("workdiaries/contract?from=now");
        awaitPolls(2);
        assertThat(items).isEmpty();
        simulator.clock().advance(Duration.ofDays(1));
        String contract = worked(today().minusDays(9)).get(0).contractReference();
        world.arrivals().hours(contract, today(), 30, 0);
        await().atMost(PATIENCE).until(() -> items.size() >= 3);
        awaitPolls(2);

        assertThat(items).hasSize(3);
    }

    @Test
    void diariesFromTheBeginningAreRefused() {
        assertThatThrownBy(() -> consume("workdiaries/contract"))
                .hasStackTraceContaining("option 'from' is 'beginning', but each day costs a request")
                .hasStackTraceContaining("set it to now or to a day such as 2026-01-31");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
    }

    private List<WorkedHours> worked(LocalDate since) {
        return world.hours().all().stream()
                .filter(hours -> !hours.day().isBefore(since))
                .filter(hours -> contractsOfTheCompany().contains(hours.contractReference()))
                .toList();
    }

    private Set<String> contractsOfTheCompany() {
        Set<String> contracts = new HashSet<>();
        list("engagements/list", Map.of())
                .forEach(each ->
                        contracts.add(((Map<?, ?>) each).get("reference").toString()));
        return contracts;
    }

    private Set<String> cells(LocalDate since) {
        return worked(since).stream()
                .flatMap(hours -> world.diary().day(hours.contractReference(), hours.day()).stream())
                .map(cell -> cell.contractReference() + "/" + cell.time().getEpochSecond())
                .collect(Collectors.toSet());
    }

    private List<String> diaryCells() {
        return items.stream()
                .map(item -> item.getMessage()
                                .getHeader(UpworkConstants.PARENT, Map.class)
                                .get("contractId") + "/"
                        + item.getMessage().getBody(Map.class).get("time"))
                .toList();
    }

    @Test
    void aRepositoryThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> consume("messages/list?idempotentRepository=#class:"
                        + "org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository"))
                .hasStackTraceContaining("reads the lists of all messages/rooms");
    }

    private String say(Room room, String text) {
        return world.arrivals().story(room.id(), OWNER, text, world.now()).id();
    }

    private List<Room> rooms() {
        return world.rooms().all().stream()
                .filter(room -> room.participant(OWNER).isPresent() && !room.readOnly())
                .toList();
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

    private List<?> list(String operation, Map<String, Object> options) {
        Exchange answer = hub.call("upwork2:" + operation + "?fetch=all", "none", options);
        assertThat(answer.getException()).isNull();
        return answer.getMessage().getBody(List.class);
    }

    private int requests() {
        return simulator.record().all().size();
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
                from("upwork2:" + uri + (uri.contains("?") ? "&" : "?") + "initialDelay=0&delay=20")
                        .routeId("upwork")
                        .process(exchange -> {
                            items.add(exchange.copy());
                            step.process(exchange);
                        });
            }
        });
    }

    private UpworkConsumer consumer() {
        return (UpworkConsumer) hub.context.getRoute("upwork").getConsumer();
    }

    private void awaitPolls(int count) {
        long before = consumer().getCounter();
        await().atMost(PATIENCE).until(() -> consumer().getCounter() > before + count);
    }

    private List<String> ids() {
        return items.stream()
                .map(exchange ->
                        exchange.getMessage().getBody(Map.class).get("id").toString())
                .toList();
    }
}
