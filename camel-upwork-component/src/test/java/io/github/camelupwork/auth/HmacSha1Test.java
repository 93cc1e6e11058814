// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.scribejava.core.services.HMACSha1SignatureService;
import org.junit.jupiter.api.Test;

class HmacSha1Test {

    private final HmacSha1 signatures = new HmacSha1();

    private void assertThatItSignsAsScribeJavaDoes(String baseString, String apiSecret, String tokenSecret) {
        assertThat(signatures.getSignature(baseString, apiSecret, tokenSecret))
                .isEqualTo(new HMACSha1SignatureService().getSignature(baseString, apiSecret, tokenSecret));
    }

    /** A token is replaced while the hub runs, and one service may sign for several. */
    @Test
    void eachSignatureIsMadeWithTheSecretsOfItsOwnCall() {
        assertThatItSignsAsScribeJavaDoes("GET&a", "consumer", "token");
        assertThatItSignsAsScribeJavaDoes("GET&b", "consumer", "token");
        assertThatItSignsAsScribeJavaDoes("GET&b", "consumer", "tok&en/é");
        assertThatItSignsAsScribeJavaDoes("GET&b", "consumer", "");
        assertThatItSignsAsScribeJavaDoes("GET&a", "consumer", "token");
    }
}
