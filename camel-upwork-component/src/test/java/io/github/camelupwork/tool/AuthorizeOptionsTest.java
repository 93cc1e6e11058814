// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;

class AuthorizeOptionsTest {

    @Test
    void keepsTheTokenWhereTheComponentLooksForIt() {
        assertThat(AuthorizeOptions.of().stateDirectory())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".camel-upwork"));
    }

    @Test
    void takesWhatIsSaid() {
        assertThat(AuthorizeOptions.of(
                        "--account-name",
                        "emea",
                        "--state-directory",
                        "/s",
                        "--base-url",
                        "http://localhost:1",
                        "--redirect-uri",
                        "http://localhost:8089/back",
                        "--user",
                        "ada",
                        "--timeout",
                        "30"))
                .isEqualTo(new AuthorizeOptions(
                        "emea",
                        Path.of("/s"),
                        "http://localhost:1",
                        "http://localhost:8089/back",
                        "ada",
                        Duration.ofSeconds(30)));
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> AuthorizeOptions.of("--acount-name", "x")).hasMessageContaining("'--acount-name'");
        assertThatThrownBy(() -> AuthorizeOptions.of("--timeout")).hasMessageContaining("value is missing");
        assertThatThrownBy(() -> AuthorizeOptions.of("--timeout", "soon")).hasMessageContaining("number of seconds");
    }

    /** Whoever listens on the way would get the code or the client secret. */
    @Test
    void takesPlainHttpToThisMachineOnly() {
        for (String option : new String[] {"--base-url", "--redirect-uri"}) {
            for (String address : new String[] {
                "http://hub.example/back", "HTTP://10.0.0.7:8089/", "http://localhost.evil.example/", "hub.example/back"
            }) {
                assertThatThrownBy(() -> AuthorizeOptions.of(option, address))
                        .as(option + " " + address)
                        .hasMessageContaining(option)
                        .hasMessageContaining("https");
            }
            assertThat(AuthorizeOptions.of(option, "https://hub.example/back")).isNotNull();
            assertThat(AuthorizeOptions.of(option, "http://127.0.0.1:8089/back"))
                    .isNotNull();
        }
    }
}
