// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that the reference, or the vendor's own client, has in addition to those of the catalog. Which of two
 * spellings the catalog knows does not matter.
 */
final class OtherForms {

    private static final List<Form> FORMS = List.of(
            new Form("/api/v1/teams/(?:json|xml)", "/api/hr/v2/teams", null),
            new Form("/api/v[12]/teams", "/api/hr/v2/teams", null),
            new Form("/api/v[12](/teams/[^/]+/users)", "/api/hr/v2$1", null),
            new Form("/api/hr/v2(/teams(?:/[^/]+/users)?)", "/api/v2$1", null),
            new Form("(/api/hr/v2/userroles)/([^/]+)", "$1", "user_reference"));

    private OtherForms() {}

    /**
     * The same address as the catalog may have it.
     *
     * @param path   the path without a format suffix
     * @param values the values that the path has in addition to the one of the catalog, by name
     */
    record Address(String path, Map<String, String> values) {}

    private record Form(Pattern pattern, String other, String value) {

        Form(String pattern, String other, String value) {
            this(Pattern.compile(pattern), other, value);
        }

        Optional<Address> of(String path) {
            Matcher matcher = pattern.matcher(path);
            return matcher.matches()
                    ? Optional.of(new Address(
                            matcher.replaceFirst(other),
                            value == null ? Map.of() : Map.of(value, matcher.group(matcher.groupCount()))))
                    : Optional.empty();
        }
    }

    /** The other forms of a path, without a format suffix. */
    static List<Address> of(String path) {
        return FORMS.stream().flatMap(form -> form.of(path).stream()).toList();
    }
}
