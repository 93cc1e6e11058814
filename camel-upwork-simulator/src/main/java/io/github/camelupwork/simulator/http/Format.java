// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

/**
 * The format of a response. The suffix of the path determines it, else the Accept header; without either, the reference
 * leaves it open and the simulator responds with JSON.
 */
public enum Format {
    JSON("application/json;charset=utf-8"),
    XML("application/xml;charset=utf-8");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    /** The value of {@code Content-Type}. */
    public String contentType() {
        return contentType;
    }

    /** The format that a request asks for. */
    public static Format of(IncomingRequest request) {
        if (request.path().endsWith(".xml")) {
            return XML;
        }
        String accept = request.header("Accept");
        boolean xml = accept != null && accept.contains("xml") && !accept.contains("json") && !accept.contains("html");
        return xml && !request.path().endsWith(".json") ? XML : JSON;
    }
}
