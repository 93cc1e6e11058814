// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Postgres;
import io.github.camelupwork.benchmarks.kill.DoneFile.Ending;
import io.github.camelupwork.exception.UpworkBadRequestException;
import io.github.camelupwork.ledger.LedgerProbe;
import io.github.camelupwork.ledger.reconcile.SettleAbsent;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * The child: pays every order of a file that is not done yet, some at a time, and ends. Says {@link #UP} when it
 * begins, {@link #DONE} with a key after each order, {@link #END} at the end.
 */
public final class PayingHub {

    static final String UP = "UP";
    static final String DONE = "DONE ";
    static final String END = "END";

    /** Another process may hold a payment for its lease, and a reading comes only from time to time. */
    private static final int MILLIS_BETWEEN_PASSES = 1000;

    private static final int MOST_PASSES = 600;

    private final ProducerTemplate template;
    private final StopProbe probe;
    private final KillMode mode;
    private final DoneFile done;

    private PayingHub(CamelContext context, StopProbe probe, KillMode mode, DoneFile done) {
        this.template = context.createProducerTemplate();
        this.probe = probe;
        this.mode = mode;
        this.done = done;
    }

    /**
     * Pays.
     *
     * @param args directory of the job, with {@code hub.properties} and {@code orders}; and if it is to stop somewhere the
     *             point and how many payments pass it before
     */
    public static void main(String[] args) throws Exception {
        Path job = Path.of(args[0]);
        StopProbe probe = args.length < 3
                ? new StopProbe(null, 0)
                : new StopProbe(LedgerProbe.Point.valueOf(args[1]), Integer.parseInt(args[2]));
        HubSettings settings = HubSettings.read(job.resolve("hub.properties"));
        KillMode mode = KillMode.of(settings.get("mode"));
        try (CamelContext context = context(settings, mode, probe, job);
                DoneFile done = DoneFile.open(job.resolve("done"))) {
            context.start();
            say(UP);
            new PayingHub(context, probe, mode, done).pay(undone(job), settings.number("atATime"));
            say(END);
        }
    }

    private static CamelContext context(HubSettings settings, KillMode mode, StopProbe probe, Path job)
            throws Exception {
        CamelContext context = new DefaultCamelContext();
        context.getRegistry().bind("probe", LedgerProbe.class, probe);
        UpworkComponent upwork = settings.component(job.resolve("state"));
        upwork.getBudget().setRequestLimits("100000/1s");
        upwork.getPayments().setSettleAfter(settings.number("settleMillis"));
        upwork.getPayments().setSettleByReportAfter(settings.number("settleMillis"));
        upwork.getPayments().setSettleAbsent(SettleAbsent.AUTO);
        upwork.getRetry().setCallTimeout(settings.number("callMillis"));
        if (settings.get("database") != null) {
            upwork.getPayments().setLedgerDataSource(Postgres.pool(settings.get("database"), 8));
        }
        context.addComponent("upwork", upwork);
        context.addRoutes(new PaymentRoutes(mode, probe, job.resolve("state")));
        return context;
    }

    private static List<PaymentOrder> undone(Path job) throws IOException {
        var done = DoneFile.read(job.resolve("done"));
        return PaymentOrder.read(job.resolve("orders")).stream()
                .filter(order -> !done.containsKey(order.key()))
                .toList();
    }

    /** What cannot be decided yet comes again after all others, as an upstream queue would deliver it. */
    private void pay(List<PaymentOrder> orders, int atATime) throws InterruptedException, ExecutionException {
        ExecutorService consumers = Executors.newFixedThreadPool(atATime);
        List<PaymentOrder> left = orders;
        for (int pass = 0; pass < MOST_PASSES && !left.isEmpty(); pass++) {
            List<PaymentOrder> later = pass(left, consumers);
            if (later.size() == left.size()) {
                new CountDownLatch(1).await(MILLIS_BETWEEN_PASSES, TimeUnit.MILLISECONDS);
            }
            left = later;
        }
        consumers.shutdown();
    }

    private List<PaymentOrder> pass(List<PaymentOrder> orders, ExecutorService consumers)
            throws InterruptedException, ExecutionException {
        Map<PaymentOrder, Future<Boolean>> all = new LinkedHashMap<>();
        orders.forEach(order -> all.put(order, consumers.submit(() -> pay(order))));
        List<PaymentOrder> later = new ArrayList<>();
        for (Map.Entry<PaymentOrder, Future<Boolean>> one : all.entrySet()) {
            if (!one.getValue().get()) {
                later.add(one.getKey());
            }
        }
        return later;
    }

    /** Returns true if that is the end of it. */
    private boolean pay(PaymentOrder order) throws IOException {
        Exchange exchange = template.request("direct:" + order.operation(), to -> {
            to.getMessage().setHeader(UpworkConstants.PAYMENT_KEY, order.key());
            order.options()
                    .forEach((name, value) -> to.getMessage().setHeader(UpworkConstants.OPTION_PREFIX + name, value));
        });
        if (exchange.getException() == null) {
            finish(order, Ending.PAID);
        } else if (exchange.getException() instanceof UpworkBadRequestException) {
            finish(order, Ending.REFUSED);
        } else {
            System.err.println("Left for later: " + order.key() + ": " + exchange.getException());
            return false;
        }
        return true;
    }

    private void finish(PaymentOrder order, Ending ending) throws IOException {
        if (mode.isPeer()) {
            probe.reached(LedgerProbe.Point.AFTER_RECORD, order.key());
        }
        done.add(order.key(), ending);
        say(DONE + order.key());
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
