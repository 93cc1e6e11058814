// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wraps a client that a user supplies and suppresses defaults of HttpClient: it retries a POST after a 503 and a PUT
 * after a reset by itself, which would pay twice, and follows redirects. HttpClient retries no request whose body is
 * not repeatable, so every request that may change something gets such a body.
 */
public final class SafeHttpClient {

    private static final Logger LOG = LoggerFactory.getLogger(SafeHttpClient.class);
    private static final List<String> WIRE_LOGGERS =
            List.of("org.apache.hc.client5.http.headers", "org.apache.hc.client5.http.wire");

    private SafeHttpClient() {}

    /** Wraps the client so that it retries nothing that may change something and follows no redirects. */
    public static HttpClient withoutRetries(HttpClient client) {
        return (HttpClient) Proxy.newProxyInstance(
                SafeHttpClient.class.getClassLoader(),
                new Class<?>[] {HttpClient.class},
                (proxy, method, arguments) -> {
                    for (Object argument : arguments == null ? new Object[0] : arguments) {
                        if (argument instanceof HttpUriRequestBase request) {
                            prepare(request, client);
                        }
                    }
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Its connections are not ours, so all that can be done about its logs is to say so. */
    public static void warnOfLogs() {
        WIRE_LOGGERS.stream()
                .filter(name -> LoggerFactory.getLogger(name).isDebugEnabled())
                .forEach(name -> LOG.warn(
                        "The HTTP"
                                + " client handed in (httpClient) logs what passes through it, access tokens included, for the logger {} is at"
                                + " debug level; set it to INFO, or leave httpClient out: the component's own connections log nothing",
                        name));
    }

    private static void prepare(HttpUriRequestBase request, HttpClient client) {
        RequestConfig usual =
                client instanceof Configurable configured ? configured.getConfig() : RequestConfig.DEFAULT;
        request.setConfig(RequestConfig.copy(usual == null ? RequestConfig.DEFAULT : usual)
                .setRedirectsEnabled(false)
                .setContentCompressionEnabled(false)
                .build());
        if (!Method.GET.isSame(request.getMethod())) {
            HttpEntity body =
                    request.getEntity() == null ? new ByteArrayEntity(new byte[0], null) : request.getEntity();
            request.setEntity(new SentOnce(body));
        }
    }

    private static final class SentOnce extends HttpEntityWrapper {

        SentOnce(HttpEntity body) {
            super(body);
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }
    }
}
