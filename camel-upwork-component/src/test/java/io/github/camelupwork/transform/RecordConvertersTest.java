// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.TestServer;
import io.github.camelupwork.TestUpwork;
import io.github.camelupwork.client.ItemStream;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.model.offers.Offer;
import io.github.camelupwork.model.reports.FinanceRow;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers as records: by {@code output=record}, by type converters, and with a word about fields that an API lacks. */
class RecordConvertersTest {

    private static final String OFFER = "{\"rid\":\"1\",\"terms_data\":{\"charge_rate\":\"21.50\"}}";

    private TestServer server;
    private TestUpwork upwork;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.saying(200, "{\"offers\":{\"offer\":[" + OFFER + "]}}");
        upwork = new TestUpwork(server.base());
        upwork.component.getDefaults().setCompanyReference("34567");
        upwork.component.getDefaults().setTeamReference("45678");
        upwork.start();
    }

    @AfterEach
    void stop() {
        upwork.close();
        server.close();
    }

    private Object ask(String uri) {
        return upwork.context.createProducerTemplate().requestBody(uri, (Object) null);
    }

    @Test
    void outputRecordAnswersRecords() {
        assertThat((List<?>) ask("upwork:offers?output=record"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Offer.class,
                        offer -> assertThat(offer.termsData().chargeRate()).isEqualTo(new BigDecimal("21.50")));
    }

    @Test
    void aStreamIsMadeOfRecords() throws Exception {
        upwork.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:stream")
                        .to("upwork:offers?output=record&fetch=stream")
                        .process(e -> e.getMessage()
                                .setBody(
                                        e.getMessage().getBody(ItemStream.class).next()));
            }
        });
        assertThat(ask("direct:stream")).isInstanceOf(Offer.class);
    }

    @Test
    void aReportIsMadeOfRecords() {
        server.answer(
                request -> new TestServer.Reply(
                        200,
                        "{\"table\":{\"cols\":[{\"id\":\"amount\",\"type\":\"number\"}],\"rows\":[{\"c\":[{\"v\":\"1.10\"}]}]}}"));
        Object rows = ask("upwork:reports/finance?output=record&freelancerReference=1234&tq="
                + "SELECT amount WHERE date >= '2026-01-01'");
        assertThat((List<?>) rows).singleElement().isInstanceOfSatisfying(FinanceRow.class, row -> assertThat(
                        row.amount())
                .isEqualTo("1.10"));
    }

    @Test
    void itemsAndTextAreConverted() {
        Stream.of(
                        Map.of("rid", "1", "terms_data", Map.of("charge_rate", "21.50")),
                        OFFER,
                        OFFER.getBytes(StandardCharsets.UTF_8),
                        new ByteArrayInputStream(OFFER.getBytes(StandardCharsets.UTF_8)))
                .forEach(body -> assertThat(upwork.context
                                .getTypeConverter()
                                .convertTo(Offer.class, body)
                                .termsData()
                                .chargeRate())
                        .isEqualTo(new BigDecimal("21.50")));
    }

    @Test
    void aRecordIsConvertedToAMapAndToJson() {
        Offer offer = upwork.context.getTypeConverter().convertTo(Offer.class, OFFER);
        assertThat(upwork.context.getTypeConverter().convertTo(Map.class, offer))
                .containsEntry("rid", "1");
        assertThat(upwork.context.getTypeConverter().convertTo(java.io.InputStream.class, offer))
                .asString(StandardCharsets.UTF_8)
                .contains("\"charge_rate\":21.50");
    }

    @Test
    void aConsumerHandsOverRecords() throws Exception {
        upwork.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("upwork:offers?output=record&delay=50").to("mock:offers");
            }
        });
        MockEndpoint mock = upwork.context.getEndpoint("mock:offers", MockEndpoint.class);
        mock.setMinimumExpectedMessageCount(1);
        mock.setResultWaitTime(300_000);
        mock.assertIsSatisfied();
        assertThat(mock.getExchanges().get(0).getMessage().getBody()).isInstanceOf(Offer.class);
    }

    @Test
    void whatAnswersNoObjectsIsRefusedAtTheStart() {
        assertThatThrownBy(() -> ask("upwork:metadata/skills?output=record"))
                .rootCause()
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("metadata/skills")
                .hasMessageContaining("option 'output' is 'record'")
                .hasMessageContaining("use output=rows");
    }

    @Test
    void twoFormsAreRefused() {
        assertThatThrownBy(() -> ask("upwork:offers?output=record&outputClass=java.lang.String"))
                .rootCause()
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("'output=record'");
    }

    @Test
    void theSchemaSaysWhichApiGivesAField() {
        AnswerSchema schema = AnswerSchema.of("offers/list").orElseThrow();
        assertThat(schema.fields("rest")).contains("rid", "client_user_ref").doesNotContain("milestones");
        assertThat(schema.fieldsMissingFrom("graphql"))
                .contains("client_user_ref")
                .doesNotContain("milestones");
    }
}
