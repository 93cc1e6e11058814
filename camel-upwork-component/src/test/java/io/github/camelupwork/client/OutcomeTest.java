// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkConnectionException;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.exception.UpworkGraphQLException;
import io.github.camelupwork.exception.UpworkNoAnswerException;
import io.github.camelupwork.exception.UpworkReportException;
import io.github.camelupwork.exception.UpworkServerException;
import io.github.camelupwork.exception.UpworkTooManyRequestsException;
import io.github.camelupwork.exception.UpworkUnauthorizedException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeTest {

    private static Failure failure(int status) {
        return new Failure("x/y", status, null, "no", null, null);
    }

    private static UpworkGraphQLException graphQL(boolean passing) {
        return new UpworkGraphQLException(failure(200), List.of(), null, passing);
    }

    static List<Arguments> fates() {
        return List.of(
                Arguments.of(new UpworkConnectionException(failure(0), null), Outcome.NOTHING_SENT),
                Arguments.of(new UpworkNoAnswerException(failure(0), null), Outcome.NO_ANSWER),
                Arguments.of(new UpworkTooManyRequestsException(failure(429), null), Outcome.LIMITED),
                Arguments.of(new UpworkServerException(failure(500), null), Outcome.SERVER_FAILED),
                Arguments.of(new UpworkServerException(failure(501), null), Outcome.SERVER_FAILED),
                Arguments.of(new UpworkServerException(failure(502), null), Outcome.GATEWAY_FAILED),
                Arguments.of(new UpworkServerException(failure(504), null), Outcome.GATEWAY_FAILED),
                Arguments.of(new UpworkServerException(failure(505), null), Outcome.SERVER_FAILED),
                Arguments.of(graphQL(true), Outcome.GATEWAY_FAILED),
                Arguments.of(graphQL(false), Outcome.SERVER_FAILED),
                Arguments.of(new UpworkUnreadableAnswerException(failure(200), null), Outcome.UNREADABLE),
                Arguments.of(new UpworkForbiddenException(failure(403), null), Outcome.REFUSED),
                Arguments.of(new UpworkReportException(failure(200), null), Outcome.REFUSED),
                Arguments.of(new UpworkUnauthorizedException(failure(401), null), Outcome.REFUSED));
    }

    @ParameterizedTest
    @MethodSource("fates")
    void isToldByTheException(Throwable failure, Outcome outcome) {
        assertThat(Outcome.of(failure)).isEqualTo(outcome);
    }

    @Test
    void ofMoneyOnlyUpworksOwnRefusalIsBelieved() {
        for (int status : List.of(400, 401, 403, 404, 429)) {
            UpworkException page = status == 429
                    ? new UpworkTooManyRequestsException(failure(status), null)
                    : new UpworkForbiddenException(failure(status), null);
            UpworkException refusal =
                    new UpworkForbiddenException(failure(status).refusal(true), null);

            assertThat(Outcome.of(Effect.MONEY, page)).isEqualTo(Outcome.UNPROVED);
            assertThat(Outcome.of(Effect.MONEY, page).isWithoutEffect()).isFalse();
            assertThat(Outcome.of(Effect.WRITE, page)).isEqualTo(Outcome.of(page));
            assertThat(Outcome.of(Effect.MONEY, refusal)).isEqualTo(Outcome.REFUSED);
        }
    }

    @Test
    void aFaultOfAnotherKindSaysNothingAboutWhatWasCarriedOut() {
        assertThat(Stream.of(new IllegalStateException("x"), new OutOfMemoryError(), new ClassCastException()))
                .allSatisfy(fault -> assertThat(Outcome.of(fault)).isEqualTo(Outcome.UNREADABLE));
    }

    @Test
    void nothingWasCarriedOutOnlyWhereUpworkHasSaidSoOrSawNothing() {
        assertThat(Stream.of(Outcome.values()).filter(Outcome::isWithoutEffect))
                .containsExactly(Outcome.NOTHING_SENT, Outcome.LIMITED, Outcome.TOKEN_RENEWED, Outcome.REFUSED);
    }
}
