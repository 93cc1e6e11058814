// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.Map;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.builder.api.DefaultApi10a;
import com.github.scribejava.core.model.OAuth1RequestToken;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.oauth.OAuth10aService;
import com.github.scribejava.core.services.HMACSha1SignatureService;
import io.github.camelupwork.http.HttpAccess;
import org.junit.jupiter.api.Test;

/** The published examples: what a request of the flow is signed with, to the last character. */
class OAuth1ApiTest {

    private static final AuthEndpoints PRINTER = new AuthEndpoints(
            URI.create("https://photos.example.net/initiate"),
            URI.create("https://photos.example.net/authorize"),
            URI.create("https://photos.example.net/token"),
            URI.create("https://x/"),
            URI.create("https://x/"));

    private final StubHost host =
            new StubHost(request -> StubHost.response(200, "text/plain", "oauth_token=a&oauth_token_secret=b"));

    @Test
    void temporaryCredentialsOfRfc5849Section12() throws Exception {
        service("137131200", "wIjqoS", "http://printer.example.com/ready").getRequestToken();

        assertThat(host.seen.get(0).authorization())
                .contains("oauth_signature=\"74KNZJeDHnMBp0EMJ9ZHt%2FXKycU%3D\"")
                .contains("oauth_callback=\"http%3A%2F%2Fprinter.example.com%2Fready\"")
                .doesNotContain("oauth_token=");
    }

    @Test
    void tokenCredentialsOfRfc5849Section12() throws Exception {
        service("137131201", "walatlh", null)
                .getAccessToken(new OAuth1RequestToken("hh5s93j4hdidpola", "hdhd0244k9j7ao03"), "hfdp7dh39dks9884");

        assertThat(host.seen.get(0).authorization()).contains("oauth_signature=\"gKgrFCywp7rO0OXSjdot%2FIHF7IU%3D\"");
    }

    @Test
    void signatureOfOAuthCoreAppendixA52() {
        OAuthRequest request =
                new OAuthRequest(Verb.GET, "http://photos.example.net/photos?file=vacation.jpg&size=original");
        Map.of(
                        "oauth_consumer_key",
                        "dpf43f3p2l4k3l03",
                        "oauth_token",
                        "nnch734d00sl2jdk",
                        "oauth_signature_method",
                        "HMAC-SHA1",
                        "oauth_timestamp",
                        "1191242096",
                        "oauth_nonce",
                        "kllo9940pd9333jh",
                        "oauth_version",
                        "1.0")
                .forEach(request::addOAuthParameter);

        String signature = new HMACSha1SignatureService()
                .getSignature(new SignatureBaseString().extract(request), "kd94hf93k423kf44", "pfkkdhi9sl3r4s00");

        assertThat(signature).isEqualTo("tR3+Ty81lMeYAr/Fid0kMTYa/WM=");
    }

    private OAuth10aService service(String timestamp, String nonce, String callback) {
        DefaultApi10a api = new OAuth1Api(PRINTER, new FixedNonce(timestamp, nonce));
        ServiceBuilder builder = new ServiceBuilder("dpf43f3p2l4k3l03").apiSecret("kd94hf93k423kf44");
        if (callback != null) {
            builder.callback(callback);
        }
        return builder.httpClient(
                        TokenHttpClient.oauth1(HttpAccess.of(host.client()), new ServerClock(Clock.systemUTC())))
                .build(api);
    }
}
