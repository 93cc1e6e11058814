// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BearerSignerTest {

    private static final SigningRequest REQUEST =
            SigningRequest.of("POST", URI.create("https://api.upwork.com/graphql"));

    private final Account account = Account.of(new OAuth2Credentials("c", "s", "t", null, null, null), null);

    @Test
    void carriesTokenAndOrganization() {
        AccessTokens tokens = AccessTokens.fixed(new AccessToken("abc", null));

        assertThat(new BearerSigner(account, tokens).sign(REQUEST).join())
                .isEqualTo(Map.of("Authorization", "Bearer abc"));
        assertThat(new BearerSigner(account.withTenant("42"), tokens)
                        .sign(REQUEST)
                        .join())
                .isEqualTo(Map.of("Authorization", "Bearer abc", "X-Upwork-API-TenantId", "42"));
    }

    @Test
    void knowsItsSecrets() {
        Account other =
                Account.of(new OAuth2Credentials("client-id-0123", "client-secret-0123", "t", null, null, null), null);
        BearerSigner signer = new BearerSigner(other, AccessTokens.fixed(new AccessToken("token-0123", null)));

        assertThat(signer.redactor().text("Bearer token-0123 of client-id-0123, client-secret-0123"))
                .isEqualTo("Bearer *** of client-id-0123, ***");
    }

    @Test
    void reportsTheTokenThatWasRefused() {
        List<String> invalidated = new ArrayList<>();
        BearerSigner signer = new BearerSigner(account, new AccessTokens() {
            @Override
            public CompletableFuture<AccessToken> current() {
                return CompletableFuture.completedFuture(new AccessToken("abc", null));
            }

            @Override
            public boolean invalidate(String accessToken) {
                return invalidated.add(accessToken);
            }
        });

        assertThat(signer.unauthorized(signer.sign(REQUEST).join())).isTrue();
        assertThat(signer.unauthorized(Map.of())).isFalse();
        assertThat(invalidated).containsExactly("abc");
    }

    /** Eight threads act for two organizations through one token: none ever under the other's name. */
    @Test
    void neverMixesOrganizations() {
        AccessTokens tokens = AccessTokens.fixed(new AccessToken("abc", null));
        List<BearerSigner> signers = List.of(
                new BearerSigner(account.withTenant("0"), tokens), new BearerSigner(account.withTenant("1"), tokens));

        assertThat(IntStream.range(0, 6400).parallel().filter(i -> !signers.get(i % 2)
                        .sign(REQUEST)
                        .join()
                        .get("X-Upwork-API-TenantId")
                        .equals("" + i % 2)))
                .isEmpty();
    }
}
