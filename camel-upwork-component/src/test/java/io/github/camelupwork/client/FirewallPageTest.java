// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirewallPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>",
                "\n<html><body>Enable JavaScript and cookies to continue</body></html>",
                "<html><title>Attention Required! | Cloudflare</title></html>",
                "error code: 1010",
            })
    void isRecognizedWhateverItsStatus(String body) {
        assertThat(FirewallPage.read(403, body)).isPresent();
        assertThat(FirewallPage.read(200, body)).isPresent();
    }

    @Test
    void namesTheTitleOrTheCode() {
        assertThat(FirewallPage.read(403, "<html><title> Just a moment... </title></html>")
                        .orElseThrow())
                .endsWith("not the API: Just a moment...");
        assertThat(FirewallPage.read(403, "error code: 1010\n").orElseThrow()).endsWith("error code: 1010");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"status\":403,\"code\":403,\"message\":\"This APP has no access to the requested resource\"}}",
                "<?xml version=\"1.0\"?><error><code>403</code></error>",
                "",
            })
    void anAnswerOfUpworkIsNone(String body) {
        assertThat(FirewallPage.read(403, body)).isEmpty();
        assertThat(FirewallPage.read(200, body)).isEmpty();
    }

    @Test
    void anotherPageWithASuccessIsNone() {
        assertThat(FirewallPage.read(200, "<html><title>Maintenance</title></html>"))
                .isEmpty();
    }
}
