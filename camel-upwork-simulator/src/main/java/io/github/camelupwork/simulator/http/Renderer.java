// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.report.ReportFormat;
import io.github.camelupwork.simulator.json.Json;
import io.github.camelupwork.simulator.operation.ApiError;
import io.github.camelupwork.simulator.operation.Created;
import io.github.camelupwork.simulator.operation.ReportAnswer;

/** Writes answers and errors in the format that was asked for. */
public final class Renderer {

    private static final int CREATED = 201;

    private final Clock clock;

    /** Stamps errors with that time. */
    public Renderer(Clock clock) {
        this.clock = clock;
    }

    /**
     * A successful answer.
     *
     * @param answer   maps, lists, strings and numbers; a text is sent as it is, for reports in CSV and other formats
     * @param callback name of the function for JSON-P; nullable
     */
    public Reply success(int status, Object answer, Format format, String callback) {
        if (answer instanceof Created created) {
            return success(CREATED, created.body(), format, callback).with("Location", created.location());
        }
        if (answer instanceof ReportAnswer report) {
            return report(status, report, callback);
        }
        if (answer instanceof String text) {
            return Reply.of(status, typeOf(text), text);
        }
        return format == Format.XML
                ? Reply.of(status, format.contentType(), XmlWriter.write(answer))
                : json(status, Json.write(answer), callback);
    }

    /** An error as the reference documents it: two headers, and a body with the same in JSON or XML. */
    public Reply error(ApiError error, Format format, String callback) {
        return success(error.status(), body(error), format, callback)
                .with("X-Upwork-Error-Code", String.valueOf(error.code()))
                .with("X-Upwork-Error-Message", oneLine(error));
    }

    private Map<String, Object> body(ApiError error) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("status", String.valueOf(error.status()));
        details.put("code", String.valueOf(error.code()));
        details.put("message", error.getMessage());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("server_time", String.valueOf(clock.instant().getEpochSecond()));
        body.put("error", details);
        return body;
    }

    private static Reply report(int status, ReportAnswer report, String callback) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            report.format().writer().write(report.report(), report.envelope(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = out.toString(StandardCharsets.UTF_8);
        return report.format() == ReportFormat.JSON
                ? json(status, text, callback)
                : Reply.of(status, report.format().contentType() + ";charset=utf-8", text);
    }

    private static Reply json(int status, String json, String callback) {
        if (callback == null) {
            return Reply.of(status, Format.JSON.contentType(), json);
        }
        String function = callback.replaceAll("[^\\w$.]", "");
        return Reply.of(status, "application/javascript;charset=utf-8", function + "(" + json + ");");
    }

    private static String typeOf(String text) {
        String start = text.stripLeading();
        if (start.startsWith("<")) {
            return Format.XML.contentType();
        }
        return start.startsWith("{") || start.startsWith("[") ? Format.JSON.contentType() : "text/csv;charset=utf-8";
    }

    private static String oneLine(ApiError error) {
        return error.getMessage().replaceAll("[^\\x20-\\x7E]", " ");
    }
}
