// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import org.apache.camel.health.HealthCheck;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** {@code components.upwork} of {@code /actuator/health} on Spring Boot 4. */
final class Boot4HealthIndicator implements HealthIndicator {

    private final UpworkHealth upwork;

    Boot4HealthIndicator(UpworkHealth upwork) {
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
