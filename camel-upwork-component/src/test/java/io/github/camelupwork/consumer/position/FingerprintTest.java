// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void neitherOrderNorTrailingZerosMakeADifference() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", new BigDecimal("10.50"));
        one.put("b", List.of(1, 2));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", List.of(1, 2));
        other.put("a", new BigDecimal("10.5"));

        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other)).hasSize(32);
    }

    @Test
    void contentDoes() {
        assertThat(Fingerprint.of(Map.of("a", "1")))
                .isNotEqualTo(Fingerprint.of(Map.of("a", "2")))
                .isNotEqualTo(Fingerprint.of(Map.of("b", "1")));
        assertThat(Fingerprint.of(List.of(1, 2))).isNotEqualTo(Fingerprint.of(List.of(2, 1)));
    }
}
