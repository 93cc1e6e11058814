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
                        "--timeout",
                        "30"))
                .isEqualTo(new AuthorizeOptions(
                        "emea",
                        Path.of("/s"),
                        "http://localhost:1",
                        "http://localhost:8089/back",
                        Duration.ofSeconds(30)));
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> AuthorizeOptions.of("--acount-name", "x")).hasMessageContaining("'--acount-name'");
        assertThatThrownBy(() -> AuthorizeOptions.of("--timeout")).hasMessageContaining("value is missing");
        assertThatThrownBy(() -> AuthorizeOptions.of("--timeout", "soon")).hasMessageContaining("number of seconds");
    }
}
