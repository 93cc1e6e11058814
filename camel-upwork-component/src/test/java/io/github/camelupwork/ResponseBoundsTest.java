// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import io.github.camelupwork.http.UserAgent;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** The options that bound responses and say who asks, from the component to the bytes. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class ResponseBoundsTest {

    private interface Setting {
        void set(UpworkComponent component);
    }

    private static Exchange asked(RawServer server, Setting setting) throws Exception {
        try (TestUpwork upwork = new TestUpwork(server.base())) {
            upwork.component.getDefaults().setCompanyReference("34567");
            upwork.component.getDefaults().setTeamReference("45678");
            upwork.component.getRetry().setMaxAttempts(1);
            setting.set(upwork.component);
            upwork.start();
            return upwork.context.createProducerTemplate().request("upwork:jobs", exchange -> {});
        }
    }

    private static RawServer jobs() throws Exception {
        return new RawServer(line -> {
            line.request();
            line.answer(200, "{\"jobs\":{\"job\":[{\"ref\":" + " ".repeat(5_000) + "0}]}}");
        });
    }

    @Test
    void requestsSayWhoAsksUnlessAnOptionSaysOtherwise() throws Exception {
        try (RawServer server = jobs()) {
            assertThat(asked(server, component -> {}).getException()).isNull();
            assertThat(asked(server, component -> component.getConnection().setUserAgent("acme-hub/7"))
                            .getException())
                    .isNull();
            assertThat(server.requests.get(0)).contains("User-Agent: " + UserAgent.DEFAULT + "\r\n");
            assertThat(server.requests.get(1)).contains("User-Agent: acme-hub/7\r\n");
        }
    }

    @Test
    void aResponseLongerThanTheOptionAllowsIsGivenUp() throws Exception {
        try (RawServer server = jobs()) {
            assertThat(asked(server, component -> component.getConnection().setMaxAnswerSize(1_000))
                            .getException())
                    .isInstanceOf(UpworkUnreadableAnswerException.class)
                    .hasMessageContaining("maxAnswerSize=1000");
        }
    }

    @Test
    void headersWithoutEndAreGivenUp() throws Exception {
        try (RawServer server = new RawServer(line -> {
            line.request();
            line.say("HTTP/1.1 200 OK\r\n");
            line.sayForever("X-A: b\r\n".repeat(100), 0);
        })) {
            assertThat(asked(server, component -> {}).getException()).isInstanceOf(UpworkException.class);
        }
        try (RawServer server = new RawServer(line -> {
            line.request();
            line.say("HTTP/1.1 200 OK\r\nX-A: ");
            line.sayForever("b".repeat(1000), 0);
        })) {
            assertThat(asked(server, component -> {}).getException()).isInstanceOf(UpworkException.class);
        }
    }
}
