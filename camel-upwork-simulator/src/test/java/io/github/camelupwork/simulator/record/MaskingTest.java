// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "oauth_token=a&oauth_nonce=n&x=1, oauth_token=***&oauth_nonce=n&x=1",
        "x=1&refresh_token=a%20b&client_secret=, x=1&refresh_token=***&client_secret=***",
        "zip_code=1&barcode=2&code=3, zip_code=1&barcode=2&code=***",
    })
    void secretsLeaveAQueryAndWhatLooksLikeOneStays(String query, String masked) {
        assertThat(Masking.query(query)).isEqualTo(masked);
        assertThat(Masking.query(null)).isNull();
    }

    @Test
    void anAuthorizationShowsItsKindOnly() {
        assertThat(Masking.headers(Map.of(
                        "authorization",
                        "Bearer at-1",
                        "cookie",
                        "a=b",
                        "proxy-authorization",
                        "Basic x",
                        "host",
                        "h")))
                .isEqualTo(Map.of(
                        "authorization", "Bearer ***", "cookie", "***", "proxy-authorization", "***", "host", "h"));
        assertThat(Masking.headers(
                        Map.of("authorization", "OAuth oauth_token=\"t\", oauth_nonce=\"n\", oauth_signature=\"s\"")))
                .isEqualTo(Map.of(
                        "authorization", "OAuth oauth_token=\"***\", oauth_nonce=\"n\", oauth_signature=\"***\""));
    }
}
