// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import org.apache.camel.health.HealthCheck;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** {@code components.upwork} of {@code /actuator/health} on Spring Boot 3. */
final class Boot3HealthIndicator implements HealthIndicator {

    private final UpworkHealth upwork;

    Boot3HealthIndicator(UpworkHealth upwork) {
        this.upwork = upwork;
    }

    @Override
    public Health health() {
        HealthCheck.Result result = upwork.result();
        Health.Builder health = UpworkHealth.isUp(result) ? Health.up() : Health.down();
        result.getMessage().ifPresent(message -> health.withDetail("message", message));
        result.getDetails().forEach(health::withDetail);
        return health.build();
    }
}
