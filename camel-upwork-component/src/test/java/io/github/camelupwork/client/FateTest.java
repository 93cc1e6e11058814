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

class FateTest {

    private static Failure failure(int status) {
        return new Failure("x/y", status, null, "no", null, null);
    }

    private static UpworkGraphQLException graphQL(boolean passing) {
        return new UpworkGraphQLException(failure(200), List.of(), null, passing);
    }

    static List<Arguments> fates() {
        return List.of(
                Arguments.of(new UpworkConnectionException(failure(0), null), Fate.NOTHING_SENT),
                Arguments.of(new UpworkNoAnswerException(failure(0), null), Fate.NO_ANSWER),
                Arguments.of(new UpworkTooManyRequestsException(failure(429), null), Fate.LIMITED),
                Arguments.of(new UpworkServerException(failure(500), null), Fate.SERVER_FAILED),
                Arguments.of(new UpworkServerException(failure(501), null), Fate.SERVER_FAILED),
                Arguments.of(new UpworkServerException(failure(502), null), Fate.GATEWAY_FAILED),
                Arguments.of(new UpworkServerException(failure(504), null), Fate.GATEWAY_FAILED),
                Arguments.of(new UpworkServerException(failure(505), null), Fate.SERVER_FAILED),
                Arguments.of(graphQL(true), Fate.GATEWAY_FAILED),
                Arguments.of(graphQL(false), Fate.SERVER_FAILED),
                Arguments.of(new UpworkUnreadableAnswerException(failure(200), null), Fate.UNREADABLE),
                Arguments.of(new UpworkForbiddenException(failure(403), null), Fate.REFUSED),
                Arguments.of(new UpworkReportException(failure(200), null), Fate.REFUSED),
                Arguments.of(new UpworkUnauthorizedException(failure(401), null), Fate.REFUSED));
    }

    @ParameterizedTest
    @MethodSource("fates")
    void isToldByTheException(Throwable failure, Fate fate) {
        assertThat(Fate.of(failure)).isEqualTo(fate);
    }

    @Test
    void ofMoneyOnlyUpworksOwnRefusalIsBelieved() {
        for (int status : List.of(400, 401, 403, 404, 429)) {
            UpworkException page = status == 429
                    ? new UpworkTooManyRequestsException(failure(status), null)
                    : new UpworkForbiddenException(failure(status), null);
            UpworkException refusal =
                    new UpworkForbiddenException(failure(status).refusal(true), null);

            assertThat(Fate.of(Effect.MONEY, page)).isEqualTo(Fate.UNPROVED);
            assertThat(Fate.of(Effect.MONEY, page).isWithoutEffect()).isFalse();
            assertThat(Fate.of(Effect.WRITE, page)).isEqualTo(Fate.of(page));
            assertThat(Fate.of(Effect.MONEY, refusal)).isEqualTo(Fate.REFUSED);
        }
    }

    @Test
    void aFaultOfAnotherKindSaysNothingAboutWhatWasCarriedOut() {
        assertThat(Stream.of(new IllegalStateException("x"), new OutOfMemoryError(), new ClassCastException()))
                .allSatisfy(fault -> assertThat(Fate.of(fault)).isEqualTo(Fate.UNREADABLE));
    }

    @Test
    void nothingWasCarriedOutOnlyWhereUpworkHasSaidSoOrSawNothing() {
        assertThat(Stream.of(Fate.values()).filter(Fate::isWithoutEffect))
                .containsExactly(Fate.NOTHING_SENT, Fate.LIMITED, Fate.TOKEN_RENEWED, Fate.REFUSED);
    }
}
