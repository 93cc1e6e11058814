// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class RedactorTest {

    private final Redactor redactor = Redactor.of(Arrays.asList("a+secret/0123", null, "the"));

    @Test
    void blotsOutSecretsAsTheyAreAndAsTheyStandInAnAddress() {
        assertThat(redactor.text("a+secret/0123, ?token=a%2Bsecret%2F0123&x=1")).isEqualTo("***, ?token=***&x=1");
        assertThat(redactor.text(null)).isNull();
    }

    @Test
    void leavesOrdinaryWordsAlone() {
        assertThat(redactor.text("the token")).isEqualTo("the token");
    }

    @Test
    void scrubsJson() {
        Map<String, Object> json =
                Map.of("errors", Arrays.asList(Map.of("message", "no a+secret/0123"), 3, null, true));

        assertThat(redactor.json(json))
                .isEqualTo(Map.of("errors", Arrays.asList(Map.of("message", "no ***"), 3, null, true)));
    }

    @Test
    void keepsACauseUnlessItTellsASecret() {
        Exception clean = new IllegalStateException("no", new IllegalArgumentException((String) null));
        Exception telling = new IllegalStateException("no", new IllegalArgumentException("a+secret/0123"));

        assertThat(redactor.cause(clean)).isSameAs(clean);
        assertThat(redactor.cause(telling)).isNull();
        assertThat(Redactor.NONE.cause(telling)).isSameAs(telling);
    }

    @Test
    void doesNotTellThemItself() {
        assertThat(redactor).hasToString("Redactor[2 hidden]");
        assertThat(Redactor.of(List.of())).hasToString("Redactor[0 hidden]");
    }
}
