// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelupwork.simulator.http.IncomingRequest;
import io.github.camelupwork.simulator.mood.Moods;
import io.github.camelupwork.simulator.operation.ApiError;
import org.junit.jupiter.api.Test;

class AuthorityTest {

    private final Authority authority = new Authority(List.of("ada", "bob"), 1, Clock.systemUTC(), new Moods());

    @Test
    void everySecretIsItsOwn() {
        Set<String> secrets = new HashSet<>();
        authority
                .accounts()
                .accounts()
                .forEach(account -> secrets.addAll(List.of(
                        account.token(), account.tokenSecret(), account.accessToken(), account.refreshToken())));
        assertThat(secrets).hasSize(8).allMatch(secret -> secret.matches("[0-9a-f]{32}"));
    }

    @Test
    void recognizesBearers() {
        assertThat(authority.caller(bearing(authority.accounts().of("bob").accessToken()), false))
                .isEqualTo("bob");
        assertThatThrownBy(() -> authority.caller(bearing("x"), true))
                .isInstanceOf(ApiError.class)
                .hasMessage("Unauthorized");
    }

    @Test
    void namesThePeopleItKnows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> authority.accounts().of("eve"))
                .withMessage("The simulator knows no user 'eve', only [ada, bob]");
    }

    private static IncomingRequest bearing(String token) {
        return new IncomingRequest(
                "GET", "http", "/", null, Map.of("authorization", "Bearer " + token), new byte[0], "127.0.0.1");
    }
}
