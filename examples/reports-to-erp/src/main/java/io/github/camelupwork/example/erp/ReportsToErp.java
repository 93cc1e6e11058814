// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.example.erp.Totals.Kind;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/**
 * Pulls Upwork's finance and time report of a period into the ERP's tables, compares the totals of both sides, and
 * executes the ERP's approvals of milestones. The steps are in the routes; this class decides when they run and whether
 * all of them succeeded.
 */
public final class ReportsToErp {

    private final Main camel = new Main();
    private final Progress progress = new Progress(Clock.systemUTC());
    private final PrintStream out;
    private Simulator given;
    private Simulator own;
    private UpworkSide upwork;

    /**
     * @param properties win over those of {@code application.properties}
     * @param out        takes the summary
     */
    public ReportsToErp(Map<String, String> properties, PrintStream out) {
        this.out = out;
        properties.forEach(camel::addOverrideProperty);
        camel.bind("progress", progress);
        camel.addMainListener(new MainListenerSupport() {
            @Override
            public void afterConfigure(BaseMainSupport main) {
                connect(main.getCamelContext());
            }
        });
    }

    /** Against a simulator that runs already, for tests. */
    ReportsToErp(Map<String, String> properties, PrintStream out, Simulator simulator) {
        this(properties, out);
        given = simulator;
    }

    /** Ends with exit code 1 unless all totals agree and all approvals were executed. */
    public static void main(String[] arguments) {
        if (!runs(new ReportsToErp(Map.of(), System.out), System.out)) {
            System.exit(1);
        }
    }

    /** Runs the job; a failure is reported by the messages of the exception and its causes, without a stack trace. */
    static boolean runs(ReportsToErp job, PrintStream out) {
        try {
            return job.run();
        } catch (Exception e) {
            out.println("FAILED:");
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                out.println("  " + cause.getMessage());
            }
            return false;
        }
    }

    /**
     * Runs the job once.
     *
     * @return true if all totals agree and all approvals were executed
     */
    public boolean run() throws Exception {
        try {
            camel.start();
            return run(camel.getCamelContext(), camel.getCamelTemplate());
        } finally {
            stop();
        }
    }

    /** Closes the database, too: H2 would do it when the JVM ends, and Maven has taken its classes away by then. */
    private void stop() {
        CamelContext context = camel.getCamelContext();
        Set<HikariDataSource> pools =
                context == null ? Set.of() : context.getRegistry().findByType(HikariDataSource.class);
        camel.stop();
        pools.forEach(HikariDataSource::close);
        if (own != null) {
            own.close();
        }
    }

    private boolean run(CamelContext context, ProducerTemplate template) throws Exception {
        template.requestBody("direct:job", (Object) null);
        // compared before anything is paid: what is paid now belongs to the next pull
        Comparison comparison = new Comparison(erpTotals(template), upwork.totals(Period.of(context)));
        boolean taken = takeApprovals(context);
        new Summary(Period.of(context), progress, comparison, taken).print(out);
        return comparison.agrees() && taken;
    }

    @SuppressWarnings("unchecked")
    private static Totals erpTotals(ProducerTemplate template) {
        Map<Kind, BigDecimal> sums = new TreeMap<>();
        List<Map<String, Object>> rows = template.requestBody("direct:erp-totals", null, List.class);
        for (Map<String, Object> row : rows) {
            sums.put(new Kind((String) row.get("type"), (String) row.get("subtype")), (BigDecimal) row.get("total"));
        }
        return Totals.of(sums);
    }

    private boolean takeApprovals(CamelContext context) throws Exception {
        if (upwork instanceof SimulatedSide simulated && own != null && is(context, "upwork.simulator.approves")) {
            simulated.approveWhatWaits(Path.of(context.resolvePropertyPlaceholders("{{erp.inbox}}")));
        }
        context.getRouteController().startRoute("approvals");
        Duration timeout =
                Duration.ofSeconds(Long.parseLong(context.resolvePropertyPlaceholders("{{erp.inbox.timeout}}")));
        return progress.awaitEmptyInbox(timeout) && progress.failures().isEmpty();
    }

    private void connect(CamelContext context) {
        if (!is(context, "upwork.simulator")) {
            upwork = new ReportedSide(context.createProducerTemplate());
            return;
        }
        if (given == null) {
            own = SimulatedSide.start(
                    LocalDate.parse(context.resolvePropertyPlaceholders("{{upwork.simulator.today}}")));
        }
        SimulatedSide simulated = new SimulatedSide(given == null ? own : given);
        simulated.connect(context.getComponent("upwork", UpworkComponent.class));
        upwork = simulated;
    }

    private static boolean is(CamelContext context, String property) {
        return Boolean.parseBoolean(context.resolvePropertyPlaceholders("{{" + property + "}}"));
    }
}
