// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy that could not be used is refused by the name of its option, and never left out silently. */
class ConnectionCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proxy.example.com |       |     |        | proxyHost is set without proxyPort; give both",
                "                  | 3128  |     |        | proxyPort is set without proxyHost; give both",
                "proxy.example.com | 0     |     |        | proxyPort is 0; allowed is 1 to 65535",
                "proxy.example.com | 70000 |     |        | proxyPort is 70000; allowed is 1 to 65535",
                "proxy.example.com | 3128  | hub |        | proxyUsername is set without proxyPassword; give both",
                "proxy.example.com | 3128  |     | secret | proxyPassword is set without proxyUsername; give both",
                "                  |       | hub | secret | proxyUsername is set without proxyHost and proxyPort; give all of them"
            })
    void namesTheOption(String host, Integer port, String user, String password, String message) {
        assertThatThrownBy(() -> ConnectionCheck.check(options(host, port, user, password)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://proxy.example.com", "proxy.example.com:3128", "proxy/", "a b", ""})
    void aHostIsAName(String host) {
        assertThatThrownBy(() -> ConnectionCheck.check(options(host, 3128, null, null)))
                .hasMessage("proxyHost is '" + host
                        + "'; it takes a host name alone, such as proxy.example.com, and proxyPort takes the port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.com", "10.0.0.1", "::1", "[2001:db8::1]"})
    void takesNamesAndAddresses(String host) {
        assertThatCode(() -> ConnectionCheck.check(options(host, 3128, "hub", "secret")))
                .doesNotThrowAnyException();
        assertThat(ConnectionCheck.proxy(options(host, 3128, "hub", "secret"))).isEqualTo(host + ":3128");
    }

    @Test
    void noProxyIsFine() {
        assertThatCode(() -> ConnectionCheck.check(new ConnectionOptions())).doesNotThrowAnyException();
        assertThat(ConnectionCheck.proxy(new ConnectionOptions())).isNull();
    }

    private static ConnectionOptions options(String host, Integer port, String user, String password) {
        ConnectionOptions options = new ConnectionOptions();
        options.setProxyHost(host);
        options.setProxyPort(port);
        options.setProxyUsername(user);
        options.setProxyPassword(password);
        return options;
    }
}
