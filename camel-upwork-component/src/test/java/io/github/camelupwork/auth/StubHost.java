// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/** A real HTTP client whose requests end before the network; it remembers them. */
final class StubHost {

    /** What the host does with a request. */
    interface Answer {
        ClassicHttpResponse to(Seen request) throws IOException;
    }

    /** A request as it would have been sent. */
    record Seen(String method, String uri, String authorization, String contentType, String body) {}

    final List<Seen> seen = new CopyOnWriteArrayList<>();
    volatile Answer answer;

    StubHost(Answer answer) {
        this.answer = answer;
    }

    HttpClient client() {
        return HttpClients.custom()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .addExecInterceptorFirst("stub", (request, scope, chain) -> serve(request))
                .build();
    }

    private ClassicHttpResponse serve(ClassicHttpRequest request) throws IOException, HttpException {
        String body = request.getEntity() == null ? "" : EntityUtils.toString(request.getEntity());
        String type = request.getEntity() == null ? null : request.getEntity().getContentType();
        String authorization = request.containsHeader("Authorization")
                ? request.getHeader("Authorization").getValue()
                : null;
        Seen now = new Seen(request.getMethod(), request.getRequestUri(), authorization, type, body);
        seen.add(now);
        return answer.to(now);
    }

    static ClassicHttpResponse response(int status, String type, String body, String... headers) {
        BasicClassicHttpResponse response = new BasicClassicHttpResponse(status);
        for (int i = 0; i < headers.length; i += 2) {
            response.setHeader(headers[i], headers[i + 1]);
        }
        response.setEntity(new StringEntity(body, ContentType.parse(type)));
        return response;
    }

    static ClassicHttpResponse json(int status, String body, String... headers) {
        return response(status, "application/json", body.replace('\'', '"'), headers);
    }
}
