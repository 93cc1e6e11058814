// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.auth.AuthEndpoints;
import io.github.camelupwork.auth.AuthorizationException;
import io.github.camelupwork.auth.OAuth2Client;
import io.github.camelupwork.auth.OAuth2Credentials;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.budget.RequestLimits;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.fuzz.Inputs;
import io.github.camelupwork.graphql.FieldList;
import io.github.camelupwork.http.HttpAccess;
import io.github.camelupwork.http.RetryAfter;
import io.github.camelupwork.json.Json;
import io.github.camelupwork.report.ReportErrorException;
import io.github.camelupwork.report.ReportEvaluator;
import io.github.camelupwork.report.ReportFormatException;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportParser;
import io.github.camelupwork.report.ReportQueryException;
import io.github.camelupwork.report.ReportReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/**
 * Everything that reads what a server or a caller says, fed with texts that are nearly right: it reads them, or refuses
 * them by an exception of its own that says where, and in good time.
 */
class ParserFuzzTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T10:00:00Z"), ZoneOffset.UTC);

    /** Far longer than any of them takes on a busy machine, and far shorter than the faults took. */
    private static final Duration IN_GOOD_TIME = Duration.ofSeconds(20);

    /** Reads a text; whatever it throws is looked at. */
    @FunctionalInterface
    private interface Reading {
        void read(String text) throws Exception;
    }

    /** What is fed. */
    enum Parser {
        REST_OBJECT(
                "{\"server_time\":\"1404363250\",\"auth_user\":{\"first_name\":\"A\",\"timezone\":\"UTC\"},"
                        + "\"thing\":{\"reference\":\"1\",\"amount\":\"10.50\",\"rate\":7,\"at\":1404363250000}}",
                text -> answer(Params.call(Params.answering(Answer.Kind.OBJECT, "thing"), Map.of()), text)),
        REST_LIST(
                "{\"server_time\":1404363250,\"things\":{\"thing\":[{\"id\":1,\"amount\":\"1\"},{\"id\":2}],"
                        + "\"lister\":{\"total_count\":\"2\",\"total_items\":\"2\",\"paging\":{\"count\":\"2\",\"offset\":\"0\"},"
                        + "\"cursor\":\"abc\"}}}",
                text -> answer(Params.call(Params.answering(Answer.Kind.LIST, "things.thing"), Map.of()), text)),
        REPORT_JSON(
                "{\"server_time\":1404363250,\"auth_user\":{\"uid\":\"a\"},\"table\":{\"cols\":[{\"label\":\"worked_on\","
                        + "\"type\":\"date\"},{\"label\":\"hours\",\"type\":\"number\"},{\"label\":\"memo\",\"type\":\"string\"}],"
                        + "\"rows\":[{\"c\":[{\"v\":\"20140717\"},{\"v\":\"1.5\"},{\"v\":\"x\"}]},{\"c\":[{\"v\":null},{\"v\":2},"
                        + "{\"v\":\"y\"}]}]}}",
                ParserFuzzTest::report),
        REPORT_CSV(
                "worked_on,sum(hours),hours,\"memo\"\n2014-07-17,1.5,2,\"a \"\"b\"\"\"\n20140718,,3,\n",
                ParserFuzzTest::report),
        REPORT_XML(
                "<?xml version=\"1.0\"?><response><server_time>1</server_time><table><cols><col><label>worked_on</label>"
                        + "<type>date</type></col><col><label>hours</label><type>number</type></col></cols><rows><row><c><v>"
                        + "20140717</v></c><c><v>1.5</v></c></row></rows></table></response>",
                ParserFuzzTest::report),
        REPORT_QUERY(
                "SELECT worked_on, sum(hours), task WHERE worked_on >= '2026-01-01' AND (hours > 1.5 OR task = 'a') ORDER BY"
                        + " worked_on DESC",
                text -> ReportEvaluator.evaluate(
                        ReportParser.parse(text), ReportKind.TIME_BY_COMPANY, List.of(Map.of("hours", 1)))),
        GRAPHQL(
                "{\"data\":{\"ROOT\":{\"edges\":[{\"node\":{\"id\":\"1\",\"amount\":{\"rawValue\":\"1.50\",\"currency\":\"USD\"},"
                        + "\"createdDateTime\":\"2026-01-01T10:00:00Z\"}},null],\"pageInfo\":{\"endCursor\":\"x\","
                        + "\"hasNextPage\":true},\"totalCount\":3,\"paging\":{\"total\":3}}},\"errors\":[{\"message\":\"no\","
                        + "\"path\":[\"ROOT\",0,\"id\"],\"locations\":[{\"line\":1,\"column\":2}],\"extensions\":{"
                        + "\"classification\":\"DataFetchingException\"}}]}",
                ParserFuzzTest::graphQL),
        ERROR_JSON(
                "{\"error\":{\"status\":400,\"code\":174,\"message\":\"no\"},\"errors\":[{\"message\":\"m\",\"code\":1}]}",
                ParserFuzzTest::error),
        ERROR_XML("<?xml version=\"1.0\"?><error><code>1</code><message>no</message></error>", ParserFuzzTest::error),
        ERROR_PAGE("<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>", ParserFuzzTest::error),
        TOKEN_ANSWER(
                "{\"access_token\":\"abcdefgh\",\"refresh_token\":\"ijklmnop\",\"expires_in\":86400,\"token_type\":\"Bearer\"}",
                text -> token(200, text)),
        TOKEN_ERROR(
                "{\"error\":{\"code\":1,\"message\":\"no\"},\"error_description\":\"x\"}", text -> token(400, text)),
        DATE("2026-05-01T10:00:00.000+02:00", text -> ApiDates.format(text, "yyyyMMdd")),
        OPTION_VALUE(
                "[{\"description\":\"a\",\"deposit_amount\":\"10.50\",\"due\":\"2026-05-01\"}]",
                ParserFuzzTest::option),
        FIELDS("id title:name contract { id (a b) freelancer { user { id } } }", FieldList::parse),
        RETRY_AFTER("Fri, 01 May 2026 11:00:30 GMT", text -> RetryAfter.parse(text, CLOCK.instant())),
        LIMITS("10/1s,300/1m,40000/1d", RequestLimits::parse);

        private final String good;
        private final Reading reading;

        Parser(String good, Reading reading) {
            this.good = good;
            this.reading = reading;
        }
    }

    /** A text for a parser. */
    record Fed(Parser parser, String text) {
        @Override
        public String toString() {
            return parser + " <- " + (text.length() > 300 ? text.substring(0, 300) + "... " + text.length() : text);
        }
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void aShortRun(@ForAll("fed") Fed fed) {
        feed(fed);
    }

    @Tag("slow")
    @Property(tries = 20_000, shrinking = ShrinkingMode.OFF)
    void aLongRun(@ForAll("fed") Fed fed) {
        feed(fed);
    }

    @Provide
    Arbitrary<Fed> fed() {
        return Arbitraries.of(Parser.values())
                .flatMap(parser -> Inputs.near(parser.good).map(text -> new Fed(parser, text)));
    }

    private static void feed(Fed fed) {
        Statistics.label("inputs").collect(fed.parser());
        long began = System.nanoTime();
        try {
            fed.parser().reading.read(fed.text());
        } catch (UpworkException e) {
            assertThat(e.getMessage()).doesNotContain("a form that cannot be understood");
            assertThat(e.getMessage().chars().filter(c -> Character.isISOControl(c) && c != '\n'))
                    .isEmpty();
        } catch (ReportFormatException
                | ReportErrorException
                | ReportQueryException
                | AuthorizationException
                | ValueConverter.InvalidValueException e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (IllegalArgumentException e) {
            assertThat(fed.parser()).isIn(Parser.LIMITS, Parser.FIELDS);
            assertThat(e.getClass()).isEqualTo(IllegalArgumentException.class);
        } catch (Exception e) {
            throw new AssertionError("raw: " + e, e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(IN_GOOD_TIME);
    }

    private static void answer(UpworkCall call, String text) {
        new AnswerReader(null).read(call, Replies.reply(200, text));
    }

    private static void report(String text) throws IOException {
        try (ReportReader reader = ReportReader.open(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ReportKind.TIME_BY_COMPANY.table())) {
            reader.readAll();
        } catch (UncheckedIOException e) {
            throw e.getCause(); // nothing here is read from a network
        }
    }

    private static void graphQL(String text) {
        List<Operation> operations = Catalog.load().operations().stream()
                .filter(operation -> operation.apis().contains(Api.GRAPHQL))
                .toList();
        Operation operation = operations.get(Math.floorMod(text.hashCode(), operations.size()));
        operation.bindings().stream()
                .filter(binding -> binding.api() == Api.GRAPHQL && binding.document() != null)
                .forEach(binding -> answer(
                        new UpworkCall(operation, binding, Map.of()), text.replace("ROOT", root(binding.answer()))));
    }

    private static String root(Answer answer) {
        return answer.root().contains(".") ? answer.root().split("\\.")[1] : "x";
    }

    private static void error(String text) {
        throw new ErrorReader(CLOCK)
                .read(
                        Params.call(Params.answering(Answer.Kind.OBJECT, null), Map.of()),
                        Replies.reply(400, text, "X-Upwork-Error-Message", text.length() % 2 == 0 ? " " : "no\r\nway"));
    }

    private static void token(int status, String text) {
        OAuth2Credentials credentials = new OAuth2Credentials("client", "secret-secret", null, "rt-rt-rt", null, null);
        new OAuth2Client(
                        credentials,
                        AuthEndpoints.upwork(),
                        HttpAccess.of(HttpClients.custom()
                                .disableAutomaticRetries()
                                .addExecInterceptorFirst("stub", (request, scope, chain) -> {
                                    BasicClassicHttpResponse response = new BasicClassicHttpResponse(status);
                                    response.setEntity(new StringEntity(text, ContentType.APPLICATION_JSON));
                                    return response;
                                })
                                .build()),
                        new ServerClock(CLOCK))
                .refresh("rt-rt-rt");
    }

    private static void option(String text) {
        ValueConverter converter = new ValueConverter();
        Object tree;
        try {
            tree = Json.read(text);
        } catch (UncheckedIOException e) {
            tree = text;
        }
        List<Parameter> parameters = Catalog.load().operations().stream()
                .flatMap(operation -> operation.bindings().stream())
                .flatMap(binding -> binding.options().stream())
                .toList();
        for (int i = 0; i < 20; i++) {
            Parameter parameter = parameters.get(Math.floorMod(text.hashCode() * 31 + i * 977, parameters.size()));
            for (Object value : Arrays.asList(text, tree)) {
                try {
                    if (value != null) {
                        converter.convert(parameter, value);
                    }
                } catch (ValueConverter.InvalidValueException e) {
                    assertThat(e.getMessage()).isNotBlank();
                }
            }
        }
    }
}
