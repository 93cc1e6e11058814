// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Future;

import com.github.scribejava.core.httpclient.multipart.MultipartPayload;
import com.github.scribejava.core.model.OAuthAsyncRequestCallback;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Response;
import com.github.scribejava.core.model.Verb;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * Lets ScribeJava use the HTTP client that was handed in, with its TLS, proxy and timeouts. An answer that is no success ends
 * in a {@link RefusedException} with everything it said.
 */
final class TokenHost implements com.github.scribejava.core.httpclient.HttpClient {

    /** No token answer is longer; whatever is, is cut. */
    private static final int LONGEST_ANSWER = 64 * 1024;

    /** Without a charset: what is percent-encoded is ASCII. */
    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

    private final HttpClient http;
    private final ServerClock clock;

    TokenHost(HttpClient http, ServerClock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Response execute(String userAgent, Map<String, String> headers, Verb verb, String url, byte[] body)
            throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(verb.name(), URI.create(url));
        headers.forEach(request::setHeader);
        if (body != null && body.length > 0) {
            request.setHeader(HttpHeaders.ACCEPT, "application/json");
            request.setEntity(new ByteArrayEntity(body, FORM));
        } else if (verb == Verb.POST) { // a request of OAuth 1.0a: all is in the header, the answer is a form
            request.setEntity(new ByteArrayEntity(new byte[0], null));
        }
        return http.execute(request, this::read);
    }

    @Override
    public Response execute(String userAgent, Map<String, String> headers, Verb verb, String url, String body)
            throws IOException {
        return execute(userAgent, headers, verb, url, body.getBytes(StandardCharsets.UTF_8));
    }

    private Response read(ClassicHttpResponse response) throws IOException, HttpException {
        Header date = response.getFirstHeader(HttpHeaders.DATE);
        clock.observe(date == null ? null : date.getValue());
        String body = response.getEntity() == null
                ? ""
                : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8, LONGEST_ANSWER);
        if (response.getCode() / 100 != 2) {
            throw new RefusedException(Problem.of(response, body, clock.instant()));
        }
        return new Response(response.getCode(), response.getReasonPhrase(), Map.of(), body);
    }

    /** The client belongs to whoever handed it in. */
    @Override
    public void close() {}

    @Override
    public Response execute(
            String userAgent, Map<String, String> headers, Verb verb, String url, MultipartPayload body) {
        throw formsOnly();
    }

    @Override
    public Response execute(String userAgent, Map<String, String> headers, Verb verb, String url, File body) {
        throw formsOnly();
    }

    @Override
    public <T> Future<T> executeAsync(
            String userAgent,
            Map<String, String> headers,
            Verb verb,
            String url,
            byte[] body,
            OAuthAsyncRequestCallback<T> callback,
            OAuthRequest.ResponseConverter<T> converter) {
        throw formsOnly();
    }

    @Override
    public <T> Future<T> executeAsync(
            String userAgent,
            Map<String, String> headers,
            Verb verb,
            String url,
            MultipartPayload body,
            OAuthAsyncRequestCallback<T> callback,
            OAuthRequest.ResponseConverter<T> converter) {
        throw formsOnly();
    }

    @Override
    public <T> Future<T> executeAsync(
            String userAgent,
            Map<String, String> headers,
            Verb verb,
            String url,
            String body,
            OAuthAsyncRequestCallback<T> callback,
            OAuthRequest.ResponseConverter<T> converter) {
        throw formsOnly();
    }

    @Override
    public <T> Future<T> executeAsync(
            String userAgent,
            Map<String, String> headers,
            Verb verb,
            String url,
            File body,
            OAuthAsyncRequestCallback<T> callback,
            OAuthRequest.ResponseConverter<T> converter) {
        throw formsOnly();
    }

    private static UnsupportedOperationException formsOnly() {
        return new UnsupportedOperationException("Authorization sends forms only, and waits for the answer");
    }
}
