// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operations that REST has and GraphQL lacks.
 *
 * @param reasons the reasons by name of the operation
 */
public record RestOnly(Map<String, Reason> reasons) {

    private static final String RESOURCE = "rest-only.txt";
    private static final String NOTHING = "nothing";

    /**
     * The reason why GraphQL lacks an operation.
     *
     * @param why     the reason, in AsciiDoc
     * @param instead the alternative, in AsciiDoc; {@code nothing} if there is none
     */
    public record Reason(String why, String instead) {

        /** Both, as plain text for a message. */
        public String text() {
            return (why + (instead.equals(NOTHING) ? "" : "; instead: " + instead)).replace("`", "");
        }
    }

    /** Those that are known. */
    public static RestOnly load() {
        try (InputStream in = RestOnly.class.getResourceAsStream(RESOURCE)) {
            Map<String, Reason> reasons = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .forEach((List<String> cells) -> reasons.put(cells.get(0), new Reason(cells.get(1), cells.get(2))));
            return new RestOnly(reasons);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why GraphQL lacks that operation; empty if it does not. */
    public Optional<Reason> of(String operation) {
        return Optional.ofNullable(reasons.get(operation));
    }
}
