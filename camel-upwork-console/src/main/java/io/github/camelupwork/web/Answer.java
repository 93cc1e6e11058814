// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.json.Json;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A response of the console. Nothing of the request goes back with it. */
record Answer(int status, Map<String, String> headers, byte[] body) {

    /** No frames, nothing from elsewhere, nothing written into the page as markup, nothing kept. */
    private static final Map<String, String> PROTECTED = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none';"
                    + " frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
            "X-Frame-Options",
            "DENY",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    static Answer of(int status, String type, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>(PROTECTED);
        headers.put(Exchange.CONTENT_TYPE, type);
        return new Answer(status, headers, body);
    }

    static Answer json(int status, Object value) {
        return of(status, "application/json", Json.write(value).getBytes(StandardCharsets.UTF_8));
    }

    static Answer redirect(String address) {
        return of(302, "text/plain", new byte[0]).with("Location", address);
    }

    /** The same with the cookie of the token, unless the browser has it. */
    Answer withToken(Call call) {
        return call.token() == null ? with("Set-Cookie", Token.cookie(call.tokenToGive(), call.isSecure())) : this;
    }

    private Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    void writeTo(Message message) {
        message.removeHeaders("*");
        headers.forEach(message::setHeader);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setBody(body);
    }
}
