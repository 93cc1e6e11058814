// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static io.github.camelupwork.client.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.OAuth2Credentials;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkBadRequestException;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers whose content is made to cost time or memory, or to break who reads it. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileContentTest {

    private static final UpworkCall OBJECT = Params.call(Params.answering(Answer.Kind.OBJECT, null), Map.of());

    /** 2,000 blanks took 16 seconds, and 64 KiB of them would have taken days. */
    @ParameterizedTest
    @ValueSource(strings = {"<message>", "<code>", "<title>", "<html><title>", "<title", "<?xml?><message>"})
    void blanksInAnErrorBodyCostNothing(String start) {
        String body = start + " ".repeat(60_000);
        UpworkException told = new ErrorReader(Clock.systemUTC()).read(OBJECT, reply(400, body));
        assertThat(told).isInstanceOf(UpworkBadRequestException.class);
    }

    @Test
    void theWordsOfAnErrorAreStillFound() {
        assertThat(new ErrorReader(Clock.systemUTC())
                        .read(OBJECT, reply(400, "<error><code> 7 </code><message>\n no  way \n</message></error>")))
                .hasMessage("things/do: no  way (HTTP 400, code 7)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1e999999999}",
                "{\"a\":{\"b\":[1E-999999999]}}",
                "{\"server_time\":99999999999999999,\"auth_user\":{},\"a\":{}}",
                "{\"server_time\":\"-9223372036854775808\",\"auth_user\":{},\"a\":{}}",
                "{\"paging\":{\"total\":1.5,\"count\":\"many\"},\"things\":[]}"
            })
    void numbersBeyondSenseAreReadOrRefusedByTheFamily(String body) {
        try {
            assertThat(new AnswerReader(null).read(OBJECT, reply(200, body)).body())
                    .isNotNull();
        } catch (UpworkException e) {
            assertThat(e).isInstanceOf(UpworkUnreadableAnswerException.class);
        }
    }

    @Test
    void jsonOfAnyDepthIsRefusedByTheFamily() {
        String deep = "{\"a\":".repeat(100_000);
        assertThatThrownBy(() -> new AnswerReader(null).read(OBJECT, reply(200, deep)))
                .isInstanceOf(UpworkUnreadableAnswerException.class);
    }

    @Test
    void aServersWordsStartNoNewLineInALog() {
        Failure failure = new Failure("a/b", 400, "7\r\n8", "one\r\ntwo\u001b[31m\u202Ethree", "id\n2", null);
        assertThat(failure.message()).isEqualTo("one\\u000d two\\u001b[31m\\u202ethree");
        assertThat(failure.code()).isEqualTo("7\\u000d 8");
        assertThat(failure.requestId()).isEqualTo("id 2");
        assertThat(new Failure("a/b", 400, null, "x".repeat(1_000_000), null, null).message())
                .hasSizeLessThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\r\nX-Evil: 1", "1\n2", "a b", "\u0000"})
    void aTenantIdThatWouldBeAnotherHeaderIsRefused(String tenant) {
        OAuth2Credentials credentials = new OAuth2Credentials("client", "secret-secret", null, null, null, null);
        assertThatThrownBy(() -> new Account("acme", credentials, tenant))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tenantId");
        assertThat(new Account("acme", credentials, " 1234~ab ").tenant()).isEqualTo("1234~ab");
    }
}
