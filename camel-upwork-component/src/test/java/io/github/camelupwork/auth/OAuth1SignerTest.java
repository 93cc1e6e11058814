// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.junit.jupiter.api.Test;

class OAuth1SignerTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final URI PHOTOS = URI.create("http://photos.example.net/photos?file=vacation.jpg&size=original");

    @Test
    void signsTheProtectedRequestOfRfc5849Section12() {
        OAuth1Signer signer =
                signer(FixedOAuth1Tokens.of("nnch734d00sl2jdk", "pfkkdhi9sl3r4s00"), "137131202", "chapoH");

        String header = authorization(signer, SigningRequest.of("GET", PHOTOS));

        assertThat(header)
                .startsWith("OAuth ")
                .contains("oauth_signature=\"MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D\"")
                .contains("oauth_consumer_key=\"dpf43f3p2l4k3l03\"")
                .contains("oauth_token=\"nnch734d00sl2jdk\"")
                .contains("oauth_signature_method=\"HMAC-SHA1\"")
                .contains("oauth_timestamp=\"137131202\"")
                .contains("oauth_nonce=\"chapoH\"")
                .doesNotContain("oauth_version");
    }

    @Test
    void signsTheFormAndNotTheOrderInWhichItWasGiven() {
        OAuth1Signer signer = signer(FixedOAuth1Tokens.of("t", "s"), "1", "n");
        URI uri = URI.create("https://www.upwork.com/api/hr/v2/offers");

        String one = authorization(signer, form(uri, "a", "1", "milestones[0][due_date]", "2"));
        String two = authorization(signer, form(uri, "milestones[0][due_date]", "2", "a", "1"));
        String other = authorization(signer, form(uri, "a", "1", "milestones[0][due_date]", "3"));

        assertThat(one).isEqualTo(two).isNotEqualTo(other);
    }

    @Test
    void takesTheTimestampFromTheServersClock() {
        ServerClock clock = new ServerClock(CLOCK);
        OAuth1Signer signer = new OAuth1Signer(account(null), FixedOAuth1Tokens.of("t", "s"), clock);
        Map<String, String> before =
                signer.sign(SigningRequest.of("GET", PHOTOS)).join();

        clock.observe("Fri, 01 May 2026 10:10:00 GMT");

        assertThat(before.get("Authorization")).contains("oauth_timestamp=\"" + NOW.getEpochSecond() + "\"");
        assertThat(authorization(signer, SigningRequest.of("GET", PHOTOS)))
                .contains(
                        "oauth_timestamp=\"" + NOW.plus(Duration.ofMinutes(10)).getEpochSecond() + "\"");
        assertThat(signer.unauthorized(before))
                .as("a wrong clock can be mended")
                .isTrue();
        assertThat(signer.unauthorized(
                        signer.sign(SigningRequest.of("GET", PHOTOS)).join()))
                .isFalse();
    }

    @Test
    void namesTheOrganizationIfThereIsOne() {
        OAuth1Signer signer = new OAuth1Signer(account("42"), FixedOAuth1Tokens.of("t", "s"), CLOCK);

        assertThat(signer.sign(SigningRequest.of("GET", PHOTOS)).join()).containsEntry("X-Upwork-API-TenantId", "42");
    }

    @Test
    void saysWhatToDoWithoutAToken() {
        Account account = account(null);
        OAuth1Signer signer =
                new OAuth1Signer(account, new StoredOAuth1Tokens(account, new MemoryTokenStore(CLOCK)), CLOCK);

        assertThatThrownBy(() -> signer.sign(SigningRequest.of("GET", PHOTOS)).join())
                .hasCauseInstanceOf(AuthorizationException.class)
                .hasMessageContaining(account.id())
                .hasMessageContaining("auth/authorize");
    }

    @Test
    void signsAgainWhenTheStoreHoldsAnotherToken() {
        Account account = account(null);
        MemoryTokenStore store = new MemoryTokenStore(CLOCK);
        store.update(account.id(), old -> StoredTokens.of(new OAuth1Token("old/1", "s"), NOW));
        OAuth1Signer signer = new OAuth1Signer(account, new StoredOAuth1Tokens(account, store), CLOCK);
        Map<String, String> refused =
                signer.sign(SigningRequest.of("GET", PHOTOS)).join();

        assertThat(signer.unauthorized(refused)).as("nothing else to offer").isFalse();
        store.update(account.id(), old -> StoredTokens.of(new OAuth1Token("new", "s"), NOW));

        assertThat(signer.unauthorized(refused)).isTrue();
        assertThat(authorization(signer, SigningRequest.of("GET", PHOTOS))).contains("oauth_token=\"new\"");
    }

    private static OAuth1Signer signer(OAuth1Tokens tokens, String timestamp, String nonce) {
        return new OAuth1Signer(account(null), tokens, CLOCK, new FixedNonce(timestamp, nonce));
    }

    private static Account account(String tenant) {
        return Account.of(new OAuth1Credentials("dpf43f3p2l4k3l03", "kd94hf93k423kf44", null, null, null), tenant);
    }

    private static SigningRequest form(URI uri, String... pairs) {
        return new SigningRequest(
                "POST",
                uri,
                IntStream.range(0, pairs.length / 2)
                        .<NameValuePair>mapToObj(i -> new BasicNameValuePair(pairs[2 * i], pairs[2 * i + 1]))
                        .toList());
    }

    private static String authorization(OAuth1Signer signer, SigningRequest request) {
        return signer.sign(request).join().get("Authorization");
    }
}
