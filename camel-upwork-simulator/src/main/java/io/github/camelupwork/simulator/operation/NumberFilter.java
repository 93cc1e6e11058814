// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelupwork.simulator.state.Refused;

/**
 * The number filters of the searches: {@code 3} exactly, {@code 3,4} any of them, {@code [3 TO 4]} with {@code *} for an
 * open end,
 * {@code 1-5} between, {@code 1-} at least, {@code -5} at most.
 */
final class NumberFilter {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern RANGE =
            Pattern.compile("\\[\\s*(?:" + NUMBER + "|\\*)\\s+TO\\s+(?:" + NUMBER + "|\\*)\\s*]");
    private static final Pattern DASHED = Pattern.compile(NUMBER + "?-" + NUMBER + "?");

    private NumberFilter() {}

    /** The filter that a parameter asks for; everything passes if it is not given. */
    static Predicate<BigDecimal> of(String text) {
        if (text == null || text.isBlank()) {
            return number -> true;
        }
        Matcher range = RANGE.matcher(text);
        Matcher dashed = DASHED.matcher(text);
        return range.matches() ? between(range) : dashed.matches() ? between(dashed) : anyOf(text);
    }

    private static Predicate<BigDecimal> between(Matcher matcher) {
        BigDecimal from = Inputs.money(matcher.group(1));
        BigDecimal till = Inputs.money(matcher.group(2));
        return number -> (from == null || number.compareTo(from) >= 0) && (till == null || number.compareTo(till) <= 0);
    }

    private static Predicate<BigDecimal> anyOf(String text) {
        var wanted = Arrays.stream(text.split(",")).map(Inputs::money).toList();
        if (wanted.contains(null)) {
            throw Refused.invalid("Bad Request");
        }
        return number -> wanted.stream().anyMatch(each -> each.compareTo(number) == 0);
    }
}
