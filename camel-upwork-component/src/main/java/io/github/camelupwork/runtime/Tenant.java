// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.util.concurrent.CompletionException;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.Organizations;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.options.AccountFactory;
import io.github.camelupwork.options.ApiChoice;
import io.github.camelupwork.options.TenantChoice;
import io.github.camelupwork.options.UpworkConfiguration;

/**
 * Opens the session of the organization that an endpoint acts for.
 *
 * @param operation     the operation of the endpoint
 * @param configuration the configuration of the endpoint
 * @param warn          true to log which organization is the default one
 */
record Tenant(Operation operation, UpworkConfiguration configuration, boolean warn) {

    /**
     * The session of the organization; waits for Upwork if the organization is named and not known yet.
     *
     * @throws UpworkArgumentException if the person has no such organization
     */
    UpworkSession session(UpworkSessions sessions) {
        Account account = AccountFactory.account(configuration);
        TenantChoice choice = new TenantChoice(operation, configuration);
        if (choice.isNamed()) {
            return sessions.of(account.withTenant(id(sessions.organizations(account))));
        }
        if (warn
                && account.tenant() == null
                && !choice.isSigningIn()
                && ApiChoice.of(configuration, operation) == Api.GRAPHQL) {
            sessions.defaultOrganization().warnOnce(account.id(), sessions.organizations(account));
        }
        return sessions.of(account);
    }

    /** Forgets the organizations after a refusal: the person may have lost this one. */
    void refused(UpworkSessions sessions) {
        if (new TenantChoice(operation, configuration).isNamed()) {
            sessions.organizations(AccountFactory.account(configuration)).forget();
        }
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
}
