// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.util.Map;

import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkArgumentException;

/**
 * The organization that an endpoint acts for: {@code tenantId} as it is given, {@code organization} as Upwork knows it, or the
 * one that Upwork takes by default.
 *
 * @param operation     of the endpoint
 * @param configuration of the endpoint
 */
public record TenantChoice(Operation operation, UpworkConfiguration configuration) {

    private static final String ORGANIZATION = "organization";
    private static final String TENANT_ID = "tenantId";
    private static final String SIGNING_IN = "auth";

    /** Lets either option of an endpoint replace the other one of the component. */
    public static void choose(UpworkConfiguration options, Map<String, Object> ofEndpoint) {
        if (ofEndpoint.containsKey(ORGANIZATION) && !ofEndpoint.containsKey(TENANT_ID)) {
            options.setTenantId(null);
        } else if (ofEndpoint.containsKey(TENANT_ID) && !ofEndpoint.containsKey(ORGANIZATION)) {
            options.setOrganization(null);
        }
    }

    /** Returns whether Upwork must be asked for the organization; not before a sign-in, and never for the ledger. */
    public boolean isNamed() {
        return configuration.getOrganization() != null && !isSigningIn() && !operation.isLocal();
    }

    /** Returns whether the operation belongs to the sign-in, which knows no organization yet. */
    public boolean isSigningIn() {
        return SIGNING_IN.equals(operation.group());
    }

    /**
     * Refuses an organization that is given twice, or with keys that know no organizations.
     *
     * @throws UpworkArgumentException if it is
     */
    void check() {
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

    private UpworkArgumentException wrong(String message) {
        return new UpworkArgumentException(operation.name(), ORGANIZATION, message, null);
    }
}
