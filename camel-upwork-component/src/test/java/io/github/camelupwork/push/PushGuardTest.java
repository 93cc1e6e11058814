// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example with which the libraries of Standard Webhooks check each other, and what is not like it. */
class PushGuardTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant SIGNED = Instant.ofEpochSecond(1614265330);

    private final Map<String, String> headers = new HashMap<>(Map.of(
            "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp", "1614265330",
            "webhook-signature", SIGNATURE));

    private final PushGuard guard = guard(SIGNED.plusSeconds(299));

    private static PushGuard guard(Instant now) {
        return guard(PushAuthentication.signature, now);
    }

    private static PushGuard guard(PushAuthentication authentication, Instant now) {
        return new PushGuard(
                new PushGuard.Settings(
                        new PushSecret(SECRET), authentication, "Authorization", Duration.ofMinutes(5), 100),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private PushVerdict check(PushGuard checking, String body) {
        return checking.check(headers::get, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void acceptsTheExampleOfStandardWebhooksOnce() {
        assertThat(check(guard, BODY)).isEqualTo(PushVerdict.ACCEPTED);
        assertThat(check(guard, BODY)).isEqualTo(PushVerdict.REPLAYED);
    }

    @Test
    void acceptsOneOfSeveralSignatures() {
        headers.compute(
                "webhook-signature", (name, value) -> "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= " + value);
        assertThat(check(guard, BODY)).isEqualTo(PushVerdict.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void refusesAPushThatLacksAHeader(String name) {
        headers.remove(name);
        assertThat(check(guard, BODY)).isEqualTo(PushVerdict.UNSIGNED);
    }

    @Test
    void refusesAnotherBodyAnotherIdAndAnotherTime() {
        assertThat(check(guard, BODY + " ")).isEqualTo(PushVerdict.FORGED);
        headers.put("webhook-timestamp", "1614265331");
        assertThat(check(guard, BODY)).isEqualTo(PushVerdict.FORGED);
        headers.put("webhook-timestamp", "1614265330");
        headers.put("webhook-id", "msg_another");
        assertThat(check(guard, BODY)).isEqualTo(PushVerdict.FORGED);
    }

    @Test
    void aForgedPushDoesNotUseUpTheIdOfTheTrueOne() {
        assertThat(check(guard, BODY + " ")).isEqualTo(PushVerdict.FORGED);
        assertThat(check(guard, BODY)).isEqualTo(PushVerdict.ACCEPTED);
    }

    @Test
    void refusesAPushThatWasSignedLongAgoOrInTheFuture() {
        assertThat(check(guard(SIGNED.plusSeconds(301)), BODY)).isEqualTo(PushVerdict.STALE);
        assertThat(check(guard(SIGNED.minusSeconds(301)), BODY)).isEqualTo(PushVerdict.STALE);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertThat(check(guard, "x".repeat(101))).isEqualTo(PushVerdict.TOO_LARGE);
    }

    @Test
    void takesTheSecretItselfWhereThatIsWanted() {
        PushGuard checking = guard(PushAuthentication.header, SIGNED);
        assertThat(check(checking, BODY)).isEqualTo(PushVerdict.UNSIGNED);
        headers.put("Authorization", SECRET + "x");
        assertThat(check(checking, BODY)).isEqualTo(PushVerdict.FORGED);
        headers.put("Authorization", SECRET);
        assertThat(check(checking, BODY)).isEqualTo(PushVerdict.ACCEPTED);
        headers.put("Authorization", "Bearer " + SECRET);
        assertThat(check(checking, BODY)).isEqualTo(PushVerdict.ACCEPTED);
    }

    @Test
    void remembersNoMoreThanItMayAndForgetsWhatCannotPassAgain() {
        SeenPushes seen = new SeenPushes(Duration.ofMinutes(5));
        for (int i = 0; i < SeenPushes.CAPACITY; i++) {
            assertThat(seen.note("id-" + i, SIGNED)).isEqualTo(PushVerdict.ACCEPTED);
        }
        assertThat(seen.note("one more", SIGNED.plusSeconds(600))).isEqualTo(PushVerdict.TOO_MANY);
        assertThat(seen.note("id-0", SIGNED.plusSeconds(600))).isEqualTo(PushVerdict.REPLAYED);
        assertThat(seen.note("one more", SIGNED.plusSeconds(601))).isEqualTo(PushVerdict.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifteen bytes..", "whsec_c2hvcnQ=", "whsec_this is no base64 at all"})
    void refusesASecretThatIsTooWeakWithoutShowingIt(String secret) {
        assertThatThrownBy(() -> new PushSecret(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .message()
                .doesNotContain(secret)
                .doesNotContain(secret.substring(6));
        assertThat(new PushSecret(SECRET)).asString().doesNotContain(SECRET.substring(6));
    }
}
