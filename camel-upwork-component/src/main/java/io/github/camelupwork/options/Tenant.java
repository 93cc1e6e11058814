// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.util.Map;
import java.util.concurrent.CompletionException;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.Organizations;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.runtime.UpworkSession;
import io.github.camelupwork.runtime.UpworkSessions;

/**
 * For which organization an endpoint speaks: by {@code tenantId} as it is given, by {@code organization} as Upwork knows it, or
 * for the one that Upwork takes by default.
 *
 * @param operation     of the endpoint
 * @param configuration of the endpoint
 * @param warn          whether it is told which organization is the default one
 */
public record Tenant(Operation operation, UpworkConfiguration configuration, boolean warn) {

    private static final String ORGANIZATION = "organization";
    private static final String TENANT_ID = "tenantId";
    private static final String SIGNING_IN = "auth";

    /** What an endpoint says of either takes the place of what the component says of the other. */
    public static void choose(UpworkConfiguration options, Map<String, Object> ofEndpoint) {
        if (ofEndpoint.containsKey(ORGANIZATION) && !ofEndpoint.containsKey(TENANT_ID)) {
            options.setTenantId(null);
        } else if (ofEndpoint.containsKey(TENANT_ID) && !ofEndpoint.containsKey(ORGANIZATION)) {
            options.setOrganization(null);
        }
    }

    /**
     * Refuses what cannot be.
     *
     * @throws UpworkArgumentException if an organization is given twice, or the keys know no organizations
     */
    public void check() {
        if (!isNamed()) {
            return;
        }
        if (configuration.getTenantId() != null) {
            throw wrong("option 'organization' is '" + configuration.getOrganization() + "' and 'tenantId' is '"
                    + configuration.getTenantId() + "'; give one of them");
        }
        if (AccountFactory.account(configuration).credentials().kind() == AuthKind.OAUTH1) {
            throw wrong(
                    "option 'organization' needs OAuth 2.0, for OAuth 1.0a keys cannot ask which organizations there are");
        }
    }

    /**
     * The session, of the organization that is named; waits for Upwork if that is not known yet.
     *
     * @throws UpworkArgumentException if the person has no such organization
     */
    public UpworkSession session(UpworkSessions sessions) {
        Account account = AccountFactory.account(configuration);
        if (isNamed()) {
            return sessions.of(account.withTenant(id(sessions.organizations(account))));
        }
        if (warn
                && account.tenant() == null
                && !isSigningIn()
                && UpworkSession.api(configuration.getApi(), account, operation) == Api.GRAPHQL) {
            sessions.defaultOrganization().tell(account.id(), sessions.organizations(account));
        }
        return sessions.of(account);
    }

    /** Forgets which organizations there are: the person may not have this one any more. */
    public void refused(UpworkSessions sessions) {
        if (isNamed()) {
            sessions.organizations(AccountFactory.account(configuration)).forget();
        }
    }

    /** Nobody has to be asked before he has signed in, and the ledger asks nobody. */
    private boolean isNamed() {
        return configuration.getOrganization() != null && !isSigningIn() && !operation.isLocal();
    }

    private boolean isSigningIn() {
        return SIGNING_IN.equals(operation.group());
    }

    private String id(Organizations organizations) {
        try {
            return organizations
                    .find(operation.name(), configuration.getOrganization())
                    .join()
                    .id();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private UpworkArgumentException wrong(String message) {
        return new UpworkArgumentException(operation.name(), ORGANIZATION, message, null);
    }
}
