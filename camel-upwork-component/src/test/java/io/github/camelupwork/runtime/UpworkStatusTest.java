// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import io.github.camelupwork.QuietHub;
import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.auth.TokenStatus;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.payment.LedgerStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a component says of itself, and what JMX shows of it. */
class UpworkStatusTest {

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private QuietHub hub;

    @BeforeEach
    void start(@TempDir Path folder) {
        hub = new QuietHub(folder);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void isEmptyBeforeAnythingStarts() {
        UpworkStatus status = hub.upwork.status();
        assertThat(status.accounts()).isEmpty();
        assertThat(status.budgets()).isEmpty();
        assertThat(status.retryAllowanceLeft()).isEqualTo(500);
        assertThat(status.ledger().unknownPayments()).isZero();
        assertThat(new UpworkComponent().status().accounts()).isEmpty();
    }

    @Test
    void tellsAccountsTokensAndBudgets() {
        hub.call();

        UpworkStatus status = hub.upwork.status();
        assertThat(status.accounts()).singleElement().satisfies(account -> {
            assertThat(account.account()).isEqualTo("acme");
            assertThat(account.kind()).isEqualTo("oauth1");
            assertThat(account.token().state()).isEqualTo(TokenStatus.State.DEAD);
            assertThat(account.token().message()).contains("auth/authorize");
        });
        assertThat(UpworkStatus.left(status.budgets().get("oauth1")))
                .containsExactly(entry("10/1s", 10), entry("40/1m", 40), entry("40000/1d", 40000));
        assertThat(status.pausedUntil()).isNull();
        assertThat(status.queued()).isZero();
        assertThat(status.toString()).doesNotContain(QuietHub.SECRET);
    }

    @Test
    void tellsUnknownPaymentsOldestFirst() {
        hub.unknown("INV-1");
        hub.clock.pass(Duration.ofHours(1));
        hub.unknown("INV-2");

        LedgerStatus ledger = hub.upwork.status().ledger();
        assertThat(ledger.counts()).containsEntry(LedgerState.UNKNOWN, 2L).containsEntry(LedgerState.CONFIRMED, 0L);
        assertThat(ledger.unknown()).extracting(payment -> payment.id().key()).containsExactly("INV-1", "INV-2");
        assertThat(ledger.hasUnknownSince(hub.clock.instant().minus(Duration.ofMinutes(30))))
                .isTrue();
        assertThat(ledger.hasUnknownSince(hub.clock.instant().minus(Duration.ofHours(2))))
                .isFalse();
    }

    @Test
    void isSeenThroughJmx() throws Exception {
        hub.call();
        hub.unknown("INV-1");

        ObjectName component = bean("components");
        assertThat(beans.getAttribute(component, "BudgetLeft"))
                .isEqualTo("{oauth1={10/1s=10, 40/1m=40, 40000/1d=40000}}");
        assertThat(beans.getAttribute(component, "BudgetQueued")).isEqualTo(0);
        assertThat(beans.getAttribute(component, "BudgetPausedUntil")).isEqualTo("");
        assertThat(beans.getAttribute(component, "RetryAllowanceLeft")).isEqualTo(500);
        assertThat(beans.getAttribute(component, "TokenStates")).isEqualTo("{acme=DEAD}");
        assertThat(beans.getAttribute(component, "LedgerUnknown")).isEqualTo(1L);
        assertThat(beans.getAttribute(component, "LedgerCounts").toString()).contains("UNKNOWN=1");
    }

    @Test
    void endpointsAreSeenThroughJmx() throws Exception {
        hub.call();

        ObjectName endpoint = beans
                .queryNames(
                        new ObjectName("org.apache.camel:type=endpoints,context=" + hub.context.getName() + ",*"), null)
                .stream()
                .filter(name -> name.toString().contains("users/info"))
                .findFirst()
                .orElseThrow();
        assertThat(beans.getAttribute(endpoint, "OperationName")).isEqualTo("users/info");
        assertThat(beans.getAttribute(endpoint, "ApiInUse")).isEqualTo("rest");
        assertThat(beans.getAttribute(endpoint, "TokenState")).isEqualTo("DEAD");
        for (var attribute : beans.getMBeanInfo(endpoint).getAttributes()) {
            assertThat(String.valueOf(beans.getAttribute(endpoint, attribute.getName())))
                    .doesNotContain(QuietHub.SECRET);
        }
    }

    private ObjectName bean(String type) throws Exception {
        return beans
                .queryNames(
                        new ObjectName("org.apache.camel:type=" + type + ",context=" + hub.context.getName() + ",*"),
                        null)
                .stream()
                .filter(name -> name.toString().contains("upwork"))
                .findFirst()
                .orElseThrow();
    }
}
