// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import io.github.camelupwork.simulator.operation.ApiError;
import io.github.camelupwork.simulator.operation.Created;
import org.junit.jupiter.api.Test;

class RendererTest {

    private final Renderer renderer = new Renderer(Clock.fixed(Instant.ofEpochSecond(1404363250), ZoneOffset.UTC));

    @Test
    void writesExactDecimals() {
        assertThat(renderer.success(200, Map.of("amount", new BigDecimal("1E+3")), Format.JSON, null)
                        .text())
                .isEqualTo("{\"amount\":1000}");
    }

    @Test
    void sendsTextAsItIs() {
        Reply csv = renderer.success(200, "a,b\r\n1,2\r\n", Format.JSON, null);
        assertThat(csv.text()).isEqualTo("a,b\r\n1,2\r\n");
        assertThat(csv.headers()).containsEntry("Content-Type", "text/csv;charset=utf-8");
        assertThat(renderer.success(200, "<a/>", Format.JSON, null).headers().get("Content-Type"))
                .startsWith("application/xml");
    }

    @Test
    void whatWasMadeHasAnAddress() {
        Reply reply = renderer.success(200, new Created("/api/rooms/1.json", Map.of("roomId", "1")), Format.JSON, null);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.headers()).containsEntry("Location", "/api/rooms/1.json");
        assertThat(reply.text()).isEqualTo("{\"roomId\":\"1\"}");
    }

    @Test
    void callbacksAreNoPlaceForCode() {
        assertThat(renderer.success(200, Map.of(), Format.JSON, "alert(1);f").text())
                .isEqualTo("alert1f({});");
    }

    @Test
    void writesErrors() {
        Reply error = renderer.error(new ApiError(403, 174, "Insufficient permission\nto list"), Format.JSON, null);
        assertThat(error.status()).isEqualTo(403);
        assertThat(error.headers())
                .containsEntry("X-Upwork-Error-Code", "174")
                .containsEntry("X-Upwork-Error-Message", "Insufficient permission to list");
        assertThat(error.text())
                .isEqualTo("{\"server_time\":\"1404363250\",\"error\":{\"status\":\"403\",\"code\":\"174\","
                        + "\"message\":\"Insufficient permission\\nto list\"}}");
    }
}
