// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What it says before it asks anybody; the rest is proven against the simulator. */
class AuthorizeTest implements Terminal {

    private final List<String> said = new ArrayList<>();

    @Test
    void explainsItself() {
        assertThat(new Authorize(Map.of(), this).run("--help")).isZero();
        assertThat(said.get(0)).contains("UPWORK_CLIENT_ID", "--redirect-uri");
    }

    @Test
    void wantsOneKey() {
        assertThat(new Authorize(Map.of(), this).run()).isEqualTo(2);
        assertThat(new Authorize(Map.of("UPWORK_CONSUMER_KEY", "k", "UPWORK_CLIENT_ID", "c"), this).run())
                .isEqualTo(2);
        assertThat(said).allSatisfy(text -> assertThat(text).startsWith("Set UPWORK_CONSUMER_KEY"));
    }

    @Test
    void asksForASecretThatTheEnvironmentLacks() {
        assertThat(new Authorize(Map.of("UPWORK_CLIENT_ID", "c"), this).run()).isEqualTo(2);
        assertThat(said)
                .containsExactly(
                        "secret: UPWORK_CLIENT_SECRET (it is not shown): ",
                        "Set UPWORK_CLIENT_SECRET\n\n" + AuthorizeOptions.USAGE);
    }

    @Override
    public void say(String line) {
        said.add(line);
    }

    @Override
    public String ask(String prompt) {
        return null;
    }

    @Override
    public String askSecret(String prompt) {
        said.add("secret: " + prompt);
        return null;
    }
}
