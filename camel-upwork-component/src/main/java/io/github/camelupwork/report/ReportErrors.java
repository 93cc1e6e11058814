// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds an error in what stands around a table, or instead of one. */
final class ReportErrors {
    private static final List<String> ERROR_KEYS = List.of("error", "errors", "Error", "fault");
    private static final List<String> MESSAGE_KEYS =
            List.of("detailed_message", "message", "error_description", "detail", "debug", "reason", "code");

    private ReportErrors() {}

    /** The message of an error among the keys, if there is one. */
    static Optional<String> in(Map<String, Object> envelope) {
        Optional<String> named = ERROR_KEYS.stream()
                .map(envelope::get)
                .filter(ReportErrors::says)
                .map(ReportErrors::message)
                .findFirst();
        return named.or(
                () -> "error".equals(envelope.get("status")) ? Optional.of(message(envelope)) : Optional.empty());
    }

    /** The exception for an answer that holds no table. */
    static ReportErrorException noTable(Map<String, Object> envelope) {
        return new ReportErrorException(in(envelope).or(() -> said(envelope)).orElse("the answer holds no table"));
    }

    private static boolean says(Object error) {
        return error != null
                && !error.equals("")
                && !error.equals(Boolean.FALSE)
                && !(error instanceof Collection<?> list && list.isEmpty())
                && !(error instanceof Map<?, ?> map && map.isEmpty());
    }

    private static String message(Object error) {
        if (error instanceof Collection<?> list) {
            return list.stream()
                    .map(ReportErrors::message)
                    .reduce((a, b) -> a + "; " + b)
                    .orElse("");
        }
        return error instanceof Map<?, ?> map ? said(map).orElse(map.toString()) : error.toString();
    }

    private static Optional<String> said(Map<?, ?> map) {
        return MESSAGE_KEYS.stream()
                .map(map::get)
                .filter(ReportErrors::says)
                .map(ReportErrors::message)
                .findFirst();
    }
}
