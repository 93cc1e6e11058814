// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureBaseStringTest {

    private final SignatureBaseString baseString = new SignatureBaseString();

    @Test
    void isThatOfRfc5849Section3411() {
        OAuthRequest request =
                new OAuthRequest(Verb.POST, "http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b");
        request.addBodyParameter("c2", "");
        request.addBodyParameter("a3", "2 q");
        request.addOAuthParameter("oauth_consumer_key", "9djdj82h48djs9d2");
        request.addOAuthParameter("oauth_token", "kkk9d7dh3k39sjv7");
        request.addOAuthParameter("oauth_signature_method", "HMAC-SHA1");
        request.addOAuthParameter("oauth_timestamp", "137131201");
        request.addOAuthParameter("oauth_nonce", "7d8f3e4a");

        assertThat(baseString.extract(request))
                .isEqualTo("POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q"
                        + "%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2"
                        + "%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201"
                        + "%26oauth_token%3Dkkk9d7dh3k39sjv7");
    }

    @Test
    void isThatOfOAuthCoreAppendixA51() {
        OAuthRequest request =
                new OAuthRequest(Verb.GET, "http://photos.example.net/photos?file=vacation.jpg&size=original");
        request.addOAuthParameter("oauth_consumer_key", "dpf43f3p2l4k3l03");
        request.addOAuthParameter("oauth_token", "nnch734d00sl2jdk");
        request.addOAuthParameter("oauth_signature_method", "HMAC-SHA1");
        request.addOAuthParameter("oauth_timestamp", "1191242096");
        request.addOAuthParameter("oauth_nonce", "kllo9940pd9333jh");
        request.addOAuthParameter("oauth_version", "1.0");

        assertThat(baseString.extract(request))
                .isEqualTo("GET&http%3A%2F%2Fphotos.example.net%2Fphotos&file%3Dvacation.jpg"
                        + "%26oauth_consumer_key%3Ddpf43f3p2l4k3l03%26oauth_nonce%3Dkllo9940pd9333jh"
                        + "%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D1191242096"
                        + "%26oauth_token%3Dnnch734d00sl2jdk%26oauth_version%3D1.0%26size%3Doriginal");
    }

    /** Brackets sort after digits when bare and before them when encoded: encoding has to come first. */
    @Test
    void encodesNamesBeforeItSortsThem() {
        OAuthRequest request = new OAuthRequest(Verb.POST, "https://www.upwork.com/api/hr/v2/offers");
        request.addBodyParameter("milestones[0][due_date]", "12-31-2026");
        request.addBodyParameter("milestones0", "x");
        request.addBodyParameter("milestones[0][deposit_amount]", "100.50");

        assertThat(baseString.extract(request))
                .isEqualTo("POST&https%3A%2F%2Fwww.upwork.com%2Fapi%2Fhr%2Fv2%2Foffers&"
                        + "milestones%255B0%255D%255Bdeposit_amount%255D%3D100.50%26"
                        + "milestones%255B0%255D%255Bdue_date%255D%3D12-31-2026%26milestones0%3Dx");
    }

    @ParameterizedTest
    @CsvSource({
        "q=a+b,         q%3Da%2520b",
        "q=a%2Bb,       q%3Da%252Bb",
        "q=a%20b,       q%3Da%2520b",
        "q=,            q%3D",
        "q,             q%3D",
        "q=2&q=1&q=10,  q%3D1%26q%3D10%26q%3D2",
        "q=a=b,         q%3Da%253Db",
        "&&q=1&,        q%3D1",
        "q=%C3%A9%E2%82%AC, q%3D%25C3%25A9%25E2%2582%25AC",
        "q=%F0%9F%98%80, q%3D%25F0%259F%2598%2580",
        "q=~-._*,       q%3D~-._%252A"
    })
    void readsTheQueryAsAForm(String query, String parameters) {
        assertThat(baseString.extract(new OAuthRequest(Verb.GET, "https://api.upwork.com/x?" + query)))
                .isEqualTo("GET&https%3A%2F%2Fapi.upwork.com%2Fx&" + parameters);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://WWW.Upwork.COM:443/api/X, https://www.upwork.com/api/X",
        "http://localhost:80/a,            http://localhost/a",
        "https://localhost:80/a,           https://localhost:80/a",
        "http://localhost:443/a,           http://localhost:443/a",
        "http://localhost:8080,            http://localhost:8080/",
        "https://h/a%20b/%C3%A9?x=1#f,     https://h/a%20b/%C3%A9"
    })
    void takesTheAddressAsRfc5849Section3412Says(String uri, String base) {
        assertThat(SignatureBaseString.baseUri(URI.create(uri))).isEqualTo(base);
    }

    /** Whatever the names, the pairs between the ampersands are in the order of their encoded names. */
    @Property(tries = 300)
    void pairsAreSortedByEncodedName(@ForAll @Size(min = 1, max = 8) List<String> names) {
        OAuthRequest request = new OAuthRequest(Verb.POST, "https://h/p");
        names.forEach(name -> request.addBodyParameter(name.isEmpty() ? "_" : name, "v"));

        String pairs = baseString.extract(request).substring("POST&https%3A%2F%2Fh%2Fp&".length());

        assertThat(Stream.of(pairs.split("%26")).map(pair -> pair.substring(0, pair.lastIndexOf("%3D"))))
                .hasSize(names.size())
                .isSorted();
    }
}
