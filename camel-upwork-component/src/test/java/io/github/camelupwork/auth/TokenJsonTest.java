// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenJsonTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");

    @Test
    void readsWhatItWrote() throws IOException {
        StoredTokens tokens = new StoredTokens("at", "ts", "rt", NOW, NOW.plusSeconds(60), "all", 7);
        StoredTokens little = new StoredTokens("at", null, null, null, null, null, 0);
        PendingAuthorization pending = new PendingAuthorization("id", "secret", null, NOW);

        assertThat(TokenJson.readTokens(TokenJson.write(tokens))).isEqualTo(tokens);
        assertThat(TokenJson.readTokens(TokenJson.write(little))).isEqualTo(little);
        assertThat(TokenJson.readPending(TokenJson.write(pending))).isEqualTo(pending);
    }

    @Test
    void whatIsNotThereIsNotWritten() throws IOException {
        assertThat(new String(
                        TokenJson.write(new StoredTokens("at", null, null, null, null, null, 3)),
                        StandardCharsets.UTF_8))
                .contains("\"access_token\"", "\"version\" : 3")
                .doesNotContain("null", "refresh_token", "expires_at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"access_token\":\"at-secret", "[\"at-secret\"]", "at-secret", ""})
    void aBrokenFileIsNotQuoted(String content) {
        assertThatThrownBy(() -> TokenJson.readTokens(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not ")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
