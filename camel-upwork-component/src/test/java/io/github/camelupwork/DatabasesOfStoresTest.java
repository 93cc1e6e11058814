// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

import io.github.camelupwork.auth.JdbcTokenStore;
import io.github.camelupwork.consumer.position.JdbcPositionStore;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that forget with the process are refused wherever they are set; one that is down stops only what needs it. */
class DatabasesOfStoresTest {

    private static final String PAYMENT = "upwork:payments/create?engagementReference=1&teamReference=2"
            + "&chargeAmount=10.00&comments=bonus&paymentKey=K-1";

    private final JdbcDataSource memory = new JdbcDataSource();
    private TestServer server;
    private TestUpwork upwork;

    @BeforeEach
    void open() throws Exception {
        memory.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        server = TestServer.saying(200, "{\"offers\":{\"lister\":{\"total_items\":\"0\"},\"offer\":[]}}");
        upwork = new TestUpwork(server.base());
    }

    @AfterEach
    void stop() {
        upwork.close();
        server.close();
    }

    /** As the stores of camel-sql: the database is told by a getter. */
    public static final class SqlRepository extends MemoryIdempotentRepository {

        private final DataSource dataSource;

        public SqlRepository(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        public DataSource getDataSource() {
            return dataSource;
        }
    }

    private void consume(String option, Object store) throws Exception {
        upwork.context.getRegistry().bind("store", store);
        upwork.start();
        upwork.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("upwork:offers?companyId=1&teamReference=2&initialDelay=3600000&" + option + "=#bean:store")
                        .to("mock:out");
            }
        });
    }

    private static String refused(String option) {
        return "Option '" + option + "' has an in-memory database (jdbc:h2:mem:";
    }

    @Test
    void theLedgerOfAComponentForgetsNothing() {
        upwork.component.getPayments().setLedgerDataSource(memory);
        assertThatThrownBy(upwork::start).rootCause().hasMessageStartingWith(refused("ledgerDataSource"));
    }

    @Test
    void theTokensOfAComponentAreNotForgotten() {
        upwork.component.getTokens().setTokenStore(new JdbcTokenStore(memory));
        assertThatThrownBy(upwork::start).rootCause().hasMessageStartingWith(refused("tokenStore"));
    }

    @Test
    void thePositionsOfAComponentAreNotForgotten() {
        upwork.component.getState().setPositionStore(new JdbcPositionStore(memory));
        assertThatThrownBy(upwork::start).rootCause().hasMessageStartingWith(refused("positionStore"));
    }

    @Test
    void thePositionsOfAnEndpointAreNotForgotten() {
        assertThatThrownBy(() -> consume("positionStore", new JdbcPositionStore(memory)))
                .hasMessageStartingWith("offers/list: " + refused("positionStore"));
        assertThat(server.requests).isEmpty();
    }

    @Test
    void theRepositoryOfAnEndpointForgetsNothing() {
        assertThatThrownBy(() -> consume("idempotentRepository", new SqlRepository(memory)))
                .hasMessageStartingWith("offers/list: " + refused("idempotentRepository"));
    }

    @Test
    void aFileOrAWordOfTheUserIsEnough(@TempDir Path folder) {
        JdbcDataSource file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + folder.resolve("hub"));
        assertThatCode(() -> consume("positionStore", new JdbcPositionStore(file)))
                .doesNotThrowAnyException();
        upwork.close();
        upwork = new TestUpwork(server.base());
        upwork.component.getState().setAllowInMemoryDatabase(true);
        assertThatCode(() -> consume("positionStore", new JdbcPositionStore(memory)))
                .doesNotThrowAnyException();
    }

    /** A database that cannot be reached until it is up. */
    private static DataSource reachable(DataSource database, AtomicBoolean up) {
        return (DataSource) Proxy.newProxyInstance(
                DatabasesOfStoresTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, given) -> {
                    if (!up.get()) {
                        throw new SQLException("Connection to db.example.com:5432 refused", "08001");
                    }
                    return method.invoke(database, given);
                });
    }

    @Test
    void aDatabaseThatIsDownStopsOnlyWhatNeedsIt(@TempDir Path folder) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("ledger"));
        AtomicBoolean up = new AtomicBoolean();
        upwork.component.getPayments().setLedgerDataSource(reachable(database, up));
        upwork.component.getPayments().setPaymentSnapshot(false);
        upwork.start();
        assertThat(ask("upwork:offers?companyId=1&teamReference=2").getException())
                .as("reads need no ledger")
                .isNull();

        assertThatThrownBy(() -> ask(PAYMENT))
                .hasStackTraceContaining("option 'ledgerDataSource') cannot be reached (SQL state 08001)");
        assertThat(upwork.component.status().ledger().problem())
                .contains("option 'ledgerDataSource') cannot be reached (SQL state 08001)");
        assertThat(server.requests).noneMatch(request -> request.uri().contains("adjustments"));

        up.set(true);
        ask(PAYMENT);
        assertThat(server.requests).anyMatch(request -> request.uri().contains("adjustments"));
        assertThat(upwork.component.status().ledger().problem()).isNull();
    }

    @Test
    void aLedgerThatForgetsIsRefusedWhenItIsReached() {
        AtomicBoolean up = new AtomicBoolean();
        upwork.component.getPayments().setLedgerDataSource(reachable(memory, up));
        upwork.start();
        up.set(true);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> ask(PAYMENT)).hasStackTraceContaining(refused("ledgerDataSource"));
        }
        assertThat(upwork.component.status().ledger().problem()).contains(refused("ledgerDataSource"));
        assertThat(server.requests).noneMatch(request -> request.uri().contains("adjustments"));
    }

    @Test
    void aLedgerThatMayForgetIsTakenWhenItIsReached() {
        AtomicBoolean up = new AtomicBoolean();
        upwork.component.getPayments().setLedgerDataSource(reachable(memory, up));
        upwork.component.getPayments().setPaymentSnapshot(false);
        upwork.component.getState().setAllowInMemoryDatabase(true);
        upwork.start();
        up.set(true);

        ask(PAYMENT);

        assertThat(server.requests).anyMatch(request -> request.uri().contains("adjustments"));
    }

    @Test
    void tokensThatAreForgottenAreRefusedWhenTheirDatabaseIsReached() {
        AtomicBoolean up = new AtomicBoolean();
        UpworkComponent component = upwork.component;
        component.getTokens().setTokenStore(new JdbcTokenStore(reachable(memory, up)));
        component.getConfiguration().setConsumerKey(null);
        component.getConfiguration().setConsumerSecret(null);
        component.getConfiguration().setAccessToken(null);
        component.getConfiguration().setAccessTokenSecret(null);
        component.getConfiguration().setClientId("client");
        component.getConfiguration().setClientSecret("client-secret");
        component.getConfiguration().setRefreshToken("refresh");
        component.getConfiguration().setTenantId("1");
        component.getRetry().setCallTimeout(1000);
        upwork.start();
        up.set(true);

        assertThat(ask("upwork:metadata/countries").getException()).hasStackTraceContaining(refused("tokenStore"));
        assertThat(server.requests).isEmpty();
    }

    @Test
    void positionsThatAreForgottenAreRefusedWhenTheirDatabaseIsReached() {
        AtomicBoolean up = new AtomicBoolean();
        upwork.component.getState().setPositionStore(new JdbcPositionStore(reachable(memory, up)));
        upwork.start();
        up.set(true);

        assertThatThrownBy(() -> upwork.context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("upwork:offers?companyId=1&teamReference=2&initialDelay=3600000")
                                .to("mock:out");
                    }
                }))
                .hasStackTraceContaining(refused("positionStore"));
        assertThat(server.requests).isEmpty();
    }

    private Exchange ask(String uri) {
        return upwork.context.createProducerTemplate().request(uri, exchange -> {});
    }
}
