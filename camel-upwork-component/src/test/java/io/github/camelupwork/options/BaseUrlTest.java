// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @Test
    void withoutABaseUrlItIsUpworkItself() throws Exception {
        assertThat(BaseUrl.of(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1/", "http://[::1]:1", "https://api.example.com"})
    void takesThisMachineAndWhateverSpeaksTls(String baseUrl) throws Exception {
        assertThat(BaseUrl.of(baseUrl)).isEqualTo(URI.create(baseUrl));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1", "http://192.0.2.1:80/"})
    void credentialsLeaveTheMachineByTlsOnly(String baseUrl) {
        assertThatThrownBy(() -> BaseUrl.of(baseUrl))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("others need https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:8080", "ftp://localhost", "http://localhost/api", "https:///x", "http://a b", ""})
    void saysWhatItTakes(String baseUrl) {
        assertThatThrownBy(() -> BaseUrl.of(baseUrl))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("baseUrl is '" + baseUrl + "'; it takes http(s)://host:port");
    }
}
