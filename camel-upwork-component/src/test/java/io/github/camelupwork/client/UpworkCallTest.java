// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class UpworkCallTest {

    @Test
    void doesNotChange() {
        Map<String, Object> values = new HashMap<>(Map.of("a", 1));
        UpworkCall call = Params.call(Params.binding(List.of()), values);
        values.put("b", 2);
        assertThat(call.with("c", 3).values()).isEqualTo(Map.of("a", 1, "c", 3));
        assertThat(call.values()).isEqualTo(Map.of("a", 1));
    }
}
