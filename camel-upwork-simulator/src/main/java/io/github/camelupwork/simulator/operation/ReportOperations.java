// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.camelupwork.report.ReportData;
import io.github.camelupwork.report.ReportEvaluator;
import io.github.camelupwork.report.ReportFormat;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportParser;
import io.github.camelupwork.report.ReportQuery;
import io.github.camelupwork.report.ReportTable;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.World;

/**
 * The 18 reports and the hours of REST v3. The query is really evaluated, on the rows in the report's scope. Errors have
 * status 200.
 */
final class ReportOperations implements OperationGroup {

    private static final String DEFAULT_HOURS = "SELECT worked_on, hours";

    private final World world;
    private final Envelope envelope;

    ReportOperations(World world) {
        this.world = world;
        this.envelope = new Envelope(world.directory());
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        Map<String, OperationHandler> handlers = new LinkedHashMap<>();
        for (ReportKind kind : ReportKind.values()) {
            handlers.put("reports/" + kind.id(), call -> report(kind, call));
        }
        handlers.put("v3/getCompanyHoursWorked", this::hoursWorked);
        return handlers;
    }

    private Object report(ReportKind kind, OperationCall call) {
        return new ReportAnswer(evaluate(kind, call, call.text("tq")), format(call), envelope.numbered(call));
    }

    /** JSON only, without an envelope; the query may be left out, which the reference does not explain. */
    private Object hoursWorked(OperationCall call) {
        String tq = call.text("tq") == null ? DEFAULT_HOURS : call.text("tq");
        return new ReportAnswer(evaluate(ReportKind.TIME_BY_COMPANY, call, tq), ReportFormat.JSON, Map.of());
    }

    private ReportData evaluate(ReportKind kind, OperationCall call, String tq) {
        List<Map<String, Object>> rows =
                (kind.table() == ReportTable.TIME ? time(kind, call) : finance(kind, call)).toList();
        try {
            ReportQuery query = ReportParser.parse(tq);
            return ReportEvaluator.evaluate(query, kind, rows);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private Stream<Map<String, Object>> time(ReportKind kind, OperationCall call) {
        Predicate<Map<String, Object>> scope = new TimeScope(world).of(kind, call);
        return new ReportRows(world).time().filter(scope);
    }

    private Stream<Map<String, Object>> finance(ReportKind kind, OperationCall call) {
        Predicate<Transaction> scope = new FinanceScope(world).of(kind, call);
        return world.reportedTransactions().stream().filter(scope).map(new ReportRows(world)::finance);
    }

    /** The reference has four names for one parameter; all are understood. */
    private static ReportFormat format(OperationCall call) {
        String given = Stream.of("tqx", "tx", "txx", "txq")
                .map(call::text)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
        try {
            return ReportFormat.of(given);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static Refused invalid() {
        return new Refused(200, "Invalid query");
    }
}
