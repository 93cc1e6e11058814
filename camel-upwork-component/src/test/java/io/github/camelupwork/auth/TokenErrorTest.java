// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenErrorTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private static TokenError of(int status, String body, String... headers) {
        BasicHttpResponse response = new BasicHttpResponse(status);
        for (int i = 0; i < headers.length; i += 2) {
            response.addHeader(headers[i], headers[i + 1]);
        }
        return TokenError.of(response, body, NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":\"invalid_grant\",\"error_description\":\"gone\"} | invalid_grant | gone",
                "{\"error\":{\"code\":7,\"message\":\"no\"}} | 7 | no",
                "{\"code\":\"x\",\"message\":\"no\"} | x | no",
                "{\"error\":null,\"error_description\":\" \"} | | ",
                "plain words | | plain words",
                "[1] | | [1]",
                "<html><title>wait</title></html> | | the web firewall in front of the token endpoint answered with a page, not the token"
                        + " endpoint: wait",
            })
    void readsEveryFormOfError(String body, String error, String description) {
        assertThat(of(400, body).error()).isEqualTo(error);
        assertThat(of(400, body).description()).isEqualTo(description);
    }

    @Test
    void headersFillInForASilentBody() {
        TokenError tokenError = of(403, "{}", "X-Upwork-Error-Code", "17", "X-Upwork-Error-Message", "no");

        assertThat(tokenError.error()).isEqualTo("17");
        assertThat(tokenError.description()).isEqualTo("no");
    }

    @ParameterizedTest
    @CsvSource({
        "400, {}, false",
        "401, {}, false",
        "403, {}, false",
        "403, <html>, true",
        "400, <html>, true",
        "302, {}, true",
        "407, {}, true",
        "408, {}, true",
        "425, {}, true",
        "429, {}, true",
        "500, {}, true",
        "503, <html>, true"
    })
    void onlyWhatMayBeOtherwiseLaterPasses(int status, String body, boolean passing) {
        assertThat(of(status, body).passing()).isEqualTo(passing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "'Mon, 02 Mar 2026 10:00:30 GMT' | PT31S",
                "'Mon, 02 Mar 2026 09:59:30 GMT' | PT0S",
                "soon | ",
                "-5 | "
            })
    void readsBothFormsOfRetryAfter(String header, Duration wait) {
        assertThat(of(429, "{}", "Retry-After", header).retryAfter()).isEqualTo(wait);
    }

    @Test
    void aLongTextIsCutAndASecretTakenOut() {
        assertThat(of(500, "x".repeat(1000)).description()).hasSize(300);
        assertThat(of(400, "{\"error\":\"rt-secret\",\"message\":\"bad rt-secret\"}")
                        .redacted(Redactor.ofAny("rt-secret"))
                        .toString())
                .doesNotContain("rt-secret");
    }

    @Test
    void nothingUnseenOfTheHostReachesALog() {
        String hostile = "{\"error\":\"invalid\\u001b[2J\",\"error_description\":\"gone\\r\\nINFO all paid\\u2066\"}";

        assertThat(of(400, hostile).error()).isEqualTo("invalid\\u001b[2J");
        assertThat(of(400, hostile).description()).isEqualTo("gone\\u000d INFO all paid\\u2066");
    }
}
