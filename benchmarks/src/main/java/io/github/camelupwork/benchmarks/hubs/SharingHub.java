// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.hubs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.auth.JdbcTokenStore;
import io.github.camelupwork.benchmarks.HubSettings;
import io.github.camelupwork.benchmarks.Postgres;
import io.github.camelupwork.benchmarks.consume.ClusterKind;
import io.github.camelupwork.benchmarks.kill.DoneFile;
import io.github.camelupwork.benchmarks.kill.DoneFile.Ending;
import io.github.camelupwork.benchmarks.kill.PaymentOrder;
import io.github.camelupwork.consumer.position.JdbcPositionStore;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import io.github.camelupwork.exception.UpworkBadRequestException;
import io.github.camelupwork.exception.UpworkUnauthorizedException;
import io.github.camelupwork.ledger.reconcile.SettleAbsent;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * The child: consumes offers while it leads, and pays every order of a file in an order of its own, whether the other hub is
 * at it or not. Ledger, positions, tokens and budget lie in the database that it shares with the other. Lives until it is
 * killed.
 */
public final class SharingHub {

    static final String UP = "UP";
    static final String POLL = "POLL";
    static final String GOT = "GOT ";
    static final String KNOWN = "KNOWN";
    static final String UNAUTHORIZED = "UNAUTHORIZED";

    static final String SETTINGS = "hub.properties";
    static final String ORDERS = "orders";
    static final String DELIVERED = "delivered";
    static final String DONE_FILES = "done-";

    private static final int AT_A_TIME = 4;
    private static final int CONNECTIONS = 12;

    /** An order that a kill has caught may still be on its way for so long. */
    private static final int SETTLE_MILLIS = 15_000;

    private static final int MILLIS_BETWEEN_PASSES = 500;

    private final Path job;
    private final String name;
    private final HubSettings settings;
    private final CamelContext context = new DefaultCamelContext();

    private SharingHub(Path job, String name) throws IOException {
        this.job = job;
        this.name = name;
        this.settings = HubSettings.read(job.resolve(SETTINGS));
    }

    /**
     * Lives.
     *
     * @param args directory of the job; name of the hub, which no other had
     */
    public static void main(String[] args) throws Exception {
        new SharingHub(Path.of(args[0]), args[1]).live();
    }

