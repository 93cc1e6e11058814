// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class EnvelopeTest {

    @Test
    void joinsHeadersAndFields() {
        Envelope envelope = Envelope.of(Replies.reply(201, "", "CF-RAY", "ray", "Location", "/new"));
        assertThat(envelope).isEqualTo(Envelope.of(201).from("ray", "/new"));
        assertThat(envelope.with(new EnvelopeFields(Map.of("total", 3, "cursor", "c"))))
                .isEqualTo(Envelope.of(201).from("ray", "/new").with(new Envelope.PageInfo(3L, "c", null)));
    }
}
