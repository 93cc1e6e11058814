// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.report.ReportParser;
import io.github.camelupwork.report.ReportQueryException;
import org.apache.camel.spi.HttpResponseAware;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UpworkExceptionTest {

    private static final Failure FAILURE = new Failure("jobs/get", 418, "7", "no", "r1", "View jobs");

    private static final GraphQLError ERROR =
            new GraphQLError("no", List.of("a", 1), "ValidationError", Map.of("classification", "ValidationError"));

    private static Stream<UpworkException> family() {
        Throwable cause = new IOException("line cut");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("a", Arrays.asList(1, null));
        return Stream.of(
                new UpworkException(FAILURE, cause),
                new UpworkBadRequestException(FAILURE, cause),
                new UpworkConnectionException(FAILURE, cause),
                new UpworkForbiddenException(FAILURE, cause),
                new UpworkNoAnswerException(FAILURE, cause),
                new UpworkNotFoundException(FAILURE, cause),
                new UpworkReportException(FAILURE, cause),
                new UpworkServerException(FAILURE, cause),
                new UpworkTooLargeException(FAILURE, cause),
                new UpworkTooManyRequestsException(FAILURE, Duration.ofSeconds(3)),
                new UpworkUnauthorizedException(FAILURE, cause),
                new UpworkUnreadableAnswerException(FAILURE, cause),
                new UpworkGraphQLException(FAILURE, List.of(ERROR), data, false));
    }

    private static Object copy(Object original) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @ParameterizedTest
    @MethodSource("family")
    void keepsAllThatIsKnownEvenOverAWire(UpworkException original) throws Exception {
        UpworkException copy = (UpworkException) copy(original);
        assertThat(copy)
                .isExactlyInstanceOf(original.getClass())
                .hasMessage("jobs/get: no (HTTP 418, code 7, request r1)");
        assertThat(copy.getOperation()).isEqualTo("jobs/get");
        assertThat(copy.getUpworkCode()).isEqualTo("7");
        assertThat(copy.getUpworkMessage()).isEqualTo("no");
        assertThat(copy.getRequestId()).isEqualTo("r1");
        assertThat(copy.getPermission()).isEqualTo("View jobs");
    }

    @ParameterizedTest
    @MethodSource("family")
    void tellsItsStatusToCamelAndDoesNotLetItChange(HttpResponseAware failure) {
        int status = failure.getHttpResponseCode();
        assertThat(status).isBetween(400, 599);
        failure.setHttpResponseCode(200);
        failure.setHttpResponseStatus("fine");
        assertThat(failure.getHttpResponseCode()).isEqualTo(status);
        assertThat(failure.getHttpResponseStatus()).isEqualTo("no");
    }

    @Test
    void keepsWhatIsSpecial() throws Exception {
        UpworkTooManyRequestsException wait = (UpworkTooManyRequestsException)
                copy(new UpworkTooManyRequestsException(FAILURE, Duration.ofSeconds(3)));
        assertThat(wait.getRetryAfter()).contains(Duration.ofSeconds(3));
        UpworkGraphQLException graphql = (UpworkGraphQLException)
                copy(new UpworkGraphQLException(FAILURE, List.of(ERROR), new LinkedHashMap<>(Map.of("a", 1)), true));
        assertThat(graphql.getErrors()).containsExactly(ERROR);
        assertThat(graphql.isPassing()).isTrue();
        assertThat(graphql.getData()).isEqualTo(Map.of("a", 1));
    }

    @Test
    void keepsTheOptionThatIsWrong() throws Exception {
        UpworkArgumentException wrong;
        try {
            ReportParser.parse("SELECT");
            throw new AssertionError("no query");
        } catch (ReportQueryException e) {
            wrong = new UpworkArgumentException("reports/time", "tq", "wrong", e);
        }
        UpworkArgumentException copy = (UpworkArgumentException) copy(wrong);
        assertThat(copy.getOption()).isEqualTo("tq");
        assertThat(copy.getUpworkStatus()).isZero();
        assertThat(copy).hasMessage("reports/time: wrong").hasCauseInstanceOf(ReportQueryException.class);
    }
}
