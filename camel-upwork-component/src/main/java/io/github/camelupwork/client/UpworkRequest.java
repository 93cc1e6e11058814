// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.camelupwork.auth.SigningRequest;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.net.WWWFormCodec;

/**
 * A call as it is written on the wire, not yet signed.
 *
 * @param method HTTP method
 * @param uri    absolute address with its query
 * @param form   parameters of the form, if the body is one
 * @param json   the JSON body; null if there is none
 */
record UpworkRequest(String method, URI uri, List<NameValuePair> form, String json) {

    /** Without a charset, as the reference has it: JSON is UTF-8, and a form is ASCII. */
    private static final ContentType JSON = ContentType.create("application/json");

    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

    SigningRequest toSign() {
        return new SigningRequest(method, uri, form);
    }

    /** A fresh HTTP request: one per sending. */
    HttpUriRequestBase toHttp() {
        HttpUriRequestBase request = new HttpUriRequestBase(method, uri);
        if (json != null) {
            request.setEntity(new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), JSON));
        } else if (!form.isEmpty()) {
            request.setEntity(new ByteArrayEntity(
                    WWWFormCodec.format(form, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII), FORM));
        }
        return request;
    }
}
