// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.example.tryton.Tryton;
import io.github.camelupwork.example.tryton.TrytonConnection;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/**
 * The hub between Upwork and a Tryton. The steps are in the routes; this class gives them what they work with, and with
 * {@code hub.scheduled=false} runs them once and compares both sides.
 */
public final class ErpHub implements AutoCloseable {

    private final Main camel = new Main();
    private TrytonConnection tryton;
    private Simulator simulator;
    private Simulator own;

    /**
     * @param properties win over those of {@code application.properties}
     */
    public ErpHub(Map<String, String> properties) {
        properties.forEach(camel::addOverrideProperty);
        if (properties
                .getOrDefault("hub.dsl", System.getProperty("hub.dsl", "yaml"))
                .equals("java")) {
            camel.addOverrideProperty("camel.main.routes-include-pattern", "classpath:none/*.yaml");
            camel.configure().addRoutesBuilder(new HubRoutes());
        }
        camel.addMainListener(new MainListenerSupport() {
            @Override
            public void afterConfigure(BaseMainSupport main) {
                connect(main.getCamelContext());
            }
        });
    }

    /** Against a simulator that runs already, for tests. */
    ErpHub(Map<String, String> properties, Simulator simulator) {
        this(properties);
        this.simulator = simulator;
    }

    /** Runs until it is stopped, or once; then the exit code is 1 if the books differ. */
    public static void main(String[] arguments) throws Exception {
        boolean same;
        try (ErpHub hub = new ErpHub(Map.of())) {
            hub.start();
            if (Boolean.parseBoolean(hub.property("hub.scheduled"))) {
                hub.camel.run();
                return;
            }
            same = hub.once(System.out);
        }
        if (!same) {
            System.exit(1);
        }
    }

    /** Starts the routes, and Tryton and the simulator where the settings say so. */
    void start() {
        camel.start();
    }

    /** Brings the books up to date, and prints what they hold; false if they are not what the simulator's books say. */
    boolean once(PrintStream out) {
        books();
        BalanceSheet books = BalanceSheet.of(tryton());
        if (simulator == null) {
            books.accounts().forEach((account, balance) -> out.printf("%-16s %,16.2f%n", account, balance));
            return true;
        }
        BalanceSheet upwork = expected();
        out.println();
        books.beside(upwork).forEach(out::println);
        boolean same = books.equals(upwork);
        out.println(same ? "OK: Tryton's books are Upwork's to the cent." : "FAILED: the books differ.");
        return same;
    }

    /** Brings the books up to date. */
    void books() {
        request("direct:books");
    }

    /** Looks once for purchases that were confirmed, and pays their milestones. */
    void approvals() {
        request("direct:approvals");
    }

    private void request(String route) {
        try (ProducerTemplate template = camel.getCamelContext().createProducerTemplate()) {
            template.requestBody(route, (Object) null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the balances that the simulator's own books demand. */
    BalanceSheet expected() {
        String owner =
                simulator.world().directory().user("ada_owner").orElseThrow().reference();
        return BalanceSheet.of(simulator.world(), owner, bean("period", Period.class));
    }

    Tryton tryton() {
        return tryton.tryton();
    }

    CamelContext context() {
        return camel.getCamelContext();
    }

    private <T> T bean(String name, Class<T> type) {
        return camel.getCamelContext().getRegistry().lookupByNameAndType(name, type);
    }

    private String property(String name) {
        return camel.getCamelContext().resolvePropertyPlaceholders("{{" + name + "}}");
    }

    private boolean is(String name) {
        return Boolean.parseBoolean(property(name));
    }

    private void connect(CamelContext context) {
        Clock clock = Clock.systemUTC();
        if (is("upwork.simulator")) {
            if (simulator == null) {
                own = Simulated.start(LocalDate.parse(property("upwork.simulator.today")));
                simulator = own;
            }
            Simulated.connect(context.getComponent("upwork", UpworkComponent.class), simulator);
            context.getPropertiesComponent().addOverrideProperty("erp.company-reference", Simulated.company(simulator));
            clock = simulator.clock();
        }
        tryton = new TrytonConnection(context);
        bind(new Period(clock, Integer.parseInt(property("erp.weeks"))));
    }

    private void bind(Period period) {
        Map<String, String> accounts = new TreeMap<>();
        for (String role : new String[] {"work", "fees", "tax", "payable", "cash"}) {
            accounts.put(role, property("erp.account." + role));
        }
        Chart chart = new Chart(tryton(), accounts);
        Suppliers suppliers = new Suppliers(tryton());
        camel.bind("period", period);
        camel.bind("suppliers", suppliers);
        camel.bind("invoices", new Invoices(tryton(), chart, suppliers, period));
        camel.bind("payments", new Payments(tryton(), chart, suppliers, period));
        camel.bind("openItems", new OpenItems(tryton(), chart));
        camel.bind("orders", new Orders(tryton(), chart, suppliers));
    }

    @Override
    public void close() {
        camel.stop();
        if (tryton != null) {
            tryton.close();
        }
        if (own != null) {
            own.close();
        }
    }
}
