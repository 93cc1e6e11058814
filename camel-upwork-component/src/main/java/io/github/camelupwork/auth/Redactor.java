// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Redacts the secrets of an account from server responses: servers, and proxies in front of them, quote what they
 * received.
 */
public final class Redactor {

    /** Redacts nothing. */
    public static final Redactor NONE = new Redactor(List.of());

    /**
     * The minimum length of a secret: shorter text is no secret of Upwork's, and redacting it would hide ordinary
     * words.
     */
    private static final int SHORTEST = 8;

    private final String[] secrets;

    private Redactor(List<String> secrets) {
        this.secrets = secrets.toArray(String[]::new);
    }

    /**
     * Returns a redactor for these secrets, also in the form in which they appear in an address; nulls are left out.
     */
    public static Redactor of(Collection<String> secrets) {
        return ofForms(secrets.stream().filter(Objects::nonNull).filter(secret -> secret.length() >= SHORTEST));
    }

    /** Returns a redactor for these secrets, however short, where they are all that matters. */
    static Redactor ofAny(String... secrets) {
        return ofForms(Stream.of(secrets).filter(Objects::nonNull));
    }

    private static Redactor ofForms(Stream<String> secrets) {
        return new Redactor(secrets.flatMap(Redactor::forms).distinct().toList());
    }

    /** A blank has two forms in an address. */
    private static Stream<String> forms(String secret) {
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Stream.of(secret, form, form.replace("+", "%20"));
    }

    /** The redactor of an account, made anew only when its secrets have changed. */
    static final class Latest {

        private volatile Known known = new Known(null, NONE);

        private record Known(List<String> secrets, Redactor redactor) {}

        Redactor of(List<String> secrets) {
            Known latest = known;
            if (!secrets.equals(latest.secrets())) {
                latest = new Known(secrets, Redactor.of(secrets));
                known = latest;
            }
            return latest.redactor();
        }
    }

    /** Returns a redactor that redacts these secrets, too. */
    public Redactor and(Collection<String> more) {
        return more.isEmpty()
                ? this
                : of(Stream.concat(Stream.of(secrets), more.stream()).toList());
    }

    /** The text with {@code ***} for each secret; null for null. */
    public String text(String text) {
        return Secrets.redact(text, secrets);
    }

    /** JSON as maps and lists, with all its texts redacted. */
    public Object json(Object json) {
        if (json instanceof Map<?, ?> map) {
            Map<Object, Object> clean = new LinkedHashMap<>();
            map.forEach((key, value) -> clean.put(json(key), json(value)));
            return clean;
        }
        if (json instanceof List<?> list) {
            return list.stream().map(this::json).collect(Collectors.toList());
        }
        return json instanceof String text ? text(text) : json;
    }

    /** Returns the cause if neither it nor any of its own causes contains a secret; null otherwise. */
    public <T extends Throwable> T cause(T cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (!Objects.equals(each.getMessage(), text(each.getMessage()))) {
                return null;
            }
        }
        return cause;
    }

    @Override
    public String toString() {
        return "Redactor[" + secrets.length + " hidden]";
    }
}
