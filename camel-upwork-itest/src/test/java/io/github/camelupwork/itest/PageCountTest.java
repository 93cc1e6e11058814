// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many requests a list of n items costs, in every style of paging that REST and GraphQL have: n / size, rounded up. */
class PageCountTest {

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.shared(builder -> builder);

    private static Simulator simulator;
    private static SimulatedHub hub;
    private static OfferDesk desk;

    @BeforeAll
    static void start(Simulator given, SimulatedHub opened) {
        simulator = given;
        hub = opened;
        desk = new OfferDesk(simulator);
        desk.make(12);
        for (int i = 0; i < 7; i++) {
            assertThat(hub.call(
                                    Api.GRAPHQL,
                                    "jobs/create",
                                    Map.of(
                                            "buyerTeamReference",
                                            desk.team(),
                                            "title",
                                            "A developer " + i,
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
                                            "fixed-price"))
                            .getException())
                    .isNull();
        }
    }

    /**
     * Both styles of {@code offset;count}, cursors and, of GraphQL, numbers of items to skip. All of them tell a total, or
     * where it ends.
     */
    @ParameterizedTest
    @CsvSource({
        "OFFSET, offers/list,        upwork:offers?status=new&companyId=COMPANY&teamReference=TEAM",
        "OFFSET, jobs/search,        upwork2:jobs/search?api=v3&q=developer",
        "CURSOR, jobs/search,        upwork2:jobs/search?q=developer",
        "CURSOR, messages/rooms,     upwork2:messages/rooms?subscribed=true",
        "SKIP,   activities/list,    upwork2:activities/list?companyId=FIRM&teamId=CREW"
    })
    void costsNoMoreThanItHasPages(Paging.Style style, String operation, String uri) {
        int items = items(uri, 50).size();
        assertThat(items).isGreaterThan(1);
        for (int size : new TreeSet<>(List.of(1, 2, items - 1, items, items + 1))) {
            if (size > 0) {
                assertThat(requests(operation, uri, size))
                        .as(style + ": " + items + " items, pages of " + size)
                        .isEqualTo((items + size - 1) / size);
            }
        }
    }

    /** Numbered pages of GraphQL, the rooms and the search of REST: the end is a page that is not full. */
    @ParameterizedTest
    @CsvSource({
        "NUMBER, offers/list,    upwork2:offers/list?status=new&teamReference=TEAM",
        "CURSOR, messages/rooms, upwork:messages/rooms?companyUserId=USER",
        "OFFSET, jobs/search,    upwork:jobs/search?q=developer",
        "OFFSET, activities/list, upwork:activities/list?companyId=FIRM&teamId=CREW",
        "SKIP,   jobs/searchPublic, upwork2:jobs/searchPublic?q=developer"
    })
    void costsOneMoreWhereNothingTellsTheEnd(Paging.Style style, String operation, String uri) {
        int items = items(uri, 50).size();
        for (int size : new TreeSet<>(List.of(1, 5, 6, items, items + 1))) {
            assertThat(requests(operation, uri, size))
                    .as(style + ": " + items + " items, pages of " + size)
                    .isEqualTo(items / size + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jobs/search,       upwork:jobs/search?q=zeppelinwright",
        "jobs/search,       upwork2:jobs/search?q=zeppelinwright",
        "jobs/searchPublic, upwork2:jobs/searchPublic?q=zeppelinwright"
    })
    void nothingCostsOne(String operation, String uri) {
        assertThat(items(uri, 50)).isEmpty();
        assertThat(requests(operation, uri, 5)).isEqualTo(1);
    }

    private static String user() {
        return simulator.world().directory().users().iterator().next().id();
    }

    /** A team with activities. */
    private static Team crew() {
        World world = simulator.world();
        Contract hourly = world.hiring().contracts().all().stream()
                .filter(each -> each.terms().hourly())
                .filter(each ->
                        each.parties().clientId().equals("ada_owner") && each.status() == Contract.Status.ACTIVE)
                .findFirst()
                .orElseThrow();
        return world.directory().team(hourly.parties().teamReference()).orElseThrow();
    }

    private static int requests(String operation, String uri, int size) {
        int before = simulator.record().of(operation).size();
        items(uri, size);
        return simulator.record().of(operation).size() - before;
    }

    private static List<?> items(String uri, int size) {
        Team crew = crew();
        String named = Map.of(
                        "USER",
                        user(),
                        "TEAM",
                        desk.team(),
                        "CREW",
                        crew.id(),
                        "FIRM",
                        simulator.world().directory().companyOf(crew).id())
                .entrySet()
                .stream()
                .reduce(uri, (text, name) -> text.replace(name.getKey(), name.getValue()), (one, other) -> one)
                .replace("COMPANY", desk.companyReference());
        return (List<?>) hub.template.requestBody(
                named + (named.contains("?") ? "&" : "?") + "fetch=all&pageSize=" + size, (Object) null);
    }
}
