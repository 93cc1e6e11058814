// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a report whose table has columns of its own and stands among other values. */
abstract class EnvelopedReportReader extends ReportReader {

    /** The values around the table that were read so far. */
    final Map<String, Object> envelope = new LinkedHashMap<>();

    /** Those that were read so far. */
    List<ReportColumn> columns = List.of();

    @Override
    final List<ReportColumn> sentColumns() {
        return columns;
    }

    @Override
    public final Map<String, Object> envelope() {
        return Collections.unmodifiableMap(envelope);
    }

    /** Fails if the envelope says that the report failed. */
    final void raiseError() {
        ReportErrors.in(envelope).ifPresent(message -> {
            throw new ReportErrorException(message);
        });
    }
}
