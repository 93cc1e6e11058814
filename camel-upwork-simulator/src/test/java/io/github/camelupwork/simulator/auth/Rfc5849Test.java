// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

import io.github.camelupwork.simulator.http.Pair;
import org.junit.jupiter.api.Test;

class Rfc5849Test {

    /** Section 3.4.1.1 with the parameters of 3.4.1.3.1: of the query, the header and the form. */
    @Test
    void baseStringOfTheRfc() {
        List<Pair> parameters = List.of(
                new Pair("b5", "=%3D"),
                new Pair("a3", "a"),
                new Pair("c@", ""),
                new Pair("a2", "r b"),
                new Pair("oauth_consumer_key", "9djdj82h48djs9d2"),
                new Pair("oauth_token", "kkk9d7dh3k39sjv7"),
                new Pair("oauth_signature_method", "HMAC-SHA1"),
                new Pair("oauth_timestamp", "137131201"),
                new Pair("oauth_nonce", "7d8f3e4a"),
                new Pair("c2", ""),
                new Pair("a3", "2 q"));

        assertThat(Rfc5849.baseString("post", URI.create("http://EXAMPLE.com:80/request?b5=%3D%253D"), parameters))
                .isEqualTo("POST&http%3A%2F%2Fexample.com%2Frequest&"
                        + "a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26"
                        + "c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3D"
                        + "HMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7");
    }

    /** Section 1.2: request for temporary credentials. */
    @Test
    void signatureOfTheTemporaryCredentials() {
        List<Pair> parameters = List.of(
                new Pair("oauth_consumer_key", "dpf43f3p2l4k3l03"),
                new Pair("oauth_signature_method", "HMAC-SHA1"),
                new Pair("oauth_timestamp", "137131200"),
                new Pair("oauth_nonce", "wIjqoS"),
                new Pair("oauth_callback", "http://printer.example.com/ready"));

        assertThat(Rfc5849.sign(
                        Rfc5849.baseString("POST", URI.create("https://photos.example.net/initiate"), parameters),
                        "kd94hf93k423kf44",
                        ""))
                .isEqualTo("74KNZJeDHnMBp0EMJ9ZHt/XKycU=");
    }

    /** Section 1.2: request for the photograph. */
    @Test
    void signatureOfTheProtectedResource() {
        List<Pair> parameters = List.of(
                new Pair("file", "vacation.jpg"),
                new Pair("size", "original"),
                new Pair("oauth_consumer_key", "dpf43f3p2l4k3l03"),
                new Pair("oauth_token", "nnch734d00sl2jdk"),
                new Pair("oauth_signature_method", "HMAC-SHA1"),
                new Pair("oauth_timestamp", "137131202"),
                new Pair("oauth_nonce", "chapoH"));

        assertThat(Rfc5849.sign(
                        Rfc5849.baseString("GET", URI.create("http://photos.example.net/photos"), parameters),
                        "kd94hf93k423kf44",
                        "pfkkdhi9sl3r4s00"))
                .isEqualTo("MdpQcU8iPSUjWoN/UDMsK2sui9I=");
    }

    @Test
    void sortsAfterEncoding() {
        assertThat(Rfc5849.baseString(
                        "GET",
                        URI.create("http://h:8080/"),
                        List.of(new Pair("a[0]", "1"), new Pair("a1", "2"), new Pair("aZ", "3"))))
                .isEqualTo("GET&http%3A%2F%2Fh%3A8080%2F&a%255B0%255D%3D1%26a1%3D2%26aZ%3D3");
    }
}
