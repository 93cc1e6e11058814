// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On real stores, in real time. */
@Tag("slow")
class Bucket4jBudgetTest {

    private static final RequestLimits LIMITS = RequestLimits.parse("10/1s,300/1m,40000/1d");

    /** Wide, because the moments are taken by threads of a busy machine, which makes a store slow as well. */
    private static final BudgetSettings SETTINGS =
            BudgetSettings.DEFAULTS.withMargin(Duration.ofSeconds(1)).withTravel(Duration.ofSeconds(60));

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void onPostgres() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .start()) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table upwork_budget (id varchar(200) primary key, state bytea, expires_at bigint)");
            }
            prove(postgres(postgres), postgres(postgres));
        }
    }

    private static ProxyManager<String> postgres(EmbeddedPostgres postgres) {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(postgres.getPostgresDatabase())
                .table("upwork_budget")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .build();
    }

    @Test
    void onTwoMembersOfHazelcast() {
        HazelcastInstance one = Hazelcast.newHazelcastInstance(loopback());
        HazelcastInstance other = Hazelcast.newHazelcastInstance(loopback());
        try {
            assertThat(one.getCluster().getMembers()).hasSize(2);
            prove(hazelcast(one), hazelcast(other));
        } finally {
            other.shutdown();
            one.shutdown();
        }
    }

    private static Config loopback() {
        Config config = new Config().setClusterName("budget");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "none");
        config.setProperty("hazelcast.wait.seconds.before.join", "0");
        config.getNetworkConfig()
                .setPort(15701)
                .getInterfaces()
                .setEnabled(true)
                .addInterface("127.0.0.1");
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        config.getNetworkConfig()
                .getJoin()
                .getTcpIpConfig()
                .setEnabled(true)
                .addMember("127.0.0.1:15701")
                .addMember("127.0.0.1:15702");
        return config;
    }

    private static ProxyManager<String> hazelcast(HazelcastInstance member) {
        IMap<String, byte[]> map = member.getMap("upwork-budget");
        return Bucket4jHazelcast.entryProcessorBasedBuilder(map).build();
    }

    /** Two JVMs' budgets on one store: all are served, at the pace of the store and never faster; a 429 reaches the other. */
    private void prove(ProxyManager<String> here, ProxyManager<String> there) {
        BudgetTimer timer = BudgetTimer.of(threads, threads, Clock.systemUTC());
        List<RequestBudget> jvms = List.of(
                Bucket4jBudget.of(LIMITS, SETTINGS, timer, here, "address"),
                Bucket4jBudget.of(LIMITS, SETTINGS, timer, there, "address"));
        ConcurrentSkipListSet<Long> sent = new ConcurrentSkipListSet<>();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            all.add(jvms.get(i % 2)
                    .acquire(Priority.READ, "endpoint", Duration.ofMinutes(2))
                    .thenAccept(permit -> {
                        sent.add(System.nanoTime());
                        permit.arrived();
                    }));
        }
        assertThat(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                .succeedsWithin(Duration.ofMinutes(2));
        assertThat(sent).hasSize(24);
        StrictWindows.check(LIMITS, List.copyOf(sent));

        jvms.get(0).throttled(Duration.ofMinutes(5));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(jvms.get(1).acquire(Priority.MONEY, "endpoint", Duration.ofSeconds(3)))
                        .failsWithin(Duration.ofSeconds(30))
                        .withThrowableThat()
                        .withMessageContaining("429"));
        jvms.forEach(RequestBudget::close);
    }
}
