// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelupwork.client.Organizations;
import io.github.camelupwork.client.Organizations.Organization;
import io.github.camelupwork.exception.Causes;
import io.github.camelupwork.exception.UpworkConnectionException;
import io.github.camelupwork.exception.UpworkUnauthorizedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs, once per account, the organization that Upwork uses if a route names none; no call waits for it. */
public final class DefaultOrganization {

    private static final Logger LOG = LoggerFactory.getLogger(DefaultOrganization.class);
    private static final String SILENT =
            "Account {} names neither 'organization' nor 'tenantId', so Upwork acts for its"
                    + " default"
                    + " organization";

    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /**
     * Asks at most once per account. Nothing is logged for a person with a single organization, as there is no choice.
     */
    public void warnOnce(String account, Organizations organizations) {
        if (warned.add(account)) {
            organizations
                    .all()
                    .thenCompose(all -> all.size() < 2
                            ? CompletableFuture.completedFuture(null)
                            : organizations.inForce().thenAccept(inForce -> warn(account, inForce, all.size())))
                    .exceptionally(failure -> silent(account, failure));
        }
    }

    /** Warns of the account again: another person may have signed in. */
    void forget(String account) {
        warned.remove(account);
    }

    private static void warn(String account, Organization inForce, int count) {
        LOG.warn(SILENT + ", {}, one of {}; name it to be sure", account, inForce, count);
    }

    private static Void silent(String account, Throwable failure) {
        Throwable cause = Causes.of(failure);
        if (isReportedByEveryCall(cause)) {
            LOG.debug("The organizations of account {} could not be asked", account, cause);
            return null;
        }
        LOG.warn(SILENT + "; which one that is could not be asked: {}", account, cause.getMessage());
        return null;
    }

    /** No token, no connection, or the component has stopped: another warning here would be noise. */
    static boolean isReportedByEveryCall(Throwable cause) {
        return cause instanceof UpworkUnauthorizedException
                || cause instanceof UpworkConnectionException
                || cause instanceof RejectedExecutionException;
    }
}
