// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The rounds of several ways that took turns. */
public record Rounds(List<Round> all) {

    /** The rounds in the lines that a child has printed. */
    public static Rounds of(Collection<String> lines) {
        return new Rounds(
                lines.stream().filter(Round::isLine).map(Round::ofLine).toList());
    }

    /** Returns how fast a way is compared with another, round by round. */
    public Spread ratio(String way, String peer) {
        return ratio(of(way), of(peer), Round::perSecond);
    }

    /** Returns how little CPU time a way takes compared with another, round by round; above 1 it takes less. */
    public Spread cpuRatio(String way, String peer) {
        return ratio(of(peer), of(way), Round::cpuMicros);
    }

    private static Spread ratio(List<Round> over, List<Round> under, ToDoubleFunction<Round> value) {
        return Spread.of(IntStream.range(0, over.size())
                .mapToObj(i -> value.applyAsDouble(over.get(i)) / value.applyAsDouble(under.get(i)))
                .toList());
    }

    /** Returns the median of a way as text with so many decimals. */
    public String median(String way, ToDoubleFunction<Round> value, int decimals) {
        return Spread.of(of(way).stream().map(value::applyAsDouble).toList()).middle(decimals);
    }

    private List<Round> of(String way) {
        return all.stream().filter(round -> round.way().equals(way)).toList();
    }
}
