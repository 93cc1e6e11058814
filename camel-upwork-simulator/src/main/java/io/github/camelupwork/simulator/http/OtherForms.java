// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses that the reference, or the vendor's own client, has in addition to those of the catalog. Which of two
 * spellings the catalog knows does not matter.
 */
final class OtherForms {

    private static final List<Form> FORMS = List.of(
            new Form("/api/v1/teams/(?:json|xml)", "/api/hr/v2/teams"),
            new Form("/api/v[12]/teams", "/api/hr/v2/teams"),
            new Form("/api/v[12](/teams/[^/]+/users)", "/api/hr/v2$1"),
            new Form("/api/hr/v2(/teams(?:/[^/]+/users)?)", "/api/v2$1"));

    private OtherForms() {}

    private record Form(Pattern pattern, String other) {

        Form(String pattern, String other) {
            this(Pattern.compile(pattern), other);
        }

        Stream<String> of(String path) {
            Matcher matcher = pattern.matcher(path);
            return matcher.matches() ? Stream.of(matcher.replaceFirst(other)) : Stream.empty();
        }
    }

    /** The other forms of a path, without a format suffix. */
    static List<String> of(String path) {
        return FORMS.stream().flatMap(form -> form.of(path)).toList();
    }
}
