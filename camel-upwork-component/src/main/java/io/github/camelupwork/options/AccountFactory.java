// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.Credentials;
import io.github.camelupwork.auth.OAuth1Credentials;
import io.github.camelupwork.auth.OAuth2Credentials;
import io.github.camelupwork.client.AccountDefaults;

/** Makes the account that a configuration describes. */
public final class AccountFactory {

    private AccountFactory() {}

    /**
     * @throws IllegalArgumentException if credentials are missing, incomplete or of both kinds; names options, never values
     */
    public static Account account(UpworkConfiguration configuration) {
        Credentials credentials = credentials(configuration);
        return configuration.getAccountName() == null
                ? Account.of(credentials, configuration.getTenantId())
                : new Account(configuration.getAccountName(), credentials, configuration.getTenantId());
    }

    /** The name of the account that a configuration describes; empty if it has neither a name nor credentials. */
    public static Optional<String> id(UpworkConfiguration configuration) {
        return configuration.getAccountName() != null
                ? Optional.of(configuration.getAccountName())
                : hasCredentials(configuration)
                        ? Optional.of(account(configuration).id())
                        : Optional.empty();
    }

    /** Returns whether credentials of either kind are configured. */
    public static boolean hasCredentials(UpworkConfiguration configuration) {
        return configuration.getConsumerKey() != null || configuration.getClientId() != null;
    }

    private static Credentials credentials(UpworkConfiguration c) {
        if ((c.getConsumerKey() == null) == (c.getClientId() == null)) {
            throw new IllegalArgumentException(
                    (c.getClientId() == null ? "No credentials" : "Credentials of both kinds")
                            + ": set on the component clientId and clientSecret for OAuth 2.0, or consumerKey and consumerSecret for"
                            + " OAuth 1.0a");
        }
        return c.getConsumerKey() == null
                ? new OAuth2Credentials(
                        c.getClientId(),
                        c.getClientSecret(),
                        c.getAccessToken(),
                        c.getRefreshToken(),
                        c.getRedirectUri(),
                        grant(c.getGrant()))
                : new OAuth1Credentials(
                        c.getConsumerKey(),
                        c.getConsumerSecret(),
                        c.getAccessToken(),
                        c.getAccessTokenSecret(),
                        c.getRedirectUri());
    }

    private static OAuth2Credentials.Grant grant(Grant grant) {
        return switch (grant) {
            case authorizationCode -> OAuth2Credentials.Grant.AUTHORIZATION_CODE;
            case clientCredentials -> OAuth2Credentials.Grant.CLIENT_CREDENTIALS;
        };
    }

    /** Returns the default company, team and person for operations that need one if their route does not name it. */
    public static AccountDefaults defaults(DefaultsOptions options) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("company.id", options.getCompanyId());
        values.put("company.reference", options.getCompanyReference());
        values.put("team.id", options.getTeamId());
        values.put("team.reference", options.getTeamReference());
        values.put("agency.id", options.getAgencyId());
        values.put("agency.reference", options.getAgencyReference());
        values.put("agency.team.reference", options.getAgencyTeamReference());
        values.put("user.id", options.getUserId());
        values.put("user.reference", options.getUserReference());
        values.put("accountingEntity.reference", options.getAccountingEntityReference());
        values.values().removeIf(Objects::isNull);
        return new AccountDefaults(values);
    }
}
