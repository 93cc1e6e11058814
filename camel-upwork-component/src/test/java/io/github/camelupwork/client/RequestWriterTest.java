// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static io.github.camelupwork.client.Params.param;
import static io.github.camelupwork.client.Params.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.BodyStyle;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import org.apache.hc.core5.http.NameValuePair;
import org.junit.jupiter.api.Test;

class RequestWriterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T23:30:00Z"), ZoneOffset.UTC);

    private final RequestWriter writer = new RequestWriter(null, CLOCK);

    private UpworkRequest written(Binding binding, Map<String, Object> values) {
        return writer.write(Params.call(binding, values));
    }

    private String path(Parameter parameter, Object value) {
        return written(Params.binding("GET", "/a/{id}.json", BodyStyle.NONE, null, parameter), Map.of("id", value))
                .uri()
                .toString()
                .substring("https://www.upwork.com/api".length());
    }

    private static Map<String, String> form(UpworkRequest request) {
        Map<String, String> form = new LinkedHashMap<>();
        for (NameValuePair pair : request.form()) {
            form.put(pair.getName(), pair.getValue());
        }
        return form;
    }

    private static Parameter body(String name, ParameterType type) {
        return param(name).in(Location.BODY).type(type).build();
    }

    @Test
    void encodesAPartOfThePath() {
        Parameter id = param("id").in(Location.PATH).build();
        assertThat(path(id, "~01ab-._")).isEqualTo("/a/~01ab-._.json");
        assertThat(path(id, "a b/c?d#e%+")).isEqualTo("/a/a%20b%2Fc%3Fd%23e%25%2B.json");
        assertThat(path(id, "a;b,c")).isEqualTo("/a/a%3Bb%2Cc.json");
        assertThat(path(id, "\u00fc\u20ac")).isEqualTo("/a/%C3%BC%E2%82%AC.json");
        assertThat(path(id, "{id}")).isEqualTo("/a/%7Bid%7D.json");
        assertThat(path(id, 12L)).isEqualTo("/a/12.json");
    }

    @Test
    void leavesSeparatorsOfThePathAlone() {
        assertThat(path(param("id").in(Location.PATH).separator(";").build(), "a b;c,d"))
                .isEqualTo("/a/a%20b;c%2Cd.json");
        assertThat(path(param("id").in(Location.PATH).separator(";").range(",").build(), "a,b;c"))
                .isEqualTo("/a/a,b;c.json");
    }

    @Test
    void fillsInTodayAndNow() {
        Binding day = Params.binding(
                "GET",
                "/{date}.json",
                BodyStyle.NONE,
                null,
                param("date")
                        .in(Location.PATH)
                        .format("yyyyMMdd")
                        .byDefault("today")
                        .build());
        assertThat(written(day, Map.of()).uri()).hasPath("/api/20260501.json");
    }

    @Test
    void writesAQueryInTheOrderOfTheReference() {
        Binding binding = Params.binding(
                "GET",
                "/things",
                BodyStyle.NONE,
                null,
                text("b"),
                text("a__ref"),
                param("n").type(ParameterType.NUMBER).build());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("n", new BigDecimal("1E+2"));
        values.put("a__ref", "1;2 & 3");
        values.put("b", "\u00e4=");
        assertThat(written(binding, values).uri().toString())
                .isEqualTo("https://www.upwork.com/api/things?b=%C3%A4%3D&a__ref=1%3B2%20%26%203&n=100");
        assertThat(written(binding, Map.of()).uri().toString()).isEqualTo("https://www.upwork.com/api/things");
    }

    @Test
    void writesAForm() {
        UpworkRequest request = written(
                Params.binding(
                        "POST",
                        "/things",
                        BodyStyle.FORM,
                        null,
                        body("a", ParameterType.STRING),
                        body("amount", ParameterType.NUMBER)),
                Map.of("a", "x y", "amount", new BigDecimal("10.50")));
        assertThat(form(request)).isEqualTo(Map.of("a", "x y", "amount", "10.50"));
        assertThat(request.json()).isNull();
        assertThat(request.uri()).hasNoQuery();
    }

    @Test
    void writesMembersAndElementsInBrackets() {
        Binding binding = Params.binding(
                "POST",
                "/offers",
                BodyStyle.FORM,
                null,
                param("milestones")
                        .in(Location.BODY)
                        .type(ParameterType.LIST)
                        .brackets()
                        .build(),
                param("fb_scores")
                        .in(Location.BODY)
                        .type(ParameterType.OBJECT)
                        .brackets()
                        .build());
        UpworkRequest request = written(
                binding,
                Map.of(
                        "milestones",
                                List.of(
                                        Map.of("deposit_amount", new BigDecimal("100.00")),
                                        Map.of("due_date", "12-31-2024")),
                        "fb_scores", Map.of("3", new BigDecimal("5"))));
        assertThat(form(request))
                .isEqualTo(Map.of(
                        "milestones[0][deposit_amount]",
                        "100.00",
                        "milestones[1][due_date]",
                        "12-31-2024",
                        "fb_scores[3]",
                        "5"));
    }

    @Test
    void writesJsonWithNumbersAsNumbersAndDecimalsAsText() {
        UpworkRequest request = written(
                Params.binding(
                        "PUT",
                        "/things",
                        BodyStyle.JSON,
                        null,
                        body("amount", ParameterType.NUMBER),
                        body("deposit_amount", ParameterType.DECIMAL),
                        body("flag", ParameterType.BOOLEAN)),
                Map.of("amount", new BigDecimal("1E+2"), "deposit_amount", new BigDecimal("10.50"), "flag", true));
        assertThat(request.json()).isEqualTo("{\"amount\":100,\"deposit_amount\":\"10.50\",\"flag\":true}");
        assertThat(request.form()).isEmpty();
    }

    @Test
    void wrapsWhatBelongsToOneObject() {
        Parameter message = body("message", ParameterType.STRING);
        UpworkRequest form =
                written(Params.binding("POST", "/stories", BodyStyle.FORM, "story", message), Map.of("message", "hi"));
        UpworkRequest json =
                written(Params.binding("PUT", "/stories", BodyStyle.JSON, "story", message), Map.of("message", "hi"));
        assertThat(form(form)).isEqualTo(Map.of("story", "{\"message\":\"hi\"}"));
        assertThat(json.json()).isEqualTo("{\"story\":{\"message\":\"hi\"}}");
    }

    @Test
    void sendsWhatTheOperationItselfDecides() {
        Binding accept = Params.binding(
                "POST",
                "/offers",
                BodyStyle.FORM,
                null,
                List.of(),
                new Answer(Answer.Kind.MESSAGE, null, null, 200, null),
                null,
                Map.of("name", "accept"),
                body("name", ParameterType.STRING));
        assertThat(form(written(accept, Map.of("name", "decline")))).isEqualTo(Map.of("name", "accept"));
    }

    @Test
    void goesToAnotherHostByTheSamePath() {
        RequestWriter simulated = new RequestWriter(URI.create("http://localhost:8089"), CLOCK);
        assertThat(simulated
                        .write(Params.call(Params.binding(List.of()), Map.of()))
                        .uri())
                .isEqualTo(URI.create("http://localhost:8089/api/things/all.json"));
    }
}
