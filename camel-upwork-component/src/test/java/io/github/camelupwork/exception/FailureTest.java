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
}
