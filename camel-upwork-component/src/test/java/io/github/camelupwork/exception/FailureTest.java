// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void tellsAllThatIsKnown() {
        assertThat(new Failure("jobs/get", 404, "7", "gone", "r1", "View jobs").text())
                .isEqualTo("jobs/get: gone (HTTP 404, code 7, request r1)");
        assertThat(new Failure("jobs/get", 403, " ", "no", null, "View jobs").text())
                .isEqualTo("jobs/get: no (HTTP 403); the operation needs the key permission: View jobs");
        assertThat(new Failure("jobs/get", 403, null, "no", null, null).text()).isEqualTo("jobs/get: no (HTTP 403)");
        assertThat(new Failure("jobs/get", 401, null, "no", null, null).text())
                .isEqualTo("jobs/get: no (HTTP 401); check the keys, the tokens, and the clock of this machine");
        assertThat(Failure.local("jobs/get", "no line").text()).isEqualTo("jobs/get: no line");
    }

    /** A server's text could start a line of its own, move the cursor, or turn the order of what follows. */
    @Test
    void nothingUnseenOfAServerReachesALog() {
        String hostile = "no\r\n2026 INFO paid\u001b[2J\u0085\u200b\u200f\u202e\u2028\u2066\u2069\u061c\ufeff\ud800"
                + new String(Character.toChars(0xE0041));
        Failure failure = new Failure("jobs/get", 400, hostile, hostile, hostile, null);

        assertThat(failure.text().codePoints())
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE
                        || c == 0x2028);
        assertThat(failure.message()).startsWith("no\\u000d 2026 INFO paid\\u001b[2J");
        assertThat(Failure.local("jobs/get", "line\nline").text()).contains("line\nline");
    }
}
