// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The status that an HTTP caller of a route gets: true for the failure, whatever Upwork's answer came with. */
class HttpStatusTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                row(400, 0, f -> new UpworkArgumentException("jobs/list", "status", "wrong", null)),
                row(400, 400, f -> new UpworkBadRequestException(f, null)),
                row(422, 422, f -> new UpworkBadRequestException(f, null)),
                row(400, 200, f -> new UpworkBadRequestException(f, null)),
                row(401, 401, f -> new UpworkUnauthorizedException(f, null)),
                row(401, 0, f -> new UpworkUnauthorizedException(f, null)),
                row(403, 403, f -> new UpworkUnauthorizedException(f, null)),
                row(403, 200, f -> new UpworkForbiddenException(f, null)),
                row(404, 200, f -> new UpworkNotFoundException(f, null)),
                row(409, 0, f -> new UpworkPaymentConflictException(f, null)),
                row(409, 0, f -> new UpworkPaymentInProgressException(f, null)),
                row(504, 0, f -> new UpworkPaymentUnknownException(f, null)),
                row(413, 413, f -> new UpworkTooLargeException(f, null)),
                row(429, 429, f -> new UpworkTooManyRequestsException(f, null)),
                row(429, 0, f -> new UpworkBudgetException(f, null)),
                row(503, 0, f -> new UpworkConnectionException(f, null)),
                row(504, 0, f -> new UpworkNoAnswerException(f, null)),
                row(502, 200, f -> new UpworkUnreadableAnswerException(f, null)),
                row(502, 500, f -> new UpworkServerException(f, null)),
                row(503, 503, f -> new UpworkServerException(f, null)),
                row(504, 504, f -> new UpworkServerException(f, null)),
                row(502, 200, f -> new UpworkGraphQLException(f, List.of(), null, false)),
                row(503, 200, f -> new UpworkGraphQLException(f, List.of(), null, true)),
                row(403, 200, f -> new UpworkReportException(f, 403, null)),
                row(404, 200, f -> new UpworkInterruptedListException(3, new UpworkNotFoundException(f, null))),
                row(500, 0, f -> new UpworkLibraryException("graphql/execute", "no library")),
                row(502, 0, f -> new UpworkException(f, null)));
    }

    private static Arguments row(int expected, int upwork, Function<Failure, UpworkException> kind) {
        UpworkException failure = kind.apply(new Failure("milestones/approve", upwork, "1203", "no", "req-7", null));
        return Arguments.of(failure.getClass().getSimpleName(), failure, expected, upwork);
    }

    @ParameterizedTest(name = "{0}: {3} becomes {2}")
    @MethodSource("failures")
    void isTrueForTheFailure(String kind, UpworkException failure, int expected, int upwork) {
        assertThat(failure.getHttpResponseCode()).isEqualTo(expected);
        assertThat(failure.getUpworkStatus()).isEqualTo(upwork);
        assertThat(failure.getProblem()).containsEntry("status", expected);
    }

    @Test
    void aProblemSaysWhatIsKnownAndNothingElse() {
        UpworkException failure = new UpworkPaymentConflictException(
                new Failure("payments/create", 0, null, "key\r\nSet-Cookie: x\u001b[2J", null, null), null);
        assertThat(failure.getProblem())
                .containsOnlyKeys("type", "title", "status", "detail", "operation")
                .containsEntry("type", "urn:camel-upwork:payment-conflict")
                .containsEntry("title", "Upwork: payment conflict");
        assertThat(failure.getProblem().get("detail").toString()).doesNotContain("\r", "\n", "\u001b");
        assertThat(failure.getHttpResponseStatus()).doesNotContain("\r", "\n");
    }
}
