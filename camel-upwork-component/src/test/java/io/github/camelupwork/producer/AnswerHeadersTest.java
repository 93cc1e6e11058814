// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;

class AnswerHeadersTest {

    private static final Envelope FULL = Envelope.of(201)
            .from("r1", "/new")
            .at(Instant.EPOCH, Map.of("first_name", "Ann"))
            .with(new Envelope.PageInfo(42L, "c2", null));

    private final Message message = new DefaultMessage(new DefaultCamelContext());

    private static UpworkAnswer answer(Envelope envelope) {
        return new UpworkAnswer(Map.of(), envelope);
    }

    @Test
    void tellsAnAnswerThatWasRecorded() {
        AnswerHeaders.set(message, "milestones/approve", new UpworkAnswer(Map.of(), FULL, true));
        assertThat(message.getHeader(UpworkConstants.REPLAYED)).isEqualTo(true);
        AnswerHeaders.set(message, "milestones/approve", answer(FULL));
        assertThat(message.getHeaders()).doesNotContainKey(UpworkConstants.REPLAYED);
    }

    @Test
    void putsTheEnvelopeIntoHeaders() {
        AnswerHeaders.set(message, "jobs/create", answer(FULL));
        assertThat(message.getHeaders())
                .containsOnly(
                        Map.entry("CamelUpworkOperation", "jobs/create"),
                        Map.entry("CamelUpworkResponseCode", 201),
                        Map.entry("CamelUpworkRequestId", "r1"),
                        Map.entry("CamelUpworkLocation", "/new"),
                        Map.entry("CamelUpworkServerTime", Instant.EPOCH),
                        Map.entry("CamelUpworkAuthUser", Map.of("first_name", "Ann")),
                        Map.entry("CamelUpworkTotal", 42L),
                        Map.entry("CamelUpworkNextCursor", "c2"));
    }

    @Test
    void leavesNothingOfAnEarlierCall() {
        AnswerHeaders.set(message, "jobs/create", answer(FULL));
        AnswerHeaders.set(message, "jobs/get", answer(Envelope.of(200)));
        assertThat(message.getHeaders())
                .containsOnly(Map.entry("CamelUpworkOperation", "jobs/get"), Map.entry("CamelUpworkResponseCode", 200));
    }

    @Test
    void leavesNothingOfAnEarlierCallToAStreamEither() {
        AnswerHeaders.set(message, "jobs/create", answer(FULL));
        message.setHeader("other", "stays");
        AnswerHeaders.set(message, "jobs/list", answer(null));
        assertThat(message.getHeaders())
                .containsOnly(Map.entry("CamelUpworkOperation", "jobs/list"), Map.entry("other", "stays"));
    }
}
