// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.RejectedExecutionException;

import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.exception.UpworkUnauthorizedException;
import org.junit.jupiter.api.Test;

class DefaultOrganizationTest {

    private final Failure failure = new Failure("companies/list", 0, null, "No", null, null);

    @Test
    void keepsToItselfWhatEveryCallTells() {
        assertThat(DefaultOrganization.isReportedByEveryCall(new UpworkUnauthorizedException(failure, null)))
                .isTrue();
        assertThat(DefaultOrganization.isReportedByEveryCall(new RejectedExecutionException()))
                .isTrue();
    }

    @Test
    void saysThatThisKeyMayNotAsk() {
        assertThat(DefaultOrganization.isReportedByEveryCall(new UpworkForbiddenException(failure, null)))
                .isFalse();
    }
}
