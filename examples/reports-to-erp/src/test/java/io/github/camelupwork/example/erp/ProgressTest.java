// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;

class ProgressTest {

    private final Progress progress = new Progress(Clock.systemUTC());

    @Test
    void addsRowsUp() {
        progress.begin("hours");
        progress.rows("hours", 500);
        progress.rows("hours", 7);

        assertThat(progress.rows("hours")).isEqualTo(507);
        assertThat(progress.rows("transactions")).isZero();
    }

    @Test
    void knowsWhenTheInboxIsEmpty() throws Exception {
        assertThat(progress.awaitEmptyInbox(Duration.ZERO)).isFalse();
        progress.inboxEmpty();
        assertThat(progress.awaitEmptyInbox(Duration.ZERO)).isTrue();
    }

    @Test
    void tellsPaidNowFromPaidBeforeAndFailed() {
        progress.approved("PO-1", "1");
        progress.approvedBefore("PO-2", "2");
        progress.failed("approvals.json", "Forbidden");

        assertThat(progress.approved()).containsExactly("PO-1");
        assertThat(progress.approvedBefore()).containsExactly("PO-2");
        assertThat(progress.failures()).containsExactly("approvals.json: Forbidden");
    }
}
