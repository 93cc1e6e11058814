// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;

import io.github.camelupwork.http.HttpAccess;
import io.github.camelupwork.ledger.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuth2ClientTest {

    private final StubHost host = new StubHost(request -> StubHost.json(200, "{'access_token':'at','expires_in':60}"));
    private final ServerClock clock = new ServerClock(new ManualClock());
    private final OAuth2Client client = new OAuth2Client(
            new OAuth2Credentials("cl", "cl-secret", null, null, "http://cb/", null),
            AuthEndpoints.upwork(),
            HttpAccess.of(host.client()),
            clock);

    @Test
    void sendsTheClientInTheBodyOfARefresh() {
        TokenResponse response = client.refresh("old");

        assertThat(response).isEqualTo(new TokenResponse("at", null, Duration.ofMinutes(1), null));
        assertThat(response.toStore(ManualClock.START, "old").refreshToken())
                .as("not replaced, so still good")
                .isEqualTo("old");
        StubHost.Seen sent = host.seen.get(0);
        assertThat(sent.uri()).isEqualTo("/api/v3/oauth2/token");
        assertThat(sent.authorization()).isNull();
        assertThat(sent.contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(sent.body().split("&"))
                .containsExactlyInAnyOrder(
                        "client_id=cl", "client_secret=cl-secret", "grant_type=refresh_token", "refresh_token=old");
    }

    @Test
    void asksWithItsOwnCredentials() {
        client.clientCredentials();

        assertThat(host.seen.get(0).body().split("&"))
                .containsExactlyInAnyOrder("client_id=cl", "client_secret=cl-secret", "grant_type=client_credentials");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | {'error':'invalid_grant','error_description':'It is expired'} | invalid_grant | It is expired | false
            401 | {'error':'invalid_client'}                                | invalid_client | | false
            401 | {'code':'401','message':'Invalid client credentials'}      | 401 | Invalid client credentials | false
            400 | {'error':{'code':'7','message':'Missing parameters'}}      | 7 | Missing parameters | false
            400 | Missing parameters: client_id                              |   | Missing parameters: client_id | true
            403 | <html>Attention required</html>                            |   | the web firewall in front of the token endpoint answered with a page, not the token endpoint: no title | true
            403 | {'error':'access_denied'}                                  | access_denied | | false
            429 | {'error':'slow_down'}                                      | slow_down | | true
            500 | {'message':'oops'}                                         |   | oops | true
            503 | <html><title>Just a moment...</title>                       |   | the web firewall in front of the token endpoint answered with a page, not the token endpoint: Just a moment... | true
            403 | error code: 1010                                           |   | the web firewall in front of the token endpoint answered, not the token endpoint: error code: 1010 | true
            200 | <html><title>Just a moment...</title>                       |   | the web firewall in front of the token endpoint answered with a page, not the token endpoint: Just a moment... | true
            400 | {'error':'temporarily_unavailable'}                        | temporarily_unavailable | | true
            400 | {'message':'This is Temporary. Try again later'}           |   | This is Temporary. Try again later | true
            302 | {}                                                         |   | | true
            200 | {'error':'invalid_grant'}                                  | invalid_grant | | true
            200 | {'error':{'code':'7','message':'No'},'access_token':null}  | 7 | No | true
            404 | {'error':'invalid_grant'}                                  | invalid_grant | | true
            403 | {'error':'invalid_grant'}                                  | invalid_grant | | true
            """)
    void tellsWhatTheHostSaid(int status, String body, String error, String description, boolean passing) {
        host.answer = request -> StubHost.json(status, body);

        AuthorizationException e = refused();

        assertThat(e.status()).isEqualTo(status);
        assertThat(e.error()).isEqualTo(error);
        assertThat(e.description()).isEqualTo(description);
        assertThat(e.isTransient()).isEqualTo(passing);
        assertThat(e.isInvalidGrant()).isEqualTo("invalid_grant".equals(error) && !passing);
    }

    @Test
    void tellsAPersonWhereToAgreeAgain() {
        host.answer = request -> StubHost.json(400, "{'error':'invalid_grant'}");

        assertThat(refused().advice())
                .contains("auth/authorize")
                .contains("https://www.upwork.com/ab/account-security/oauth2/authorize?")
                .contains("client_id=cl");
    }

    @Test
    void redactsSecretsThatAreEchoed() {
        host.answer = request -> StubHost.json(400, "{'error':'x','message':'bad old-token of cl-secret'}");

        assertThat(refused()).hasMessageContaining("bad *** of ***").hasMessageNotContaining("cl-secret");
    }

    @Test
    void doesNotQuoteAnAnswerItCannotRead() {
        host.answer = request -> StubHost.json(200, "{'acces_token':'s3cr3t'}");
        assertThat(refused())
                .hasNoCause()
                .hasMessageNotContaining("s3cr3t")
                .extracting("passing")
                .isEqualTo(true);

        host.answer = request -> StubHost.json(200, "s3cr3t{");
        assertThat(refused()).hasNoCause().hasMessageNotContaining("s3cr3t");
    }

    @Test
    void saysThatNoAnswerCame() {
        host.answer = request -> {
            throw new IOException("Connection reset");
        };

        assertThat(refused())
                .hasMessageContaining("Connection reset")
                .extracting("status", "passing")
                .containsExactly(0, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            // a date is cut to the second, so its second is waited for, too
            value = {"120 | 120", "Mon, 02 Mar 2026 10:00:30 GMT | 31"})
    void readsHowLongToWait(String retryAfter, long seconds) {
        host.answer = request -> StubHost.json(429, "{}", "Retry-After", retryAfter);

        assertThat(refused().retryAfter()).hasSeconds(seconds);
    }

    @Test
    void learnsTheServersTime() {
        host.answer = request -> StubHost.json(
                503, "{}", "Date", "Mon, 02 Mar 2026 12:00:00 GMT", "Retry-After", "Mon, 02 Mar 2026 12:01:00 GMT");

        assertThat(refused().retryAfter()).as("by the server's clock").hasSeconds(61);
        assertThat(clock.offset()).hasHours(2);
    }

    private AuthorizationException refused() {
        return catchThrowableOfType(AuthorizationException.class, () -> client.refresh("old-token"));
    }

    /** As bearer the word "null" would be refused with every call. */
    @ParameterizedTest
    @ValueSource(strings = {"{'access_token':null}", "{'access_token':''}", "[]", "garbage", ""})
    void aSuccessWithoutATokenIsNone(String body) {
        host.answer = request -> StubHost.json(200, body);

        assertThat(refused()).hasMessageContaining("the answer holds no token");
        assertThat(refused().isTransient()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "'soon'", "null"})
    void aLifeThatMakesNoSenseIsADayAsUpworkMeansIt(String expiresIn) {
        host.answer = request ->
                StubHost.json(200, "{'access_token':'at','refresh_token':null,'expires_in':" + expiresIn + "}");

        assertThat(client.refresh("old")).isEqualTo(new TokenResponse("at", null, Duration.ofDays(1), null));
    }

    @Test
    void aResponseWithoutALifeIsGoodForADay() {
        host.answer = request -> StubHost.json(200, "{'access_token':'at'}");

        assertThat(client.refresh("old")).isEqualTo(new TokenResponse("at", null, Duration.ofDays(1), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'error':'invalid_scope'}          | set them on the API key's page
            {'error':'unauthorized_client'}    | client credentials (grant=clientCredentials) are for keys that Upwork has entitled
            {'error':'invalid_client'}         | Check clientId, clientSecret and redirectUri
            <html><title>Just a moment...</title> | set a User-Agent that names your application
            error code: 1010                   | set a User-Agent that names your application
            """)
    void advisesWhatHelps(String body, String advice) {
        host.answer = request -> StubHost.json(403, body);

        assertThat(refused()).hasMessageContaining(advice);
    }
}
