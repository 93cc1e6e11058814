// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import java.io.IOException;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP client with what every request of the component has in common.
 *
 * @param client        retries nothing and follows no redirect by itself
 * @param userAgent     value of the header {@code User-Agent}
 * @param maxAnswerSize longest body that is read into memory, decoded, in bytes
 * @param proxy         host and port of the proxy that the client uses, for messages; null if there is none
 */
public record HttpAccess(HttpClient client, String userAgent, long maxAnswerSize, String proxy) {

    /** Default of {@code maxAnswerSize}: 64 MiB. */
    public static final long DEFAULT_MAX_ANSWER_SIZE = 64L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(HttpAccess.class);

    /** Marks the pooled connections that requests share; one that asks for a mark of its own gets a new connection. */
    private static final String SHARED = "camel-upwork";

    /** The client with the default user agent and bounds. */
    public static HttpAccess of(HttpClient client) {
        return new HttpAccess(client, UserAgent.DEFAULT, DEFAULT_MAX_ANSWER_SIZE, null);
    }

    /**
     * The client with what is configured.
     *
     * @param userAgent null for the default
     * @throws IllegalArgumentException if the user agent is no value of a header, or the size is not positive
     */
    public static HttpAccess of(HttpClient client, String userAgent, long maxAnswerSize) {
        if (userAgent != null && !userAgent.chars().allMatch(c -> c >= ' ' && c < '\u007f')) {
            throw new IllegalArgumentException("Option 'userAgent' holds characters that no header takes");
        }
        if (maxAnswerSize <= 0) {
            throw new IllegalArgumentException(
                    "Option 'maxAnswerSize' is " + maxAnswerSize + "; allowed is 1 and more bytes");
        }
        return new HttpAccess(
                client, userAgent == null || userAgent.isBlank() ? UserAgent.DEFAULT : userAgent, maxAnswerSize, null);
    }

    /** The same with the name of the proxy that its client uses; null if it uses none. */
    public HttpAccess through(String hostAndPort) {
        return new HttpAccess(client, userAgent, maxAnswerSize, hostAndPort);
    }

    /** Returns what to add to the message about a connection that was not had: the proxy, if there is one. */
    public String hint() {
        return proxy == null ? "" : "; connections go through the proxy " + proxy + " (proxyHost and proxyPort)";
    }

    /** Prepares a request: the user agent is set, and the body of the response arrives as it was sent. */
    public void prepare(HttpUriRequestBase request) {
        request.setHeader(HttpHeaders.USER_AGENT, userAgent);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        RequestConfig usual = client instanceof Configurable configurable ? configurable.getConfig() : null;
        request.setConfig(RequestConfig.copy(usual == null ? RequestConfig.DEFAULT : usual)
                .setContentCompressionEnabled(false)
                .build());
    }

    /** The context of a request that may use any open connection. */
    public HttpClientContext shared() {
        HttpClientContext context = HttpClientContext.create();
        context.setUserToken(SHARED);
        return context;
    }

    /** The context of a request that must not be sent twice: it gets a connection that nothing was sent on before. */
    public HttpClientContext fresh() {
        HttpClientContext context = HttpClientContext.create();
        context.setUserToken(new Object());
        return context;
    }

    /** Closes the connection of a request without reading the rest of its response. */
    public static void abandon(HttpUriRequestBase request, ClassicHttpResponse response) {
        request.cancel();
        try {
            response.close();
        } catch (IOException e) {
            LOG.debug("The connection was closed before the end of the response", e);
        }
    }
}
