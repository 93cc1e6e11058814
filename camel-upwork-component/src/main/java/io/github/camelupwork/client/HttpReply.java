// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelupwork.auth.Redactor;
import io.github.camelupwork.http.AnswerBody;
import io.github.camelupwork.http.StallGuard;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP response whose body is still on the wire. The holder closes it. */
final class HttpReply implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpReply.class);

    /** As much as {@link StallGuard} waits for at once. */
    private static final int STREAM_BUFFER = 64 * 1024;

    private final ClassicHttpResponse response;
    private final Sending sending;
    private long maxSize;
    private final Redactor redactor;
    private AnswerBody body;
    private Optional<String> requestId;

    /**
     * @param sending  the request that the response belongs to
     * @param maxSize  the maximum length of the body
     * @param redactor redacts the caller's secrets from everything except the body
     */
    HttpReply(ClassicHttpResponse response, Sending sending, long maxSize, Redactor redactor) {
        this.response = response;
        this.sending = sending;
        this.maxSize = maxSize;
        this.redactor = redactor;
    }

    /** Returns the redactor that redacts secrets of the body. */
    Redactor redactor() {
        return redactor;
    }

    int status() {
        return response.getCode();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(response.getFirstHeader(name))
                .map(Header::getValue)
                .filter(value -> !value.isBlank())
                .map(redactor::text);
    }

    String contentType() {
        return header(HttpHeaders.CONTENT_TYPE).orElse("");
    }

    /** The id that the server, or the network in front of it, gave the request; null if it gave none. */
    String requestId() {
        if (requestId == null) {
            requestId =
                    header("vnd.eo.request-id").or(() -> header("X-Request-Id")).or(() -> header("CF-RAY"));
        }
        return requestId.orElse(null);
    }

    /** The body; closing it closes the answer. */
    InputStream stream() throws IOException {
        return new FilterInputStream(body()) {
            @Override
            public void close() {
                HttpReply.this.close();
            }
        };
    }

    /** Returns the body for a reader at its own pace; some data has to arrive within the given time of waiting. */
    InputStream stream(Duration time) throws IOException {
        return new FilterInputStream(
                new BufferedInputStream(new StallGuard(body(), time, this::disconnect), STREAM_BUFFER)) {
            @Override
            public void close() {
                HttpReply.this.close();
            }
        };
    }

    /**
     * Like {@link #stream(Duration)}, for any length: for a receiver that keeps nothing of it, or limits what it keeps.
     */
    InputStream endless(Duration time) throws IOException {
        maxSize = Long.MAX_VALUE;
        return stream(time);
    }

    /** The reader has passed on a part of the body, which no longer counts. */
    void restart() {
        if (body != null) {
            body.restart();
        }
    }

    private AnswerBody body() throws IOException {
        if (body == null) {
            InputStream content =
                    response.getEntity() == null ? null : response.getEntity().getContent();
            List<String> encodings = response.getFirstHeader(HttpHeaders.CONTENT_ENCODING) == null
                    ? List.of()
                    : Stream.of(response.getHeaders(HttpHeaders.CONTENT_ENCODING))
                            .map(Header::getValue)
                            .toList();
            body = new AnswerBody(content == null ? InputStream.nullInputStream() : content, encodings, maxSize);
        }
        return body;
    }

    /** The whole body. */
    byte[] bytes() throws IOException {
        return body().readAllBytes();
    }

    /** The beginning of the body, enough for an error message. */
    byte[] head(int most) throws IOException {
        return body().readNBytes(most);
    }

    private void disconnect() {
        sending.disconnect();
    }

    /** Closes the connection if the body was not read to its end: the rest may be endless, and is not needed. */
    @Override
    public void close() {
        if (response.getEntity() != null && (body == null || !body.isAtEnd())) {
            disconnect();
        }
        try {
            response.close();
        } catch (IOException e) {
            LOG.debug("Closing an answer failed; its connection is not used again", e);
        }
    }
}
