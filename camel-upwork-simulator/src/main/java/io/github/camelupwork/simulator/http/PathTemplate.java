// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with {@code {name}} for its parameters, of which several may share a part: {@code /{from_date},{till_date}}.
 */
final class PathTemplate {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)\\}");
    /** Stands for a slash that is part of a value. */
    private static final char SLASH = '\u0001';

    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();
    private final int literals;

    PathTemplate(String template) {
        StringBuilder regex = new StringBuilder();
        int end = 0;
        int fixed = 0;
        for (Matcher parameter = PARAMETER.matcher(template); parameter.find(); end = parameter.end()) {
            regex.append(Pattern.quote(template.substring(end, parameter.start())))
                    .append("([^/]+?)");
            fixed += parameter.start() - end;
            names.add(parameter.group(1));
        }
        pattern = Pattern.compile(
                regex.append(Pattern.quote(template.substring(end))).toString());
        literals = fixed + template.length() - end;
    }

    /** Returns the size of the literal part of the template: the larger, the earlier it is tried. */
    int literals() {
        return literals;
    }

    /** The values of the parameters, decoded; empty if the path, still percent-encoded, is another one. */
    Optional<Map<String, String>> match(String path) {
        Matcher matcher = pattern.matcher(decode(path));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), matcher.group(i + 1).replace(SLASH, '/'));
        }
        return Optional.of(values);
    }

    private static String decode(String path) {
        String kept = path.replace("+", "%2B").replaceAll("(?i)%2F", String.valueOf(SLASH));
        try {
            return URLDecoder.decode(kept, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
