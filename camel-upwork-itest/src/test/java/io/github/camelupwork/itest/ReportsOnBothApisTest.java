// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportReader;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Directory;
import io.github.camelupwork.simulator.state.Team;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The same report, evaluated by Upwork on REST and by the connector on rows of GraphQL, has the same rows.
 * The year is that of the reference's examples, so that they meet rows.
 */
class ReportsOnBothApisTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final LocalDate TODAY = LocalDate.of(2009, 11, 16);
    private static final LocalDate FIRST = LocalDate.of(2009, 7, 1);
    private static final int DAYS = 130;
    private static final int GENERATED_OF_EACH = 34;

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.sharedAndReadingAll(
            "REST names teams and companies by their old ids, which the rows of GraphQL hold in legacyId",
            builder -> builder.clock(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC)));

    private static Simulator simulator;
    private static DefaultCamelContext context;
    private static ProducerTemplate template;

    /**
     * A report as somebody asks for it who may.
     *
     * @param user      id of the person
     * @param selectors options by name
     */
    private record Subject(ReportKind kind, String operation, String user, Map<String, String> selectors) {

        String uri(Api api) {
            StringBuilder uri = new StringBuilder(scheme(user) + ":" + operation + "?api=" + api.id());
            selectors.forEach((option, value) ->
                    uri.append('&').append(option).append('=').append(value));
            return uri.toString();
        }

        Operation called() {
            return CATALOG.operation(operation).orElseThrow();
        }
    }

    @BeforeAll
    static void start(Simulator given) throws Exception {
        simulator = given;
        context = new DefaultCamelContext();
        List.of("ada_owner", "stella_staffing", "maria_lopez")
                .forEach(user -> context.addComponent(scheme(user), component(user)));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                // a stream is open as long as the exchange is under way
                from("direct:ask").toD("${header.uri}").process(exchange -> exchange.getMessage()
                        .setBody(read(exchange.getMessage().getBody())));
            }
        });
        context.start();
        template = context.createProducerTemplate();
    }

    private static String scheme(String user) {
        return user.substring(0, user.indexOf('_'));
    }

    private static Object read(Object body) throws IOException {
        return body instanceof Iterator<?> rows
                ? all(rows)
                : body instanceof InputStream bytes ? bytes.readAllBytes() : body;
    }

    private static List<Object> all(Iterator<?> iterator) {
        List<Object> all = new ArrayList<>();
        iterator.forEachRemaining(all::add);
        return all;
    }

    private static UpworkComponent component(String user) {
        Account account = simulator.accounts().of(user);
        UpworkComponent upwork = new UpworkComponent();
        upwork.getConnection().setBaseUrl(simulator.baseUrl().toString());
        upwork.getBudget().setRequestLimits("100000/1s");
        upwork.setClock(simulator.clock());
        upwork.getState().setStateDirectory("target/state/reports-" + user + "-" + System.nanoTime());
        upwork.getConfiguration().setClientId(simulator.accounts().application().clientId());
        upwork.getConfiguration()
                .setClientSecret(simulator.accounts().application().clientSecret());
        upwork.getConfiguration().setAccessToken(account.accessToken());
        upwork.getConfiguration().setRefreshToken(account.refreshToken());
        return upwork;
    }

    @AfterAll
    static void stop() throws Exception {
        template.stop();
        context.close();
    }

    private static List<Subject> subjects() {
        Directory directory = simulator.world().directory();
        Contract contract = simulator.world().hiring().contracts().all().stream()
                .filter(each -> each.parties().freelancerId().equals("maria_lopez"))
                .findFirst()
                .orElseThrow();
        Team team = directory.team(contract.parties().teamReference()).orElseThrow();
        Team agency = directory.team("brightforge:delivery").orElseThrow();
        String own = directory.caller("maria_lopez").reference();
        String owner = directory.caller("ada_owner").reference();
        String company = directory.companyOf(team).reference();
        return List.of(
                subject(ReportKind.TIME_BY_TEAM_LIMITED, "ada_owner", "companyId", "northlight", "teamId", team.id()),
                subject(ReportKind.TIME_BY_TEAM_FULL, "ada_owner", "companyId", "northlight", "teamId", team.id()),
                subject(ReportKind.TIME_BY_COMPANY, "ada_owner", "companyId", "northlight"),
                subject(
                        ReportKind.TIME_BY_AGENCY,
                        "stella_staffing",
                        "companyId",
                        "brightforge",
                        "agencyId",
                        agency.id()),
                subject(ReportKind.TIME_BY_FREELANCER_LIMITED, "maria_lopez", "freelancerId", "maria_lopez"),
                subject(ReportKind.TIME_BY_FREELANCER_FULL, "maria_lopez", "freelancerId", "maria_lopez"),
                subject(ReportKind.BILLINGS_BY_FREELANCER, "maria_lopez", "freelancerReference", own),
                subject(
                        ReportKind.BILLINGS_BY_FREELANCERS_TEAM,
                        "stella_staffing",
                        "freelancerTeamReference",
                        agency.reference()),
                subject(
                        ReportKind.BILLINGS_BY_FREELANCERS_COMPANY,
                        "stella_staffing",
                        "freelancerCompanyReference",
                        agency.companyReference()),
                subject(ReportKind.EARNINGS_BY_FREELANCER, "maria_lopez", "freelancerReference", own),
                subject(
                        ReportKind.EARNINGS_BY_FREELANCERS_TEAM,
                        "stella_staffing",
                        "freelancerTeamReference",
                        agency.reference()),
                subject(
                        ReportKind.EARNINGS_BY_FREELANCERS_COMPANY,
                        "stella_staffing",
                        "freelancerCompanyReference",
                        agency.companyReference()),
                subject(ReportKind.BILLINGS_BY_BUYERS_TEAM, "ada_owner", "buyerTeamReference", team.reference()),
                subject(ReportKind.BILLINGS_BY_BUYERS_COMPANY, "ada_owner", "buyerCompanyReference", company),
                subject(ReportKind.EARNINGS_BY_BUYERS_TEAM, "ada_owner", "buyerTeamReference", team.reference()),
                subject(ReportKind.EARNINGS_BY_BUYERS_COMPANY, "ada_owner", "buyerCompanyReference", company),
                subject(ReportKind.ACCOUNT, "ada_owner", "accountingEntityReference", owner),
                subject(ReportKind.ACCOUNT_OWNER, "ada_owner", "freelancerReference", owner));
    }

    private static Subject subject(ReportKind kind, String user, String... selectors) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < selectors.length; i += 2) {
            options.put(selectors[i], selectors[i + 1]);
        }
        String operation = CATALOG.group("reports").stream()
                .filter(each -> each.bindings(Api.REST).stream()
                        .anyMatch(binding -> binding.report().name().equals(kind.id())))
                .findFirst()
                .orElseThrow()
                .name();
        return new Subject(kind, operation, user, options);
    }

    private static boolean isAnswered(Subject subject) {
        return subject.called().bindings(Api.GRAPHQL).stream()
                .anyMatch(
                        binding -> binding.report().name().equals(subject.kind().id())
                                && binding.report().rows() != null);
    }

    /** The examples of the reference, each as it is printed there and with parties that there are here. */
    private static List<String> examples(Subject subject) {
        String printed = subject.called().bindings(Api.REST).stream()
                .filter(binding -> binding.report().name().equals(subject.kind().id()))
                .findFirst()
                .orElseThrow()
                .parameter("tq")
                .orElseThrow()
                .example();
        List<String> examples = new ArrayList<>(List.of(printed));
        if (subject.kind() == ReportKind.TIME_BY_COMPANY) {
            examples.add("SELECT week_worked_on, assignment_team_id, sum(hours), sum(charges) "
                    + "WHERE worked_on > '2009-10-01' AND worked_on <= '2009-10-31'");
        }
        if (subject.kind() == ReportKind.ACCOUNT_OWNER) {
            examples.add(0, "SELECT amount WHERE date >= '2009-10-01' AND date <= '2009-10-31'");
        }
        return examples;
    }

    /** With a team, a company and people of this world for those of the reference. */
    private static String here(String example) {
        Directory directory = simulator.world().directory();
        return example.replace(
                        "1234",
                        directory.team("northlight:engineering").orElseThrow().reference())
                .replace("89089", directory.company("northlight").orElseThrow().reference())
                .replace("23423", directory.caller("maria_lopez").reference())
                .replace("jsmith", "maria_lopez")
                .replace("1111", directory.caller("ada_owner").reference());
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheReferenceHasTheSameRowsOrIsRefusedWithTheReason() {
        return subjects().stream().flatMap(subject -> examples(subject).stream()
                .flatMap(example -> Stream.of(example, here(example)))
                .distinct()
                .map(tq -> DynamicTest.dynamicTest(subject.kind().id() + ": " + tq, () -> {
                    if (isFilled(subject, tq)) {
                        same(subject, tq, false);
                    } else {
                        refused(subject, tq);
                    }
                })));
    }

    @Test
    void fourteenOfTheTwentyExamplesOfTheReferenceAreAnswered() {
        List<Boolean> filled = subjects().stream()
                .flatMap(subject -> examples(subject).stream().map(tq -> isFilled(subject, tq)))
                .toList();
        assertThat(filled).hasSize(20).filteredOn(answered -> answered).hasSize(14);
    }

    @Test
    void theExamplesMeetRows() {
        for (Subject subject : subjects()) {
            assertThat(rows(subject, Api.REST, here(examples(subject).get(0)), false))
                    .as(subject.kind().id())
                    .isNotEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> generatedQueriesHaveTheSameRows() {
        List<Integer> sizes = new ArrayList<>();
        DynamicTest meet = DynamicTest.dynamicTest("most of them meet rows", () -> {
            assertThat(sizes).hasSizeGreaterThan(400);
            assertThat(sizes.stream().filter(size -> size > 0).count()).isGreaterThan(sizes.size() * 3L / 4);
        });
        return Stream.concat(generated(sizes), Stream.of(meet));
    }

    private static Stream<DynamicTest> generated(List<Integer> sizes) {
        return subjects().stream().filter(ReportsOnBothApisTest::isAnswered).flatMap(subject -> {
            Random random = new Random(subject.kind().ordinal());
            List<String> fields = ReportSamples.fields(subject.called(), subject.kind());
            List<Map<String, Object>> all = rows(
                    subject,
                    Api.REST,
                    "SELECT " + String.join(", ", fields) + " WHERE "
                            + subject.kind().table().dayField() + " >= '" + FIRST + "'",
                    false);
            ReportSamples samples = new ReportSamples(random, subject.called(), subject.kind(), all, FIRST, DAYS);
            return Stream.generate(samples::next)
                    .limit(GENERATED_OF_EACH)
                    .map(tq -> DynamicTest.dynamicTest(
                            subject.kind().id() + ": " + tq, () -> sizes.add(same(subject, tq, random.nextBoolean()))));
        });
    }

    @TestFactory
    Stream<DynamicTest> textAndBytesHoldTheSameReport() {
        return Stream.of("csv", "xml", "raw").flatMap(output -> subjects().stream()
                .filter(ReportsOnBothApisTest::isAnswered)
                .map(subject ->
                        DynamicTest.dynamicTest(output + " of " + subject.kind().id(), () -> {
                            String tq = here(examples(subject).get(0)) + " ORDER BY "
                                    + examples(subject).get(0).split("[ ,]+")[1];
                            assertThat(report(subject, Api.GRAPHQL, tq, output))
                                    .isEqualTo(report(subject, Api.REST, tq, output))
                                    .isNotEmpty();
                        })));
    }

    private static List<Map<String, Object>> report(Subject subject, Api api, String tq, String output)
            throws Exception {
        Object body = ask(subject, api, tq, "&output=" + output).getMessage().getBody();
        InputStream in = body instanceof byte[] bytes
                ? new ByteArrayInputStream(bytes)
                : new ByteArrayInputStream(body.toString().getBytes(StandardCharsets.UTF_8));
        try (ReportReader reader = ReportReader.open(in, subject.kind().table())) {
            return ReportSamples.plain(reader.readAll().rows());
        }
    }

    @TestFactory
    Stream<DynamicTest> piecesOfALongReportAreMergedAlike() {
        return subjects().stream().filter(ReportsOnBothApisTest::isAnswered).flatMap(subject -> {
            String day = subject.kind().table().dayField();
            String sum = subject.operation().matches("reports/(time|hours)") ? "hours" : "amount";
            String period = " WHERE " + day + " >= '2009-08-01' AND " + day + " <= '2009-10-31'";
            return Stream.of(
                            "SELECT " + day + ", sum(" + sum + ")" + period + " ORDER BY " + day,
                            // one sum over all pieces
                            "SELECT sum(" + sum + ")" + period)
                    .map(tq -> DynamicTest.dynamicTest(subject.kind().id() + ": " + tq, () -> assertThat(
                                    ReportSamples.plain(ask(subject, Api.GRAPHQL, tq, "&splitPeriod=P14D")
                                            .getMessage()
                                            .getBody()))
                            .isEqualTo(ReportSamples.plain(rows(subject, Api.REST, tq, false)))
                            .isNotEmpty()));
        });
    }

    @Test
    void aReportWithoutEndCannotBeCutIntoPieces() {
        assertThat(cause(ask(
                                subjects().get(2),
                                Api.GRAPHQL,
                                "SELECT sum(hours) WHERE worked_on >= '2009-08-01'",
                                "&splitPeriod=P14D")
                        .getException()))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("option 'splitPeriod' cannot be used: the query must say from which 'worked_on'");
    }

    @Test
    void aQueryWithoutAFirstDayIsRefusedWhenTheRouteStarts() {
        assertThatThrownBy(() ->
                        context.addRoutes(to("ada:reports/time?api=graphql&tq=SELECT task, sum(hours) WHERE worked_on"
                                + " <= '2009-10-31'")))
                .hasStackTraceContaining(
                        "option 'tq': on GraphQL the rows are fetched by day, so the query must say from" + " which");
    }

    @Test
    void aFieldThatNothingFillsIsRefusedWhenTheRouteStarts() {
        assertThatThrownBy(() -> context.addRoutes(
                        to("ada:reports/finance?api=graphql&tq=SELECT date, memo WHERE date >=" + " '2009-10-01'")))
                .hasStackTraceContaining(
                        "nothing on GraphQL fills 'memo': a transaction has one text, which is description;"
                                + " what is"
                                + " filled is reference, date, date_due");
    }

    @Test
    void aQueryOfAMessageIsRefusedBeforeAnythingIsSent() {
        simulator.record().reset();
        Subject owner = subjects().get(2);
        assertThat(ask(owner, Api.GRAPHQL, "SELECT task WHERE worked_on <= '2009-10-31'", "")
                        .getException())
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("must say from which");
        assertThat(simulator.record().all()).isEmpty();
    }

    @Test
    void somebodyElsesReportIsRefused() {
        String uri = "ada:reports/time?api=graphql&companyId=harborfinch";
        Exchange exchange = template.request(uri, each -> each.getMessage()
                .setHeader("CamelUpwork.tq", "SELECT task, sum(hours) WHERE worked_on >= '2009-10-01'"));
        assertThat(exchange.getException())
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining(
                        "option 'companyId' is 'harborfinch', but the organization that the call speaks for is"
                                + " [northlight]");
    }

    @Test
    void aFieldThatIsNotAskedForNeedsNoScope() {
        simulator.scopes().withhold("GenericOrganization.legacyId");
        try {
            Subject team = subjects().get(2);
            assertThat(rows(
                            new Subject(
                                    team.kind(),
                                    team.operation(),
                                    team.user(),
                                    Map.of(
                                            "companyId",
                                            simulator
                                                    .world()
                                                    .directory()
                                                    .company("northlight")
                                                    .orElseThrow()
                                                    .reference())),
                            Api.GRAPHQL,
                            "SELECT provider_id, sum(hours) WHERE worked_on >= '2009-10-01'",
                            false))
                    .isNotEmpty();
            assertThat(ask(
                                    team,
                                    Api.GRAPHQL,
                                    "SELECT assignment_team_id, sum(hours) WHERE worked_on >= '2009-10-01'",
                                    "")
                            .getException())
                    .isInstanceOf(UpworkForbiddenException.class)
                    .hasMessageContaining("legacyId");
        } finally {
            simulator.scopes().grantAll();
        }
    }

    private static RouteBuilder to(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + UUID.randomUUID()).to(uri);
            }
        };
    }

    /** How many rows they have. */
    private static int same(Subject subject, String tq, boolean stream) {
        List<Map<String, Object>> byRest = rows(subject, Api.REST, tq, false);
        List<Map<String, Object>> byGraphQl = rows(subject, Api.GRAPHQL, tq, stream);
        assertThat(ReportSamples.plain(byGraphQl)).containsExactlyInAnyOrderElementsOf(ReportSamples.plain(byRest));
        assertThat(ordered(tq, byGraphQl)).isEqualTo(ordered(tq, byRest));
        return byRest.size();
    }

    /** What the query puts in order, which is all the order that is promised: transactions come newest first by the piece. */
    private static List<Object> ordered(String tq, List<Map<String, Object>> rows) {
        int order = tq.indexOf(" ORDER BY ");
        List<String> columns =
                order < 0 ? List.of() : List.of(tq.substring(order + 10).split(", *"));
        return ReportSamples.plain(rows).stream()
                .map(row -> (Object) columns.stream()
                        .map(column -> String.valueOf(row.get(column.split(" ")[0])))
                        .toList())
                .toList();
    }

    private static void refused(Subject subject, String tq) {
        simulator.record().reset();
        Exchange exchange = ask(subject, Api.GRAPHQL, tq, "");
        assertThat(cause(exchange.getException()))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageMatching(
                        "(?s).*(has no rows for the report|nothing on GraphQL fills '[a-z_]+': .*; what is filled"
                                + " is ).*");
        assertThat(simulator.record().all()).isEmpty();
    }

    /** An endpoint that cannot be is a failure around the reason. */
    private static Throwable cause(Throwable failure) {
        return failure instanceof ResolveEndpointFailedException ? failure.getCause() : failure;
    }

    private static boolean isFilled(Subject subject, String tq) {
        return isAnswered(subject)
                && Stream.of("notes", "comment", "provider__id")
                        .noneMatch(name -> subject.operation().matches("reports/(billings|earnings|finance)")
                                && tq.contains(name));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Subject subject, Api api, String tq, boolean stream) {
        Exchange exchange = ask(subject, api, tq, stream ? "&fetch=stream" : "");
        assertThat(exchange.getException()).as(tq).isNull();
        return (List<Map<String, Object>>) exchange.getMessage().getBody();
    }

    private static Exchange ask(Subject subject, Api api, String tq, String more) {
        return template.request("direct:ask", exchange -> {
            exchange.getMessage().setHeader("uri", subject.uri(api) + more);
            exchange.getMessage().setHeader("CamelUpwork.tq", tq);
        });
    }
}
