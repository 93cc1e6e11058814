// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The account that asks: its credentials and the organization it acts for. */
@UriParams
public abstract class UpworkAccountConfiguration {

    @UriParam(label = "security", secret = true, description = "OAuth 1.0a consumer key")
    private String consumerKey;

    @UriParam(label = "security", secret = true, description = "OAuth 1.0a consumer secret")
    private String consumerSecret;

    @UriParam(
            label = "security",
            secret = true,
            description = "Access token: OAuth 1.0a (with accessTokenSecret) or, with a clientId, OAuth 2.0")
    private String accessToken;

    @UriParam(label = "security", secret = true, description = "OAuth 1.0a secret of the access token")
    private String accessTokenSecret;

    @UriParam(label = "security", secret = true, description = "OAuth 2.0 client id")
    private String clientId;

    @UriParam(label = "security", secret = true, description = "OAuth 2.0 client secret")
    private String clientSecret;

    @UriParam(
            label = "security",
            secret = true,
            description = "Initial OAuth 2.0 refresh token; it rotates, and its successors are kept in the token store")
    private String refreshToken;

    @UriParam(
            label = "security",
            enums = "authorizationCode,clientCredentials",
            defaultValue = "authorizationCode",
            description =
                    "How OAuth 2.0 tokens are obtained: on behalf of a person who agreed once, or by the client's own"
                            + " credentials (service accounts of enterprises)")
    private Grant grant = Grant.authorizationCode;

    @UriParam(label = "security", description = "Callback address after sign-in; as registered with the key if unset")
    private String redirectUri;

    @UriParam(
            label = "security",
            description = "Name under which tokens are stored; needed if several people sign in with one key")
    private String accountName;

    @UriParam(
            label = "security",
            description = "Id of the person who may sign in with auth/accessToken. If unset, only the person who"
                    + " signed in before; 'any' accepts everyone")
    private String expectedUser;

    @UriParam(
            label = "producer,advanced",
            description = "Owner of the payment keys in the ledger: account, or account/organization. Components and"
                    + " endpoints with the same value share their payment keys; set it if one client pays with"
                    + " several API keys, for instance with REST and GraphQL. The account and the organization if"
                    + " unset")
    private String ledgerAccount;

    @UriParam(
            label = "common",
            description =
                    "Id of the organization to act for (X-Upwork-API-TenantId); the user's default organization if"
                            + " unset")
    private String tenantId;

    @UriParam(
            label = "common",
            description = "Name or id of the organization to act for, instead of tenantId; checked with Upwork at"
                    + " startup. For OAuth 2.0")
    private String organization;

    public String getConsumerKey() {
        return consumerKey;
    }

    public void setConsumerKey(String consumerKey) {
        this.consumerKey = consumerKey;
    }

    public String getConsumerSecret() {
        return consumerSecret;
    }

    public void setConsumerSecret(String consumerSecret) {
        this.consumerSecret = consumerSecret;
    }

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public String getAccessTokenSecret() {
        return accessTokenSecret;
    }

    public void setAccessTokenSecret(String accessTokenSecret) {
        this.accessTokenSecret = accessTokenSecret;
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public String getRefreshToken() {
        return refreshToken;
    }

    public void setRefreshToken(String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public Grant getGrant() {
        return grant;
    }

    public void setGrant(Grant grant) {
        this.grant = grant;
    }

    public String getRedirectUri() {
        return redirectUri;
    }

    public void setRedirectUri(String redirectUri) {
        this.redirectUri = redirectUri;
    }

    public String getAccountName() {
        return accountName;
    }

    public void setAccountName(String accountName) {
        this.accountName = accountName;
    }

    public String getExpectedUser() {
        return expectedUser;
    }

    /** Id of the person who may sign in, {@code any}, or null for the one who did before. */
    public void setExpectedUser(String expectedUser) {
        this.expectedUser = expectedUser;
    }

    public String getLedgerAccount() {
        return ledgerAccount;
    }

    public void setLedgerAccount(String ledgerAccount) {
        this.ledgerAccount = ledgerAccount;
    }

    public String getTenantId() {
        return tenantId;
    }

    public void setTenantId(String tenantId) {
        this.tenantId = tenantId;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }
}
