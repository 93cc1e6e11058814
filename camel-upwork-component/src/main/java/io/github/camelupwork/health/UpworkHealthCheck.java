// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.health;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import io.github.camelupwork.auth.TokenStatus;
import io.github.camelupwork.runtime.MonitoredComponent;
import io.github.camelupwork.runtime.UpworkComponents;
import io.github.camelupwork.runtime.UpworkStatus;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.apache.camel.spi.annotations.HealthCheck;

/**
 * DOWN if an account has no token and a person has to sign in again or to correct its keys, if a payment is in doubt for too long
 * ({@code unknownAlertAfter}), if the shared database of the ledger cannot be read, or if Upwork was to be asked
 * ({@code checkConnection}) and refuses the credentials. A pause after too many requests, and payments in doubt for a
 * while, are UP with details.
 *
 * <p>It costs no request unless {@code checkConnection} is set.
 */
@HealthCheck("upwork-check")
public class UpworkHealthCheck extends AbstractHealthCheck {

    /** An option of a call: true to send no request, even if {@code checkConnection} is set. */
    public static final String WITHOUT_CONNECTION = "upwork.withoutConnection";

    private static final Set<TokenStatus.State> REFUSED = EnumSet.of(TokenStatus.State.REFUSED, TokenStatus.State.DEAD);

    /** Default constructor, used by Camel. */
    public UpworkHealthCheck() {
        super("camel", "upwork");
    }

    @Override
    protected void doCall(HealthCheckResultBuilder result, Map<String, Object> options) {
        result.up();
        boolean requests = !Boolean.TRUE.equals(options.get(WITHOUT_CONNECTION));
        UpworkComponents.of(getCamelContext()).forEach((name, component) -> check(name, component, requests, result));
    }

    private static void check(
            String name, MonitoredComponent component, boolean requests, HealthCheckResultBuilder result) {
        UpworkStatus status = component.status();
        status.accounts().forEach(account -> token(name, account, result));
        budget(name, status, result);
        if (status.ledger() != null) {
            ledger(name, component, status, result);
        }
        if (requests && component.getHealth().isCheckConnection() && status.pausedUntil() == null) {
            connection(name, component, result);
        }
    }

    private static void token(String name, UpworkStatus.AccountStatus account, HealthCheckResultBuilder result) {
        String key = name + ".token." + account.name();
        result.detail(key, account.token().state().name());
        if (account.token().refreshableUntil() != null) {
            result.detail(
                    key + ".refreshableUntil",
                    account.token().refreshableUntil().toString());
        }
        if (account.token().message() != null) {
            result.detail(key + ".message", account.token().message());
        }
        if (REFUSED.contains(account.token().state())) {
            result.down()
                    .message(name + ": account " + account.name() + " cannot sign in. "
                            + account.token().message());
        }
    }

    private static void budget(String name, UpworkStatus status, HealthCheckResultBuilder result) {
        status.budgets().forEach((kind, budget) -> UpworkStatus.left(budget)
                .forEach((limit, left) -> result.detail(name + ".budget." + kind + "." + limit, left)));
        result.detail(name + ".queued", status.queued());
        if (status.pausedUntil() != null) {
            result.detail(name + ".pausedUntil", status.pausedUntil().toString());
        }
    }

    private static void ledger(
            String name, MonitoredComponent component, UpworkStatus status, HealthCheckResultBuilder result) {
        if (status.ledger().problem() != null) {
            result.detail(name + ".payments.problem", status.ledger().problem())
                    .down()
                    .message(name + ": the ledger cannot be read. "
                            + status.ledger().problem());
            return;
        }
        long unknown = status.ledger().unknownPayments();
        result.detail(name + ".payments.unknown", unknown);
        if (status.ledger().foreign() != null) {
            result.detail(name + ".payments.foreign", status.ledger().foreign());
        }
        Duration tolerated = Duration.ofMillis(component.getHealth().getUnknownAlertAfter());
        if (status.ledger().hasUnknownSince(status.at().minus(tolerated))) {
            result.down()
                    .message(name + ": of " + unknown + " unknown payments some are so for more than "
                            + tolerated.toMinutes()
                            + " minutes; look at them by upwork:ledger/list?state=UNKNOWN and settle them by"
                            + " ledger/reconcile or"
                            + " ledger/settle");
        }
    }

    private static void connection(String name, MonitoredComponent component, HealthCheckResultBuilder result) {
        try {
            component.verifyConnection();
            result.detail(name + ".connection", "UP");
        } catch (Exception e) {
            result.detail(name + ".connection", "DOWN").down().error(e).message(name + ": " + e.getMessage());
        }
    }
}
