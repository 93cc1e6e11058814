// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.budget;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.benchmarks.HubSettings;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A child: a hub whose threads ask all the time and whose consumers poll every second. */
public final class BusyHub {

    private static final int POLL_MILLIS = 1000;

    private final CountDownLatch end = new CountDownLatch(1);
    private final HubSettings settings;
    private final CamelContext context = new DefaultCamelContext();

    private BusyHub(HubSettings settings) {
        this.settings = settings;
    }

    /**
     * Asks for as long as the settings say.
     *
     * @param args directory with {@code hub.properties}; name of a directory therein for the state
     */
    public static void main(String[] args) throws Exception {
        Path job = Path.of(args[0]);
        new BusyHub(HubSettings.read(job.resolve("hub.properties"))).run(job.resolve(args[1]));
        // callers that still wait for a permit will not get one
        System.exit(0);
    }

    private void run(Path state) throws Exception {
        UpworkComponent upwork = settings.component(state);
        upwork.getBudget().setRequestLimits(settings.get("limits"));
        if (settings.get("database") != null) {
            upwork.getBudget().setBudgetProxyManager(store(settings.get("database")));
        }
        context.addComponent("upwork", upwork);
        context.start();
        BudgetRun.awaitOthers();
        for (int i = 0; i < settings.number("pollers"); i++) {
            context.addRoutes(poller(i));
        }
        ExecutorService threads = Executors.newCachedThreadPool();
        for (int i = 0; i < settings.number("threads"); i++) {
            threads.submit(this::ask);
        }
        end.await(settings.number("seconds"), TimeUnit.SECONDS);
    }

    /** The shared budget in that database. */
    static ProxyManager<String> store(String url) {
        PGConnectionPoolDataSource database = new PGConnectionPoolDataSource();
        database.setUrl(url);
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(JdbcConnectionPool.create(database))
                .table("upwork_budget")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .build();
    }

    private RouteBuilder poller(int number) {
        context.getRegistry().bind("positions" + number, new MemoryStateRepository());
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("upwork:offers/list?from=now&delay=" + POLL_MILLIS + "&positionRepository=#positions" + number)
                        .to("log:offers?level=DEBUG");
            }
        };
    }

    private void ask() {
        ProducerTemplate template = context.createProducerTemplate();
        while (end.getCount() > 0) {
            template.request("upwork:users/info", exchange -> {});
        }
    }
}
