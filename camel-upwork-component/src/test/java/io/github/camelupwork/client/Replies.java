// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.camelupwork.auth.Redactor;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/** Answers made by hand. */
final class Replies {

    /** Whoever asks has this secret. */
    static final String SECRET = "Secret+0f7a3b9c";

    private Replies() {}

    /** An answer with that body, and header names and values in turn. */
    static HttpReply reply(int status, String body, String... headers) {
        ClassicHttpResponse response = response(status, headers);
        if (body != null) {
            response.setEntity(new StringEntity(body, ContentType.create("text/plain", StandardCharsets.UTF_8)));
        }
        return reply(response);
    }

    /** An answer to a request that was made by hand, too. */
    static HttpReply reply(ClassicHttpResponse response) {
        return new HttpReply(response, new Sending(SendObserver.NONE), 1_000_000, Redactor.of(List.of(SECRET)));
    }

    /** One without a body, with header names and values in turn. */
    static ClassicHttpResponse response(int status, String... headers) {
        BasicClassicHttpResponse response = new BasicClassicHttpResponse(status);
        for (int i = 0; i < headers.length; i += 2) {
            response.addHeader(headers[i], headers[i + 1]);
        }
        return response;
    }
}
