// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelupwork.ledger.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that fails, or asks to be left alone. */
class TokenRefresherPatienceTest extends TokenRefresherFixture {

    @Test
    void usesTheOldTokenWhileItLivesWhateverTheHostSays() {
        TokenRefresher refresher = refresher();
        value(refresher);
        clock.pass(DAY.minusMinutes(4));
        host.answer = request -> unavailable();

        assertThat(value(refresher)).isEqualTo("at1");
        assertThat(value(refresher)).isEqualTo("at1");
        assertThat(host.seen).as("and leaves the host alone for a while").hasSize(2);
        assertThat(refresher.status().state()).isEqualTo(TokenStatus.State.FAILING);

        host.answer = this::rotate;
        clock.pass(Duration.ofSeconds(2));
        assertThat(value(refresher)).isEqualTo("at2");
        assertThat(refresher.status().state()).isEqualTo(TokenStatus.State.VALID);
    }

    @Test
    void waitsAndTriesAgainWhileTheHostFails() {
        AtomicInteger refusals = new AtomicInteger();
        host.answer = request -> switch (refusals.incrementAndGet()) {
            case 1 -> unavailable();
            case 2 -> throw new IOException("Connection reset");
            default -> rotate(request);
        };
        TokenRefresher refresher = serial();

        CompletableFuture<AccessToken> call = refresher.current();
        assertThat(call).isNotDone();
        delayed.remove().run();
        assertThat(refresher.current()).as("joins the one that waits").isNotDone();
        delayed.remove().run();

        assertThat(call.join().value()).isEqualTo("at1");
        assertThat(host.seen).hasSize(3);
    }

    @Test
    void losesPatienceAndThenFailsAtOnceUntilTheWaitIsOver() {
        host.answer = request -> unavailable();
        TokenRefresher refresher = serial();

        CompletableFuture<AccessToken> call = refresher.current();
        while (!delayed.isEmpty()) {
            delayed.remove().run();
        }

        assertThatThrownBy(call::join).hasMessageContaining("HTTP 503");
        assertThat(Duration.between(ManualClock.START, clock.instant())).isLessThanOrEqualTo(Duration.ofSeconds(30));
        int requests = host.seen.size();
        assertThat(requests).isBetween(5, 7);
        assertThatThrownBy(refresher.current()::join).hasMessageContaining("HTTP 503");
        assertThat(host.seen).hasSize(requests);

        clock.pass(Duration.ofMinutes(1));
        host.answer = this::rotate;
        assertThat(value(refresher)).isEqualTo("at1");
    }

    @Test
    void waitsAsLongAsTheHostAsks() {
        host.answer = request -> StubHost.json(429, "{}", "Retry-After", "3600");
        TokenRefresher refresher = serial();

        assertThatThrownBy(refresher.current()::join).hasMessageContaining("HTTP 429");
        clock.pass(Duration.ofMinutes(59));
        assertThatThrownBy(refresher.current()::join).hasMessageContaining("HTTP 429");

        assertThat(host.seen).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31536000", "Fri, 02 Apr 2027 10:00:00 GMT"})
    void noHostSilencesItForLong(String aYear) {
        host.answer = request -> StubHost.json(429, "{}", "Retry-After", aYear);
        TokenRefresher refresher = serial();
        assertThatThrownBy(refresher.current()::join).hasMessageContaining("HTTP 429");

        host.answer = this::rotate;
        clock.pass(Duration.ofHours(1));
        assertThat(value(refresher)).isEqualTo("at1");
    }

    @Test
    void takesWhatSomebodyElseStoresWhileTheHostIsLeftAlone() {
        host.answer = request -> StubHost.json(429, "{}", "Retry-After", "3600");
        TokenRefresher refresher = serial();
        assertThatThrownBy(refresher.current()::join).hasMessageContaining("HTTP 429");

        store("theirs", "rt-theirs", clock.instant().plus(DAY));

        assertThat(value(refresher)).isEqualTo("theirs");
        assertThat(host.seen).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"500, {}", "400, <html>proxy</html>", "403, <html>firewall</html>", "302, {}", "200, garbage", "200, []"
    })
    void whatIsNoWordOfTheHostEndsNothing(int status, String body) {
        host.answer = request -> StubHost.json(status, body);
        TokenRefresher refresher = serial();
        CompletableFuture<AccessToken> call = refresher.current();
        while (!delayed.isEmpty()) {
            delayed.remove().run();
        }
        assertThatThrownBy(call::join).hasCauseInstanceOf(AuthorizationException.class);
        int asked = host.seen.size();
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(refresher.current()::join).hasCauseInstanceOf(AuthorizationException.class);
        }
        assertThat(host.seen).as("no storm").hasSize(asked).hasSizeLessThan(8);

        host.answer = this::rotate;
        clock.pass(Duration.ofMinutes(1));
        assertThat(value(refresher)).isEqualTo("at1");
    }
}
