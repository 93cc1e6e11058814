// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.http.IncomingRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackGuardTest {

    private final LoopbackGuard guard = new LoopbackGuard(List.of("upwork.test"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.1:8480",
                "127.1.2.3:1",
                "localhost",
                "LOCALHOST:8480",
                "localhost.:80",
                "upwork.localhost:80",
                "[::1]:8480",
                "upwork.test:80"
            })
    void letsInNamesOfThisMachineAndAllowedOnes(String host) {
        assertThat(guard.refusal(request(host, null))).isEmpty();
        assertThat(guard.refusal(request("127.0.0.1", "http://" + host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example",
                "localhost.evil.example:80",
                "evillocalhost",
                "0.0.0.0",
                "10.0.0.7:8480",
                "[::2]:80",
                "user@127.0.0.1",
                "127.0.0.1@evil.example",
                "localhost:80:80",
                "localhost/evil.example",
                ""
            })
    void refusesOtherHosts(String host) {
        assertThat(guard.refusal(request(host, null)).orElseThrow().status()).isEqualTo(403);
    }

    @Test
    void refusesARequestWithoutAHost() {
        assertThat(guard.refusal(request(null, null)).orElseThrow().status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost.evil.example",
                "file://",
                "http://[",
                "moz://localhost"
            })
    void refusesPagesOfOthers(String origin) {
        assertThat(guard.refusal(request("127.0.0.1", origin)).orElseThrow().text())
                .contains("--allow-host", "Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/back",
                "//evil.example/back",
                "javascript:alert(1)",
                "data:text/html,x",
                "http://127.0.0.1@evil.example/",
                "http://user@127.0.0.1/",
                "http://127.0.0.1/\r\nSet-Cookie: a=b",
                "http:/evil.example",
                "\\\\evil.example",
                ""
            })
    void refusesRedirectsToOthers(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> guard.requireHarmless("redirect_uri", address))
                .withMessageContaining("redirect_uri has to lead to this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9000/back?x=1", "https://localhost/", "http://upwork.test/back"})
    void takesRedirectsToThisMachineAndAllowedHosts(String address) {
        assertThatCode(() -> guard.requireHarmless("redirect_uri", address)).doesNotThrowAnyException();
    }

    private static IncomingRequest request(String host, String origin) {
        Map<String, String> headers = new HashMap<>();
        headers.put("host", host);
        headers.put("origin", origin);
        headers.values().removeIf(value -> value == null);
        return new IncomingRequest("GET", "http", "/", null, headers, new byte[0], "127.0.0.1");
    }
}
