// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.exception.UpworkArgumentException;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.converter.stream.ByteArrayInputStreamCache;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodyParametersTest extends CamelTestSupport {

    private static final String JSON = "{\"milestoneId\":\"7\",\"amount\":10.10}";
    private static final Map<String, Object> READ = Map.of("milestoneId", "7", "amount", new BigDecimal("10.10"));

    /** A record of a route. */
    public record Approval(String milestoneId, BigDecimal amount, LocalDate note) {}

    /** A bean of a route. */
    public static class ApprovalBean {
        public String getMilestoneId() {
            return "7";
        }

        public BigDecimal getAmount() {
            return new BigDecimal("10.10");
        }

        public String getNote() {
            return null;
        }
    }

    private final BodyParameters parameters =
            new BodyParameters(Catalog.load().operation("milestones/approve").orElseThrow());

    private Map<String, Object> read(Object body) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        return parameters.read(exchange);
    }

    private void assertRefused(Object body, String what) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessage("milestones/approve: the message" + " body is " + what
                        + "; give a Map, a JSON object, a record or a bean, or say inBody=none");
    }

    @Test
    void readsMapsRecordsAndBeans() {
        assertThat(read(READ)).isEqualTo(READ);
        assertThat(read(new Approval("7", new BigDecimal("10.10"), null))).isEqualTo(READ);
        assertThat(read(new ApprovalBean())).isEqualTo(READ);
        assertThat(read(new Approval("7", null, LocalDate.of(2024, 2, 29)))).containsEntry("note", "2024-02-29");
    }

    @Test
    void readsJsonHoweverItComes(@TempDir Path directory) throws Exception {
        Path path = Files.writeString(directory.resolve("approval.json"), JSON);
        GenericFile<Object> wrapped = new GenericFile<>();
        wrapped.setFile(path.toFile());
        wrapped.setBody(JSON);
        byte[] bytes = JSON.getBytes(StandardCharsets.UTF_8);
        for (Object body : Arrays.asList(
                JSON,
                new StringBuilder(JSON),
                bytes,
                new ByteArrayInputStream(bytes),
                new StringReader(JSON),
                new ByteArrayInputStreamCache(new ByteArrayInputStream(bytes)),
                path.toFile(),
                wrapped)) {
            assertThat(read(body)).as(body.getClass().getName()).isEqualTo(READ);
        }
    }

    @Test
    void readsNothingOutOfNothing() {
        assertThat(read(null)).isEmpty();
        assertThat(read(" ")).isEmpty();
        assertThat(read(new byte[0])).isEmpty();
    }

    @Test
    void leavesOutNulls() {
        Map<String, Object> body = new HashMap<>();
        body.put("amount", null);
        assertThat(read(body)).isEmpty();
        assertThat(read("{\"amount\":null}")).isEmpty();
    }

    @Test
    void refusesTheRest() {
        assertRefused("hello", "text that is no JSON (line 1, column 6)");
        assertRefused("{\n\"amount\": 1,,", "text that is no JSON (line 2, column 13)");
        assertRefused("[1]", "JSON, but no object");
        assertRefused(List.of(1), "a java.util.ImmutableCollections$List12");
        assertRefused(5, "a java.lang.Integer");
    }
}
