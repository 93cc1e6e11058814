// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void oneMeaningIsOneText() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", new BigDecimal("110.00"));
        one.put("a", List.of(1, Map.of("y", true, "x", new BigDecimal("1.5"))));
        one.put("c", null);

        assertThat(CanonicalJson.write(one))
                .isEqualTo("{\"a\":[1,{\"x\":1.5,\"y\":true}],\"b\":110}")
                .isEqualTo(CanonicalJson.write(Map.of("b", new BigDecimal("1.1E2"), "a", new Object[] {
                    1L, Map.of("x", new BigDecimal("1.50"), "y", true)
                })));
    }

    @Test
    void textsStayAsTheyAre() {
        assertThat(CanonicalJson.write(Map.of("reference", "0012"))).isEqualTo("{\"reference\":\"0012\"}");
        assertThat(CanonicalJson.write(Map.of("reference", "12")))
                .isNotEqualTo(CanonicalJson.write(Map.of("reference", 12)));
    }

    @Test
    void readsWhatItWroteExactly() {
        assertThat(CanonicalJson.readMap("{\"amount\":0.1000000000000000000001}"))
                .isEqualTo(Map.of("amount", new BigDecimal("0.1000000000000000000001")));
        assertThat(CanonicalJson.readMap(null)).isEmpty();
        assertThat(CanonicalJson.readMap("")).isEmpty();
        assertThatThrownBy(() -> CanonicalJson.readMap("{\"amount\":"))
                .isInstanceOf(LedgerStoreException.class)
                .hasMessageContaining("no JSON object any more");
    }
}
