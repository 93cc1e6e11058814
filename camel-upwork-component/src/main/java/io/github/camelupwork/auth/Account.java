// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import io.github.camelupwork.store.Sha256;

/**
 * The account in whose name an endpoint calls Upwork: one immutable object, so that concurrent calls can never act
 * under each other's organization.
 *
 * @param id          stable name that is not secret; tokens, positions and ledger entries are filed under it
 * @param credentials the credentials of the application
 * @param tenant      id of the organization acted for ({@code X-Upwork-API-TenantId}), or null: Upwork then silently
 *                    takes the user's default organization
 */
public record Account(String id, Credentials credentials, String tenant) {

    /** The header that names the organization a request is made for. */
    public static final String TENANT_HEADER = "X-Upwork-API-TenantId";

    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9._~:-]{1,200}");

    /** Checks the name and the organization, which travels in a header. */
    public Account {
        Secrets.require("accountName", id);
        Objects.requireNonNull(credentials, "credentials");
        tenant = tenant == null || tenant.isBlank() ? null : tenant.strip();
        if (tenant != null && !TENANT.matcher(tenant).matches()) {
            throw new IllegalArgumentException(
                    "the id of the organization (option tenantId) holds characters that no id of"
                            + " Upwork has; letters, digits and ._~:- are allowed, at most 200");
        }
    }

    /**
     * An account named after its application key. Give a name of your own where several users sign in through the same key.
     */
    public static Account of(Credentials credentials, String tenant) {
        String kind = credentials.kind().name().toLowerCase(Locale.ROOT);
        return new Account(kind + "-" + Sha256.hex(credentials.clientId(), 16), credentials, tenant);
    }

    /** The same person acting for another organization; the tokens are shared, for they belong to the person. */
    public Account withTenant(String other) {
        return new Account(id, credentials, other);
    }
}