    private void live() throws Exception {
        try (HikariDataSource database = Postgres.pool(settings.get("database"), CONNECTIONS);
                FileChannel delivered =
                        FileChannel.open(job.resolve(DELIVERED), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                DoneFile done = DoneFile.open(job.resolve(DONE_FILES + name))) {
            context.addComponent("upwork", sharing(settings.component(job.resolve("state-" + name)), database));
            context.addComponent("upwork2", sharing(settings.oauth2(job.resolve("state-" + name)), database));
            context.getRegistry().bind("probe", ConsumerProbe.class, (ConsumerProbe) (point, key) -> tellPoll(point));
            context.addService(ClusterKind.of(settings.get("cluster"))
                    .service(job, settings.number("interval"), settings.number("port")));
            context.addRoutes(route(delivered));
            context.start();
            say(UP);
            System.in.transferTo(OutputStream.nullOutputStream());
            pay(done);
            new CountDownLatch(1).await();
        }
    }

    private UpworkComponent sharing(UpworkComponent upwork, HikariDataSource database) {
        upwork.getBudget().setRequestLimits(settings.get("limits"));
        upwork.getBudget()
                .setBudgetProxyManager(Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                        .table("upwork_budget")
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .build());
        upwork.getPayments().setLedgerDataSource(database);
        upwork.getState().setPositionStore(new JdbcPositionStore(database));
        upwork.getTokens().setTokenStore(new JdbcTokenStore(database));
        upwork.getPayments().setSettleAfter(SETTLE_MILLIS);
        upwork.getPayments().setSettleByReportAfter(SETTLE_MILLIS);
        upwork.getPayments().setSettleAbsent(SettleAbsent.AUTO);
        upwork.getDefaults().setWarnDefaultOrganization(false);
        return upwork;
    }

    private static void tellPoll(ConsumerProbe.Point point) {
        if (point == ConsumerProbe.Point.POLL_STARTED) {
            say(POLL);
        }
    }

    private RouteBuilder route(FileChannel delivered) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(settings.get("from")).process(exchange -> {
                    String identity = exchange.getMessage().getHeader(UpworkConstants.IDENTITY, String.class);
                    delivered.write(ByteBuffer.wrap((identity + "\n").getBytes(StandardCharsets.UTF_8)));
                    say(GOT + identity);
                });
                from("timer:who?period=1000")
                        .errorHandler(defaultErrorHandler().logExhausted(false))
                        .onException(UpworkUnauthorizedException.class)
                        .handled(true)
                        .process(exchange -> {
                            System.err.println(exchange.getProperty(Exchange.EXCEPTION_CAUGHT));
                            say(UNAUTHORIZED);
                        })
                        .end()
                        .to("upwork2:users/info")
                        .process(exchange -> say(KNOWN));
                from("direct:" + PaymentOrder.BONUS).to("upwork:" + PaymentOrder.BONUS);
                from("direct:" + PaymentOrder.APPROVAL).to("upwork:" + PaymentOrder.APPROVAL);
            }
        };
    }

    /** What is not decided yet, or is being made by the other hub, comes again after all others. */
    private void pay(DoneFile done) throws Exception {
        ExecutorService payers = Executors.newFixedThreadPool(AT_A_TIME);
        ProducerTemplate template = context.createProducerTemplate();
        List<PaymentOrder> left = undone();
        while (!left.isEmpty()) {
            Collections.shuffle(left, new Random(name.hashCode()));
            List<Future<Boolean>> all = new ArrayList<>();
            left.forEach(order -> all.add(payers.submit(() -> pay(order, template, done))));
            boolean any = false;
            for (Future<Boolean> one : all) {
                any |= one.get();
            }
            if (!any) {
                new CountDownLatch(1).await(MILLIS_BETWEEN_PASSES, TimeUnit.MILLISECONDS);
            }
            left = undone();
        }
        payers.shutdown();
    }

    /** The orders that no hub has finished. */
    private List<PaymentOrder> undone() throws IOException {
        Set<String> done = finished(job);
        return new ArrayList<>(PaymentOrder.read(job.resolve(ORDERS)).stream()
                .filter(order -> !done.contains(order.key()))
                .toList());
    }

    /** The keys of the orders that any hub has finished. */
    static Set<String> finished(Path job) throws IOException {
        Set<String> done = new HashSet<>();
        for (Path file : doneFiles(job)) {
            done.addAll(DoneFile.read(file).keySet());
        }
        return done;
    }

    /** The files in which the hubs that lived note what they have finished. */
    static List<Path> doneFiles(Path job) throws IOException {
        try (Stream<Path> files = Files.list(job)) {
            return files.filter(file -> file.getFileName().toString().startsWith(DONE_FILES))
                    .toList();
        }
    }

    /** Returns true if that is the end of it. */
    private boolean pay(PaymentOrder order, ProducerTemplate template, DoneFile done) throws IOException {
        Exchange exchange = template.request("direct:" + order.operation(), to -> {
            to.getMessage().setHeader(UpworkConstants.PAYMENT_KEY, order.key());
            order.options().forEach((option, value) -> to.getMessage()
                    .setHeader(UpworkConstants.OPTION_PREFIX + option, value));
        });
        Exception failure = exchange.getException();
        if (failure != null && !(failure instanceof UpworkBadRequestException)) {
            System.err.println("Left for later: " + order.key() + ": " + failure);
            return false;
        }
        done.add(order.key(), failure == null ? Ending.PAID : Ending.REFUSED);
        return true;
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
