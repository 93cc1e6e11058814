// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static io.github.camelupwork.client.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.exception.UpworkBadRequestException;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.exception.UpworkNotFoundException;
import io.github.camelupwork.exception.UpworkServerException;
import io.github.camelupwork.exception.UpworkTooLargeException;
import io.github.camelupwork.exception.UpworkTooManyRequestsException;
import io.github.camelupwork.exception.UpworkUnauthorizedException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorReaderTest {

    private final ErrorReader reader =
            new ErrorReader(Clock.fixed(Instant.parse("2026-05-01T10:00:00Z"), ZoneOffset.UTC));
    private final UpworkCall call = Params.call(Params.binding(List.of()), Map.of());

    private UpworkException read(HttpReply reply) {
        return reader.read(call, reply);
    }

    private static List<Arguments> kinds() {
        return List.of(
                Arguments.of(400, UpworkBadRequestException.class),
                Arguments.of(401, UpworkUnauthorizedException.class),
                Arguments.of(403, UpworkForbiddenException.class),
                Arguments.of(404, UpworkNotFoundException.class),
                Arguments.of(405, UpworkBadRequestException.class),
                Arguments.of(409, UpworkBadRequestException.class),
                Arguments.of(413, UpworkTooLargeException.class),
                Arguments.of(422, UpworkBadRequestException.class),
                Arguments.of(429, UpworkTooManyRequestsException.class),
                Arguments.of(500, UpworkServerException.class),
                Arguments.of(503, UpworkServerException.class),
                Arguments.of(302, UpworkUnreadableAnswerException.class));
    }

    /** What stands before Upwork may quote what it was sent. */
    @Test
    void tellsNoSecretThatTheAnswerQuotes() {
        for (HttpReply reply : List.of(
                reply(401, "{\"error\":{\"message\":\"bad token Secret+0f7a3b9c\"}}"),
                reply(400, "Bearer Secret+0f7a3b9c"),
                reply(302, null, "Location", "/in?t=Secret%2B0f7a3b9c"),
                reply(403, "<html><title>Secret+0f7a3b9c</title></html>"),
                reply(400, null, "X-Upwork-Error-Code", Replies.SECRET))) {
            assertThat(read(reply)).hasMessageContaining("***").hasMessageNotContaining("0f7a3b9c");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasAnExceptionForEachStatus(int status, Class<?> kind) {
        UpworkException failure =
                read(reply(status, "{\"error\":{\"code\":7,\"message\":\"no\"}}", "X-Request-Id", "r1"));
        assertThat(failure).isExactlyInstanceOf(kind);
        assertThat(failure.getUpworkStatus()).isEqualTo(status);
        assertThat(failure.getUpworkCode()).isEqualTo("7");
        assertThat(failure.getUpworkMessage()).isEqualTo("no");
        assertThat(failure.getRequestId()).isEqualTo("r1");
        assertThat(failure.getOperation()).isEqualTo("things/do");
        assertThat(failure).hasMessageStartingWith("things/do: no (HTTP " + status + ", code 7, request r1)");
    }

    @Test
    void aSignatureWithAWrongTimeIsARefusalOfWhoAsks() {
        assertThat(read(reply(400, "{\"error\":{\"code\":400,\"message\":\"Timestamp is out of sequence\"}}")))
                .isExactlyInstanceOf(UpworkUnauthorizedException.class);
    }

    @Test
    void prefersTheHeaders() {
        UpworkException failure = read(reply(
                400,
                "{\"error\":{\"code\":7,\"message\":\"no\"}}",
                "X-Upwork-Error-Code",
                "12",
                "X-Upwork-Error-Message",
                "Wrong team"));
        assertThat(failure.getUpworkCode()).isEqualTo("12");
        assertThat(failure.getUpworkMessage()).isEqualTo("Wrong team");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\":\"7\",\"message\":\"no\"}|7|no",
                "{\"error\":\"invalid_grant\",\"error_description\":\"it is old\"}||it is old",
                "{\"error\":\"it is old\"}||it is old",
                "{\"data\":null,\"errors\":[{\"message\":\"it is odd\"},{\"message\":\"and old\"}]}||it is odd",
                "{\"errors\":[],\"message\":\"it is odd\"}||it is odd",
                "<?xml version=\"1.0\"?><error><code>7</code><message> no </message></error>|7|no",
                "<html><head><TITLE> 502 Bad Gateway </TITLE></head></html>||502 Bad Gateway",
                "plain words||plain words",
                "{\"broken\":||{\"broken\":",
            })
    void findsTheWordsInAnyBody(String body, String code, String message) {
        UpworkException failure = read(reply(400, body));
        assertThat(failure.getUpworkCode()).isEqualTo(code);
        assertThat(failure.getUpworkMessage()).isEqualTo(message);
    }

    @Test
    void copesWithNothing() {
        assertThat(read(reply(500, null))).hasMessage("things/do: no explanation (HTTP 500)");
        assertThat(read(reply(500, "x".repeat(5000))).getUpworkMessage()).hasSize(200);
    }

    @Test
    void namesThePermissionThatA403Lacks() {
        assertThat(read(reply(403, "no")))
                .hasMessage("things/do: no (HTTP 403); the operation needs the key permission: Do things");
        assertThat(read(reply(404, "no"))).hasMessage("things/do: no (HTTP 404)");
        assertThat(read(reply(403, "no")).getPermission()).isEqualTo("Do things");
    }

    @Test
    void aPageOfTheFirewallIsNoMatterOfPermission() {
        assertThat(read(reply(403, "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>")))
                .hasMessage("things/do: the web firewall answered with a page, not the API: Just a moment...; "
                        + io.github.camelupwork.http.WebPage.ADVICE + " (HTTP 403)");
        assertThat(read(reply(403, "<html></html>")))
                .isExactlyInstanceOf(UpworkForbiddenException.class)
                .hasMessageContaining("no title");
        assertThat(read(reply(403, "<?xml version=\"1.0\"?><error><message>no</message></error>")))
                .hasMessageContaining("Do things");
    }

    @Test
    void saysWhereARedirectPointsTo() {
        assertThat(read(reply(302, "", "Location", "https://elsewhere.test/")))
                .hasMessageContaining("the server points to https://elsewhere.test/, which is not followed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"30|30", "0|0", "Fri, 01 May 2026 10:01:30 GMT|91", "Fri, 01 May 2026 09:00:00 GMT|0"})
    void readsHowLongToWait(String header, int seconds) {
        UpworkTooManyRequestsException failure =
                (UpworkTooManyRequestsException) read(reply(429, "", "Retry-After", header));
        assertThat(failure.getRetryAfter()).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"-5", "soon", "99999999999"})
    void ignoresAWaitThatIsNone(String header) {
        assertThat(((UpworkTooManyRequestsException) read(reply(429, "", "Retry-After", header))).getRetryAfter())
                .isEmpty();
        assertThat(((UpworkTooManyRequestsException) read(reply(429, ""))).getRetryAfter())
                .isEmpty();
    }
}
