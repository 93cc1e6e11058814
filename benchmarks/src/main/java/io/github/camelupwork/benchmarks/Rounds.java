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
        List<Round> own = of(way);
        List<Round> others = of(peer);
        return Spread.of(IntStream.range(0, own.size())
                .mapToObj(i -> own.get(i).perSecond() / others.get(i).perSecond())
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
