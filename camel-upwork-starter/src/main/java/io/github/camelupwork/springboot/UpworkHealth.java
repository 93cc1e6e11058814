// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import java.util.Map;

import io.github.camelupwork.health.UpworkHealthCheck;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;

/** The result of the health check of Camel, with the details as they are: numbers are numbers. Sends no request. */
final class UpworkHealth {

    private final CamelContext context;

    UpworkHealth(CamelContext context) {
        this.context = context;
    }

    HealthCheck.Result result() {
        UpworkHealthCheck check = new UpworkHealthCheck();
        check.setCamelContext(context);
        return check.call(Map.of(UpworkHealthCheck.WITHOUT_CONNECTION, true));
    }

    static boolean isUp(HealthCheck.Result result) {
        return result.getState() == HealthCheck.State.UP;
    }
}
