// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.budget;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.kill.PaymentOrder;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** A child: a hub whose threads read without end; one that pays does so one payment at a time, in the middle of it. */
public final class StormHub {

    /** A line of a payment that was made, and its milliseconds. */
    static final String PAID = "PAID";
    /** A line of a payment that was not made, and why. */
    static final String FAILED = "FAILED";

    private static final long SECONDS_BETWEEN = 5;

    private final CountDownLatch end = new CountDownLatch(1);
    private final CamelContext context = new DefaultCamelContext();
    private final HubSettings settings;
    private final Path job;

    private StormHub(Path job) throws Exception {
        this.job = job;
        this.settings = HubSettings.read(job.resolve("hub.properties"));
    }

    /**
     * Reads, and pays if it is to, until it is killed or all is paid.
     *
     * @param args directory with {@code hub.properties} and the orders; {@code reads} or {@code pays}
     */
    public static void main(String[] args) throws Exception {
        new StormHub(Path.of(args[0])).run(args[1]);
        System.exit(0);
    }

    private void run(String role) throws Exception {
        Path state = job.resolve(role);
        UpworkComponent upwork =
                settings.get("api").equals("rest") ? settings.component(state) : settings.oauth2(state);
        upwork.getBudget().setRequestLimits(settings.get("limits"));
        upwork.getBudget().setMaxQueued(settings.number("queue"));
        upwork.getBudget().setBudgetProxyManager(BusyHub.store(settings.get("database")));
        context.addComponent("upwork", upwork);
        context.start();
        boolean pays = role.equals("pays");
        List<PaymentOrder> orders = PaymentOrder.read(job.resolve("orders"));
        if (pays) {
            context.createProducerTemplate()
                    .request("upwork:" + orders.get(0).operation(), exchange -> fill(exchange, orders.get(0)));
        }
        BudgetRun.awaitOthers();
        ExecutorService threads = Executors.newCachedThreadPool();
        for (int i = 0; i < settings.number("readers"); i++) {
            threads.submit(this::read);
        }
        end.await(settings.number("calm"), TimeUnit.SECONDS);
        if (pays) {
            // the first one has opened the ledger and the connections
            pay(orders.subList(1, orders.size()));
        } else {
            end.await();
        }
    }

    private void read() {
        ProducerTemplate template = context.createProducerTemplate();
        while (end.getCount() > 0) {
            template.request("upwork:users/info", exchange -> {});
        }
    }

    private void pay(List<PaymentOrder> orders) throws InterruptedException {
        ProducerTemplate template = context.createProducerTemplate();
        for (PaymentOrder order : orders) {
            long began = System.nanoTime();
            Exchange paid = template.request("upwork:" + order.operation(), exchange -> fill(exchange, order));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            System.out.println(paid.getException() == null ? PAID + " " + millis : FAILED + " " + paid.getException());
            end.await(SECONDS_BETWEEN, TimeUnit.SECONDS);
        }
    }

    private static void fill(Exchange exchange, PaymentOrder order) {
        exchange.getMessage().setHeader(UpworkConstants.PAYMENT_KEY, order.key());
        exchange.getMessage().setBody(new HashMap<>(order.options()));
    }
}
