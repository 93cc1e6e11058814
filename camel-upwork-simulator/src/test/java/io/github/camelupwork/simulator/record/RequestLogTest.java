// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.http.IncomingRequest;
import org.junit.jupiter.api.Test;

class RequestLogTest {

    private final RequestLog log = new RequestLog(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void isThereFromArrivalAndLearnsMore() {
        RequestLog.Entry entry = log.arrived(request("a=1", Map.of(), ""));
        assertThat(log.all()).singleElement().satisfies(request -> assertThat(request.status())
                .isZero());

        entry.routed("offers/list", "offers/listClient");
        entry.calledBy("ada_owner");
        entry.ignoring(List.of("a"));
        entry.failing("SLOW after taking");
        entry.answered(400, "Bad Request");

        assertThat(log.of("offers/listClient"))
                .isEqualTo(log.of("offers/list"))
                .singleElement()
                .isEqualTo(new RecordedRequest(
                        1,
                        Instant.EPOCH,
                        "POST",
                        "/x",
                        "a=1",
                        Map.of(),
                        "",
                        "offers/list",
                        "offers/listClient",
                        "ada_owner",
                        List.of("a"),
                        400,
                        "Bad Request",
                        "SLOW after taking"));
    }

    @Test
    void hidesSecretsWhereverTheyTravel() {
        log.arrived(request(
                "oauth_token=S1&a=1&oauth_signature=S2&code=S3",
                Map.of(
                        "authorization",
                        "OAuth oauth_consumer_key=\"key\", oauth_token=\"S4\", oauth_nonce=\"n\", oauth_signature=\"S5\""),
                ""));
        log.arrived(request(
                null,
                Map.of("authorization", "Bearer S6", "content-type", "application/x-www-form-urlencoded"),
                "grant_type=refresh_token&refresh_token=S7&client_secret=S8"));
        log.arrived(request(null, Map.of("proxy-authorization", "Basic S9"), ""));
        assertThat(log.all().toString())
                .doesNotContainPattern("S\\d")
                .contains(
                        "oauth_token=***&a=1",
                        "oauth_nonce=\"n\"",
                        "oauth_consumer_key=\"key\"",
                        "Bearer ***",
                        "grant_type=refresh_token&refresh_token=***");
    }

    @Test
    void resetCountsAnew() {
        log.arrived(request(null, Map.of(), ""));
        log.reset();
        assertThat(log.all()).isEmpty();
        assertThat(log.arrived(request(null, Map.of(), "")).sequence()).isEqualTo(1);
    }

    private static IncomingRequest request(String query, Map<String, String> headers, String body) {
        return new IncomingRequest(
                "POST", "http", "/x", query, headers, body.getBytes(StandardCharsets.UTF_8), "127.0.0.1");
    }
}
