// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static io.github.camelupwork.client.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;

class HttpReplyTest {

    @Test
    void readsHeadersInAnyCaseAndTakesBlankOnesForNone() {
        HttpReply reply = reply(200, null, "x-request-id", "r", "Location", " ");
        assertThat(reply.header("X-Request-ID")).contains("r");
        assertThat(reply.header("Location")).isEmpty();
        assertThat(reply.contentType()).isEmpty();
    }

    @Test
    void tellsNoSecretInAHeader() {
        assertThat(reply(
                        200, null, "Location", "/there?token=Secret%2B0f7a3b9c", "X-Request-Id", "r " + Replies.SECRET))
                .satisfies(reply -> assertThat(reply.header("Location")).contains("/there?token=***"))
                .satisfies(reply -> assertThat(reply.requestId()).isEqualTo("r ***"));
    }

    @Test
    void prefersUpworksOwnRequestId() {
        assertThat(reply(200, null, "CF-RAY", "c", "X-Request-Id", "b", "vnd.eo.request-id", "a")
                        .requestId())
                .isEqualTo("a");
        assertThat(reply(200, null, "CF-RAY", "c").requestId()).isEqualTo("c");
        assertThat(reply(200, null).requestId()).isNull();
    }

    @Test
    void readsTheBodyOrItsBeginning() throws Exception {
        assertThat(reply(200, "abc").bytes()).asString().isEqualTo("abc");
        assertThat(reply(200, "abc").head(2)).asString().isEqualTo("ab");
        assertThat(reply(204, null).bytes()).isEmpty();
    }

    @Test
    void closesTheAnswerWithItsStream() throws Exception {
        AtomicInteger closed = new AtomicInteger();
        HttpReply reply = Replies.reply(new BasicClassicHttpResponse(200) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        });
        reply.stream().close();
        assertThat(closed).hasValue(1);
    }
}
