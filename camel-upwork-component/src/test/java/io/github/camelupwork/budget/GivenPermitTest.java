// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class GivenPermitTest {

    private final List<String> happened = new ArrayList<>();
    private final GivenPermit permit = new GivenPermit(
            new GrantSource.Granted(() -> happened.add("given back"), () -> happened.add("arrived")),
            () -> happened.add("ended"));

    @Test
    void endsOnceHoweverOftenThatIsSaid() {
        permit.giveBack();
        permit.arrived();
        permit.giveBack();

        assertThat(happened).containsExactly("given back", "ended");
    }

    @Test
    void theFirstWordCounts() {
        permit.arrived();
        permit.giveBack();

        assertThat(happened).containsExactly("arrived", "ended");
    }
}
