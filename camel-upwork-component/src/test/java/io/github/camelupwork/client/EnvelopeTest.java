// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class EnvelopeTest {

    @Test
    void joinsHeadersAndFields() {
        Envelope envelope = Envelope.of(Replies.reply(201, "", "CF-RAY", "ray", "Location", "/new"));
        assertThat(envelope).isEqualTo(new Envelope(201, "ray", "/new", null, Map.of(), null, null));
        assertThat(envelope.with(new EnvelopeFields(Map.of("total", 3, "cursor", "c"))))
                .isEqualTo(new Envelope(201, "ray", "/new", null, Map.of(), 3L, "c"));
    }
}
