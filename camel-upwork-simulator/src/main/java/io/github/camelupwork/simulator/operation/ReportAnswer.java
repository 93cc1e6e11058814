// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.Map;

import io.github.camelupwork.report.ReportData;
import io.github.camelupwork.report.ReportFormat;

/**
 * A report, evaluated and ready to be written in the requested format.
 *
 * @param report   the columns and rows
 * @param format   JSON, CSV or XML
 * @param envelope the members next to the table: {@code auth_user} and {@code server_time}; empty for REST v3
 */
public record ReportAnswer(ReportData report, ReportFormat format, Map<String, Object> envelope) {}
