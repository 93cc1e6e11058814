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

/** Blots the secrets of an account out of what a server says: servers, and what stands before them, quote what they got. */
public final class Scrubber {

    /** Knows no secret. */
    public static final Scrubber NONE = new Scrubber(List.of());

    /** What is shorter is no secret of Upwork's, and would blot out ordinary words. */
    private static final int SHORTEST = 8;

    private final String[] secrets;

    private Scrubber(List<String> secrets) {
        this.secrets = secrets.toArray(String[]::new);
    }

    /** For these secrets, also as they stand in an address; nulls are left out. */
    public static Scrubber of(Collection<String> secrets) {
        return new Scrubber(secrets.stream()
                .filter(Objects::nonNull)
                .filter(secret -> secret.length() >= SHORTEST)
                .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8)))
                .distinct()
                .toList());
    }

    /** Knows these secrets, too. */
    public Scrubber and(Collection<String> more) {
        return of(Stream.concat(Stream.of(secrets), more.stream()).toList());
    }

    /** The text with {@code ***} for each secret; null for null. */
    public String text(String text) {
        return Secrets.scrub(text, secrets);
    }

    /** JSON as maps and lists, with all its texts scrubbed. */
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

    /** The cause, if neither it nor what led to it tells a secret; else null. */
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
        return "Scrubber[" + secrets.length + " hidden]";
    }
}
