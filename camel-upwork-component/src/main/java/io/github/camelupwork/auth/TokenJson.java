// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.json.Json;

/** The file format of tokens: one JSON object, absent where null, instants in ISO 8601. */
final class TokenJson {

    private static final String REMEDY = "; remove the file, and let a person sign in again (auth/authorize)";

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private TokenJson() {}

    static byte[] write(StoredTokens tokens) throws JsonProcessingException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", tokens.version());
        put(json, "access_token", tokens.accessToken());
        put(json, "token_secret", tokens.tokenSecret());
        put(json, "refresh_token", tokens.refreshToken());
        put(json, "issued_at", tokens.issuedAt());
        put(json, "expires_at", tokens.expiresAt());
        put(json, "scope", tokens.scope());
        put(json, "owner", tokens.owner());
        return Json.writer().withDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    static StoredTokens readTokens(byte[] content) throws IOException {
        JsonNode json = object(content);
        String access = text(json, "access_token");
        String refresh = text(json, "refresh_token");
        if (access == null && refresh == null) {
            throw new IOException("neither 'access_token' nor 'refresh_token' is in it" + REMEDY);
        }
        return new StoredTokens(
                access,
                text(json, "token_secret"),
                refresh,
                instant(json, "issued_at"),
                instant(json, "expires_at"),
                text(json, "scope"),
                text(json, "owner"),
                number(json, "version"));
    }

    static byte[] write(PendingAuthorization pending) throws JsonProcessingException {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "id", pending.id());
        put(json, "secret", pending.secret());
        put(json, "redirect_uri", pending.redirectUri());
        put(json, "created_at", pending.createdAt());
        return Json.writer().writeValueAsBytes(json);
    }

    static PendingAuthorization readPending(byte[] content) throws IOException {
        JsonNode json = object(content);
        String id = text(json, "id");
        Instant createdAt = instant(json, "created_at");
        if (id == null || createdAt == null) {
            throw new IOException("'id' or 'created_at' is not in it" + REMEDY);
        }
        return new PendingAuthorization(id, text(json, "secret"), text(json, "redirect_uri"), createdAt);
    }

    /** Jackson quotes what it cannot read, so its exception must not be kept. */
    private static JsonNode object(byte[] content) throws IOException {
        try {
            JsonNode json = Json.tree(content);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw new IOException("not JSON" + place(e) + REMEDY);
        }
        throw new IOException("not a JSON object" + REMEDY);
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "" : ", at " + e.getLocation().offsetDescription();
    }

    private static void put(Map<String, Object> json, String name, Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static String text(JsonNode json, String name) throws IOException {
        JsonNode value = json.path(name);
        if (value.isContainerNode()) {
            throw new IOException("'" + name + "' is no text" + REMEDY);
        }
        String text = value.asText(null);
        return text == null || text.isBlank() ? null : text;
    }

    private static long number(JsonNode json, String name) throws IOException {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isIntegralNumber() && value.canConvertToLong()) {
            return value.asLong();
        }
        throw new IOException("'" + name + "' is no whole number" + REMEDY);
    }

    private static Instant instant(JsonNode json, String name) throws IOException {
        String text = text(json, name);
        try {
            return text == null ? null : within(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new IOException("'" + name + "' is no instant" + REMEDY);
        }
    }

    /** A time that is reckoned with must not be at the end of all times. */
    private static Instant within(Instant time) {
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new DateTimeException("out of range");
        }
        return time;
    }
}
