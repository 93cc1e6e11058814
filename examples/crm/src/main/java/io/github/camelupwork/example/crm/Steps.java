// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.crm;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps that an opportunity has gone, as lines of its comment: {@code offer: 500123}. */
record Steps(String comment) {

    static final String POSTING = "posting";
    static final String INVITED = "invited";
    static final String APPLICATION = "application";
    static final String OFFER = "offer";
    static final String CONTRACT = "contract";
    static final String ENDED = "ended";

    static Steps of(Object comment) {
        return new Steps(comment == null ? "" : comment.toString());
    }

    Optional<String> value(String step) {
        Matcher matcher = Pattern.compile("(?m)^" + step + ": (.*)$").matcher(comment);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    boolean has(String step) {
        return value(step).isPresent();
    }

    Steps with(String step, Object value) {
        return has(step)
                ? this
                : new Steps((comment.isEmpty() ? "" : comment.stripTrailing() + "\n") + step + ": " + value);
    }

    /** What people wrote, without the steps. */
    String text() {
        return comment.replaceAll("(?m)^(posting|invited|application|offer|contract|ended): .*$", "")
                .strip();
    }
}
