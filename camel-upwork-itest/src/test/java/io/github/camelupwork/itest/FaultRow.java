// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Effect;

/**
 * What becomes of a call under one fault.
 *
 * @param api     which API is called
 * @param fault   what fails
 * @param effect  what kind of call
 * @param once    if it fails once
 * @param lasting if it fails as long as the call lasts
 * @param ledger  what the ledger says after that; null if no money is moved
 * @param again   what the same payment key gets when nothing fails any more; null if no money is moved
 */
record FaultRow(Api api, Failing fault, Effect effect, Result once, Result lasting, String ledger, Result again) {

    private static final String NONE = "-";

    /**
     * One call.
     *
     * @param gets     what the route gets
     * @param requests how many requests have arrived
     * @param orders   how many orders have been taken
     */
    record Result(String gets, int requests, int orders) {

        private Stream<String> cells() {
            return Stream.of(gets, String.valueOf(requests), String.valueOf(orders));
        }

        private static Result parse(List<String> cells) {
            return cells.get(0).equals(NONE)
                    ? null
                    : new Result(cells.get(0), Integer.parseInt(cells.get(1)), Integer.parseInt(cells.get(2)));
        }
    }

    /** Reads a line of the table. */
    static FaultRow parse(String line) {
        List<String> cells = Arrays.stream(line.split(",")).map(String::strip).toList();
        return new FaultRow(
                Api.valueOf(cells.get(0)),
                Failing.valueOf(cells.get(1)),
                Effect.valueOf(cells.get(2)),
                Result.parse(cells.subList(3, 6)),
                Result.parse(cells.subList(6, 9)),
                cells.get(9).equals(NONE) ? null : cells.get(9),
                Result.parse(cells.subList(10, 13)));
    }

    List<String> cells() {
        return Stream.of(
                        Stream.of(api.name(), fault.name(), effect.name()),
                        cells(once),
                        cells(lasting),
                        Stream.of(ledger == null ? NONE : ledger),
                        cells(again))
                .flatMap(cells -> cells)
                .toList();
    }

    private static Stream<String> cells(Result result) {
        return result == null ? Stream.of(NONE, NONE, NONE) : result.cells();
    }

    /** As a line of the table. */
    @Override
    public String toString() {
        return cells().stream().collect(Collectors.joining(", "));
    }
}
