// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import io.github.camelupwork.auth.Scrubber;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;

/** An HTTP answer whose body is still on the wire. Whoever holds it closes it. */
final class HttpReply implements Closeable {

    private final ClassicHttpResponse response;
    private final Scrubber scrubber;

    /**
     * @param scrubber blots the secrets of who asked out of all that is told of the answer, its body excepted
     */
    HttpReply(ClassicHttpResponse response, Scrubber scrubber) {
        this.response = response;
        this.scrubber = scrubber;
    }

    /** Knows what must not be told of the body. */
    Scrubber scrubber() {
        return scrubber;
    }

    int status() {
        return response.getCode();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(response.getFirstHeader(name))
                .map(Header::getValue)
                .filter(value -> !value.isBlank())
                .map(scrubber::text);
    }

    String contentType() {
        return header(HttpHeaders.CONTENT_TYPE).orElse("");
    }

    /** The id that the server, or the network in front of it, gave the request; null if it gave none. */
    String requestId() {
        return header("vnd.eo.request-id")
                .or(() -> header("X-Request-Id"))
                .or(() -> header("CF-RAY"))
                .orElse(null);
    }

    /** The body; closing it closes the answer. */
    InputStream stream() throws IOException {
        InputStream content =
                response.getEntity() == null ? null : response.getEntity().getContent();
        return new FilterInputStream(content == null ? new ByteArrayInputStream(new byte[0]) : content) {
            @Override
            public void close() throws IOException {
                HttpReply.this.close();
            }
        };
    }

    /** The whole body. */
    byte[] bytes() throws IOException {
        return stream().readAllBytes();
    }

    /** The beginning of the body, enough for an error message. */
    byte[] head(int most) throws IOException {
        return stream().readNBytes(most);
    }

    @Override
    public void close() throws IOException {
        response.close();
    }
}
