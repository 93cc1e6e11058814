// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportErrorExceptionTest {

    @ParameterizedTest
    @CsvSource({
        "Access Denied, ACCESS_DENIED",
        "access_denied, ACCESS_DENIED",
        "User has not enough permissions, ACCESS_DENIED",
        "Not enough team/company permission, ACCESS_DENIED",
        "Invalid query near x, INVALID_QUERY",
        "INVALID_QUERY, INVALID_QUERY",
        "Too late, OTHER"
    })
    void theReasonFollowsFromTheWords(String message, ReportErrorException.Reason reason) {
        assertThat(new ReportErrorException(message).reason()).isEqualTo(reason);
    }

    @Test
    void theMessageIsOneLineOfBoundedLength() {
        ReportErrorException e = new ReportErrorException("a\n  b " + "x".repeat(1000));

        assertThat(e.serverMessage()).startsWith("a b x").endsWith("x...").hasSize(503);
        assertThat(e).hasMessage("Upwork refused the report: " + e.serverMessage());
    }
}
