// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.io.File;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.github.scribejava.core.httpclient.multipart.MultipartPayload;
import com.github.scribejava.core.model.OAuthAsyncRequestCallback;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Response;
import com.github.scribejava.core.model.Verb;
import io.github.camelupwork.http.AnswerBody;
import io.github.camelupwork.http.HttpAccess;
import io.github.camelupwork.http.Watch;
import io.github.camelupwork.http.WebPage;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Lets ScribeJava use the HTTP client that was handed in, with its TLS, proxy and timeouts. An answer that is no success ends
 * in a {@link TokenErrorException} with everything it said.
 */
final class TokenHttpClient implements com.github.scribejava.core.httpclient.HttpClient {

    /** No token answer is longer; whatever is, is cut. */
    private static final int LONGEST_ANSWER = 64 * 1024;

    /** Without a charset: what is percent-encoded is ASCII. */
    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

    /** The maximum time for one request to the token endpoint; the account goes on with the next. */
    private static final Duration LONGEST_EXCHANGE = Duration.ofSeconds(20);

    /** Reads the errors of one kind of token endpoint. */
    private interface Errors {
        TokenError of(HttpResponse response, String body, Instant now);
    }

    private final HttpAccess http;
    private final ServerClock clock;
    private final Duration longest;
    private final Errors errors;

    private TokenHttpClient(HttpAccess http, ServerClock clock, Duration longest, Errors errors) {
        this.http = http;
        this.clock = clock;
        this.longest = longest;
        this.errors = errors;
    }

    static TokenHttpClient oauth1(HttpAccess http, ServerClock clock) {
        return new TokenHttpClient(http, clock, LONGEST_EXCHANGE, TokenError::of);
    }

    static TokenHttpClient oauth2(HttpAccess http, ServerClock clock) {
        return oauth2(http, clock, LONGEST_EXCHANGE);
    }

    static TokenHttpClient oauth2(HttpAccess http, ServerClock clock, Duration longest) {
        return new TokenHttpClient(http, clock, longest, TokenError::documented);
    }

    @Override
    public Response execute(String userAgent, Map<String, String> headers, Verb verb, String url, byte[] body)
            throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(verb.name(), URI.create(url));
        http.prepare(request);
        headers.forEach(request::setHeader);
        if (body != null && body.length > 0) {
            request.setHeader(HttpHeaders.ACCEPT, "application/json");
            request.setEntity(new ByteArrayEntity(body, FORM));
        } else if (verb == Verb.POST) { // a request of OAuth 1.0a: all is in the header, the answer is a form
            request.setEntity(new ByteArrayEntity(new byte[0], null));
        }
        return exchange(request);
    }

    @Override
    public Response execute(String userAgent, Map<String, String> headers, Verb verb, String url, String body)
            throws IOException {
        return execute(userAgent, headers, verb, url, body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends a request on a connection of its own, which is closed in any case: the codes and tokens sent to a token
     * host are valid only once.
     */
    private Response exchange(HttpUriRequestBase request) throws IOException {
        request.setHeader(HttpHeaders.CONNECTION, "close");
        try (Watch watch = new Watch(longest, request::cancel)) {
            try {
                return answered(request);
            } catch (IOException e) {
                throw watch.isOver() ? new SocketTimeoutException("no whole answer within " + longest) : e;
            }
        }
    }

    private Response answered(HttpUriRequestBase request) throws IOException {
        ClassicHttpResponse response = http.client().executeOpen(null, request, http.fresh());
        try {
            return read(response);
        } finally {
            HttpAccess.abandon(request, response);
        }
    }

    private Response read(ClassicHttpResponse response) throws IOException {
        Header date = response.getFirstHeader(HttpHeaders.DATE);
        clock.observe(date == null ? null : date.getValue());
        String body = body(response);
        if (response.getCode() / 100 != 2 || WebPage.is(body) || TokenError.is(body)) {
            throw new TokenErrorException(errors.of(response, body, clock.instant()));
        }
        return new Response(response.getCode(), response.getReasonPhrase(), Map.of(), body);
    }

    private static String body(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        List<String> encodings = Stream.of(response.getHeaders(HttpHeaders.CONTENT_ENCODING))
                .map(Header::getValue)
                .toList();
        AnswerBody body = new AnswerBody(response.getEntity().getContent(), encodings, Long.MAX_VALUE);
        return new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
    }

    /** Does nothing: the client belongs to the caller that supplied it. */
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
