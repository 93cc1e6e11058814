// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.Arrays;
import java.util.Locale;

/** The formats a report can be asked for in. */
public enum ReportFormat {
    /** JSON, the default. */
    JSON("application/json"),
    /** CSV, RFC 4180. */
    CSV("text/csv"),
    /** XML. */
    XML("application/xml");

    private final String contentType;

    ReportFormat(String contentType) {
        this.contentType = contentType;
    }

    /**
     * Reads the output parameter. The reference names it {@code tqx}, {@code tx}, {@code txx} and {@code txq}; its value is
     * {@code out:json} and so on, once without {@code out:}.
     *
     * @param  tqx                      the parameter's value, null or blank for the default
     * @return                          the format
     * @throws IllegalArgumentException if there is none of that name
     */
    public static ReportFormat of(String tqx) {
        if (tqx == null || tqx.isBlank()) {
            return JSON;
        }
        String name = tqx.startsWith("out:") ? tqx.substring("out:".length()) : tqx;
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown report format '" + tqx + "'; allowed are out:json, out:csv, out:xml"));
    }

    /** @return the value of the output parameter, for example {@code out:json}. */
    public String tqx() {
        return "out:" + name().toLowerCase(Locale.ROOT);
    }

    /** @return the media type. */
    public String contentType() {
        return contentType;
    }

    /** @return a writer of this format. */
    public ReportWriter writer() {
        return switch (this) {
            case JSON -> new JsonReportWriter();
            case CSV -> new CsvReportWriter();
            case XML -> new XmlReportWriter();
        };
    }
}
