// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.io.OutputStream;

import com.github.scribejava.core.builder.api.DefaultApi10a;
import com.github.scribejava.core.extractors.BaseStringExtractor;
import com.github.scribejava.core.extractors.HeaderExtractor;
import com.github.scribejava.core.httpclient.HttpClient;
import com.github.scribejava.core.httpclient.HttpClientConfig;
import com.github.scribejava.core.model.OAuthConstants;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.oauth.OAuth10aService;
import com.github.scribejava.core.services.SignatureService;
import com.github.scribejava.core.services.TimestampService;

/** Describes Upwork to ScribeJava: the addresses, a correct base string, good nonces, and no {@code oauth_version}. */
final class OAuth1Api extends DefaultApi10a {

    private final AuthEndpoints endpoints;
    private final TimestampService nonceAndTimestamp;

    OAuth1Api(AuthEndpoints endpoints, TimestampService nonceAndTimestamp) {
        this.endpoints = endpoints;
        this.nonceAndTimestamp = nonceAndTimestamp;
    }

    @Override
    public String getRequestTokenEndpoint() {
        return endpoints.requestToken().toString();
    }

    @Override
    public String getAccessTokenEndpoint() {
        return endpoints.accessToken().toString();
    }

    @Override
    protected String getAuthorizationBaseUrl() {
        return endpoints.authorize().toString();
    }

    @Override
    public BaseStringExtractor getBaseStringExtractor() {
        return new SignatureBaseString();
    }

    @Override
    public HeaderExtractor getHeaderExtractor() {
        return new AuthorizationHeader();
    }

    @Override
    public SignatureService getSignatureService() {
        return new HmacSha1();
    }

    @Override
    public TimestampService getTimestampService() {
        return nonceAndTimestamp;
    }

    @Override
    public boolean isEmptyOAuthTokenParamIsRequired() {
        return false;
    }

    @Override
    public OAuth10aService createService(
            String apiKey,
            String apiSecret,
            String callback,
            String scope,
            OutputStream debug,
            String userAgent,
            HttpClientConfig config,
            HttpClient httpClient) {
        return new Service(this, apiKey, apiSecret, callback, scope, userAgent, config, httpClient);
    }

    /**
     * Leaves out {@code oauth_version}, which the reference does not list, and ScribeJava's debug output, which
     * contains secrets.
     */
    private static final class Service extends OAuth10aService {

        Service(
                DefaultApi10a api,
                String apiKey,
                String apiSecret,
                String callback,
                String scope,
                String userAgent,
                HttpClientConfig config,
                HttpClient httpClient) {
            super(api, apiKey, apiSecret, callback, scope, null, userAgent, config, httpClient);
        }

        @Override
        protected void addOAuthParams(OAuthRequest request, String tokenSecret) {
            DefaultApi10a api = getApi();
            request.addOAuthParameter(
                    OAuthConstants.TIMESTAMP, api.getTimestampService().getTimestampInSeconds());
            request.addOAuthParameter(
                    OAuthConstants.NONCE, api.getTimestampService().getNonce());
            request.addOAuthParameter(OAuthConstants.CONSUMER_KEY, getApiKey());
            request.addOAuthParameter(
                    OAuthConstants.SIGN_METHOD, api.getSignatureService().getSignatureMethod());
            String base = api.getBaseStringExtractor().extract(request);
            request.addOAuthParameter(
                    OAuthConstants.SIGNATURE,
                    api.getSignatureService().getSignature(base, getApiSecret(), tokenSecret));
        }
    }
}
