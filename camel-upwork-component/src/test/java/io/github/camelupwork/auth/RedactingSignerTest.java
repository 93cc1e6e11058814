// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

class RedactingSignerTest {

    private final RequestSigner bare = new RequestSigner() {
        @Override
        public CompletableFuture<Map<String, String>> sign(SigningRequest request) {
            return CompletableFuture.completedFuture(Map.of("Authorization", "signed"));
        }

        @Override
        public boolean unauthorized(Map<String, String> headers) {
            return headers.containsKey("Authorization");
        }

        @Override
        public Redactor redactor() {
            return Redactor.of(List.of("tokenOfUpwork"));
        }
    };
    private final RequestSigner signer = new RedactingSigner(bare, List.of("p@ssword of the proxy"));

    @Test
    void hidesItsOwnSecretsAndTheOthers() {
        assertThat(signer.redactor().text("tokenOfUpwork, p@ssword of the proxy, p%40ssword+of+the+proxy, else"))
                .isEqualTo("***, ***, ***, else");
    }

    @Test
    void signsAsBefore() {
        assertThat(signer.sign(null).join()).containsEntry("Authorization", "signed");
        assertThat(signer.unauthorized(Map.of("Authorization", "signed"))).isTrue();
        assertThat(signer.status()).isEqualTo(bare.status());
    }
}
