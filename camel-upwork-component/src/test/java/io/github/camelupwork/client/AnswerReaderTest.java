// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static io.github.camelupwork.client.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.GraphQLError;
import io.github.camelupwork.exception.UpworkGraphQLException;
import io.github.camelupwork.exception.UpworkReportException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerReaderTest {

    private static final String ROWS = """
            {"server_time": 1400000000, "auth_user": {"first_name": "Ann"}, "table": {
              "cols": [{"id": "date", "type": "date"}, {"id": "amount", "type": "number"}, {"id": "type", "type": "string"}],
              "rows": [{"c": [{"v": "20240229"}, {"v": "10.50"}, {"v": "APInvoice"}]}]}}""";

    private final AnswerReader reader = new AnswerReader(null);
    private final UpworkCall finance = call("reports/finance", Map.of("provider_ref", 1L));

    private static UpworkCall call(String name, Map<String, Object> values) {
        Operation operation = Catalog.load().operation(name).orElseThrow();
        return new UpworkCall(operation, operation.bindings().get(0), values);
    }

    private Object body(Answer.Kind kind, String root, String json) {
        Binding binding = Params.answering(kind, root);
        return reader.read(Params.call(binding, Map.of()), reply(200, json, "Content-Type", "application/json"))
                .body();
    }

    @Test
    void partsThePayloadFromItsEnvelope() {
        UpworkAnswer answer = reader.read(
                Params.call(Params.answering(Answer.Kind.OBJECT, "info"), Map.of()),
                reply(
                        200,
                        "{\"server_time\":\"1400000000\",\"auth_user\":{\"first_name\":\"Ann\"},\"info\":{\"ref\":\"1\"}}",
                        "vnd.eo.request-id",
                        "r1",
                        "Location",
                        "/there"));
        assertThat(answer.body()).isEqualTo(Map.of("ref", "1"));
        assertThat(answer.envelope())
                .isEqualTo(Envelope.of(200)
                        .from("r1", "/there")
                        .at(Instant.ofEpochSecond(1400000000), Map.of("first_name", "Ann")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.Kind.class,
            names = {"OBJECT", "CREATED", "MESSAGE", "LIST"})
    void takesNothingForTheSuccessOfAWrite(Answer.Kind kind) {
        UpworkCall write = Params.writing(Params.call(Params.answering(kind, "x"), Map.of()));
        Object nothing = kind == Answer.Kind.LIST ? List.of() : Map.of();
        for (String body : new String[] {"", " \n", "null", null}) {
            assertThat(reader.read(write, reply(201, body)).body()).isEqualTo(nothing);
        }
        assertThat(reader.read(write, reply(204, null)).envelope().status()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.Kind.class,
            names = {"OBJECT", "CREATED", "MESSAGE", "LIST"})
    void doesNotTakeAnErrorForASuccess(Answer.Kind kind) {
        assertThatThrownBy(() ->
                        body(kind, "x", "{\"server_time\":\"1\",\"error\":{\"code\":7,\"message\":\"Not today\"}}"))
                .isInstanceOf(UpworkUnreadableAnswerException.class)
                .hasMessageContaining("Not today");
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.Kind.class,
            names = {"OBJECT", "LIST"})
    void doesNotTakeNothingForAnAnswerToAQuestion(Answer.Kind kind) {
        for (String body : new String[] {"", "null", null}) {
            assertThatThrownBy(() -> body(kind, "x", body))
                    .isInstanceOf(UpworkUnreadableAnswerException.class)
                    .hasMessage("things/do: the answer is empty (HTTP 200)");
        }
        assertThatThrownBy(() -> reader.read(finance, reply(204, null)))
                .isInstanceOf(UpworkUnreadableAnswerException.class);
    }

    @Test
    void refusesAnErrorThatComesAsASuccess() {
        assertThatThrownBy(() -> body(Answer.Kind.OBJECT, "x", "{\"error\":{\"message\":\"no\"}}"))
                .isInstanceOf(UpworkUnreadableAnswerException.class)
                .hasMessage("things/do: the answer has the status of a success and holds an error: no (HTTP 200)");
    }

    @Test
    void tellsNoSecretThatASuccessQuotes() {
        for (String body : List.of(
                "{\"error\":{\"message\":\"Secret+0f7a3b9c\"}}", "Secret0f7a3b9c is no JSON", "{\"a\": Secret}")) {
            assertThatThrownBy(() -> reader.read(
                            Params.call(Params.answering(Answer.Kind.OBJECT, "x"), Map.of()),
                            reply(200, body.replace("Secret0f7a3b9c", Replies.SECRET))))
                    .isInstanceOf(UpworkUnreadableAnswerException.class)
                    .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("0f7a3b9c"));
        }
        assertThatThrownBy(() -> reader.read(
                        finance, reply(200, "{\"error\":{\"code\":\"400\",\"message\":\"Secret+0f7a3b9c\"}}")))
                .hasMessageContaining("***")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("0f7a3b9c"));
    }

    private static String stackTrace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Test
    void refusesHtmlAndHalfJson() {
        assertThatThrownBy(() -> reader.read(
                        Params.call(Params.answering(Answer.Kind.OBJECT, null), Map.of()),
                        reply(200, "<html></html>", "Content-Type", "text/html")))
                .isInstanceOf(UpworkUnreadableAnswerException.class)
                .hasMessage("things/do: the answer is an HTML page (HTTP 200)");
        assertThatThrownBy(() -> body(Answer.Kind.OBJECT, null, "{\"a\": [1, 2"))
                .isInstanceOf(UpworkUnreadableAnswerException.class)
                .hasMessage("things/do: the answer is not whole JSON (HTTP 200)");
        assertThatThrownBy(() -> body(Answer.Kind.OBJECT, null, "{} {}"))
                .isInstanceOf(UpworkUnreadableAnswerException.class);
    }

    @Test
    void givesReportRowsTheirTypes() {
        UpworkAnswer answer = reader.read(finance, reply(200, ROWS));
        assertThat(answer.body())
                .isEqualTo(List.of(Map.of(
                        "date", LocalDate.of(2024, 2, 29), "amount", new BigDecimal("10.50"), "type", "APInvoice")));
        assertThat(answer.envelope().authUser()).isEqualTo(Map.of("first_name", "Ann"));
        assertThat(answer.envelope().serverTime()).isEqualTo(Instant.ofEpochSecond(1400000000));
    }

    @Test
    void streamsReportRows() throws Exception {
        ReportRows rows = (ReportRows)
                reader.rows(finance, reply(200, ROWS), Duration.ofSeconds(9)).body();
        assertThat(rows.next()).containsEntry("amount", new BigDecimal("10.50"));
        assertThat(rows.hasNext()).isFalse();
        rows.close();
    }

    @Test
    void handsTextOnAsItCame() {
        String csv = "date,amount\n20240229,10.50\n";
        assertThat(reader.read(finance.with("tqx", "out:csv"), reply(200, csv)).body())
                .isEqualTo(csv);
        String xml = "<response><table><cols><col><id>amount</id><type>number</type></col></cols>"
                + "<rows><row><c><v>1</v></c></row></rows></table></response>";
        assertThat(reader.read(finance.with("tqx", "out:xml"), reply(200, xml)).body())
                .isEqualTo(xml);
    }

    @Test
    void refusesAReportThatIsAnError() {
        String error = "{\"error\":{\"code\":\"400\",\"message\":\"Unknown field\"}}";
        assertThatThrownBy(() -> reader.read(finance, reply(200, error)))
                .isInstanceOf(UpworkReportException.class)
                .hasMessageContaining("Unknown field")
                .hasMessageContaining("HTTP 200");
        assertThatThrownBy(() -> reader.rows(finance, reply(200, error), Duration.ofSeconds(9)))
                .isInstanceOf(UpworkReportException.class);
        assertThatThrownBy(() -> reader.read(finance.with("tqx", "out:csv"), reply(200, error)))
                .isInstanceOf(UpworkReportException.class);
    }

    @Test
    void refusesAReportThatBreaksOff() {
        assertThatThrownBy(() -> reader.read(finance, reply(200, ROWS.substring(0, ROWS.length() - 20))))
                .isInstanceOf(UpworkUnreadableAnswerException.class);
    }

    @Test
    void refusesGraphqlErrorsAndKeepsThePartialData() {
        UpworkCall graphql = call("graphql/execute", Map.of("query", "{a b}"));
        assertThat(reader.read(graphql, reply(200, "{\"data\":{\"a\":1},\"errors\":[]}"))
                        .body())
                .isEqualTo(Map.of("a", 1));
        assertThatThrownBy(() -> reader.read(
                        graphql,
                        reply(
                                200,
                                "{\"data\":{\"a\":1,\"b\":null},\"errors\":[{\"message\":\"no"
                                        + " b\",\"path\":[\"b\"]},{\"message\":\"nor c\"}]}")))
                .isInstanceOfSatisfying(UpworkGraphQLException.class, e -> {
                    assertThat(e.getErrors()).first().isEqualTo(new GraphQLError("no b", List.of("b"), null, Map.of()));
                    assertThat(e.getData()).hasToString("{a=1, b=null}");
                })
                .hasMessage("graphql/execute: no b; nor c (HTTP 200)");
    }
}
