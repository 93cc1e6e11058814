// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * The query language of Upwork's reports ({@code tq}): parse, check, evaluate, and the tables that come back, streamed.
 * <p>
 * One parser ({@link io.github.camelupwork.report.ReportParser}) and one set of field tables
 * ({@link io.github.camelupwork.report.ReportTable}, {@link io.github.camelupwork.report.ReportKind}) serve three uses: a query
 * is checked before it costs a request, it is answered by the simulator, and it is applied to rows that come from an API
 * without a query language. Values are {@link java.time.LocalDate}, {@link java.math.BigDecimal} and {@link String}; an empty
 * cell is {@code null}. Amounts are never carried in binary floating point.
 */
package io.github.camelupwork.report;
