// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for people: the first column to the left, figures to the right. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with a head. */
    public TextTable(String... head) {
        row((Object[]) head);
    }

    /** Adds a row. */
    public TextTable row(Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
        return this;
    }

    @Override
    public String toString() {
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(
                        i -> String.format(i == 0 ? "%-" + widths.get(i) + "s" : "%" + widths.get(i) + "s", row.get(i)))
                .collect(Collectors.joining("  "));
    }
}
