// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ScrubberTest {

    private final Scrubber scrubber = Scrubber.of(Arrays.asList("a+secret/0123", null, "the"));

    @Test
    void blotsOutSecretsAsTheyAreAndAsTheyStandInAnAddress() {
        assertThat(scrubber.text("a+secret/0123, ?token=a%2Bsecret%2F0123&x=1")).isEqualTo("***, ?token=***&x=1");
        assertThat(scrubber.text(null)).isNull();
    }

    @Test
    void leavesOrdinaryWordsAlone() {
        assertThat(scrubber.text("the token")).isEqualTo("the token");
    }

    @Test
    void scrubsJson() {
        Map<String, Object> json =
                Map.of("errors", Arrays.asList(Map.of("message", "no a+secret/0123"), 3, null, true));

        assertThat(scrubber.json(json))
                .isEqualTo(Map.of("errors", Arrays.asList(Map.of("message", "no ***"), 3, null, true)));
    }

    @Test
    void keepsACauseUnlessItTellsASecret() {
        Exception clean = new IllegalStateException("no", new IllegalArgumentException((String) null));
        Exception telling = new IllegalStateException("no", new IllegalArgumentException("a+secret/0123"));

        assertThat(scrubber.cause(clean)).isSameAs(clean);
        assertThat(scrubber.cause(telling)).isNull();
        assertThat(Scrubber.NONE.cause(telling)).isSameAs(telling);
    }

    @Test
    void doesNotTellThemItself() {
        assertThat(scrubber).hasToString("Scrubber[2 hidden]");
        assertThat(Scrubber.of(List.of())).hasToString("Scrubber[0 hidden]");
    }
}
