// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import com.github.scribejava.core.builder.api.DefaultApi20;
import com.github.scribejava.core.oauth2.clientauthentication.ClientAuthentication;
import com.github.scribejava.core.oauth2.clientauthentication.RequestBodyAuthenticationScheme;

/** Describes Upwork's OAuth 2.0 to ScribeJava: {@code client_id} is required in the body, also of a refresh. */
final class OAuth2Api extends DefaultApi20 {

    private final AuthEndpoints endpoints;

    OAuth2Api(AuthEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public String getAccessTokenEndpoint() {
        return endpoints.oauth2Token().toString();
    }

    @Override
    protected String getAuthorizationBaseUrl() {
        return endpoints.oauth2Authorize().toString();
    }

    @Override
    public ClientAuthentication getClientAuthentication() {
        return RequestBodyAuthenticationScheme.instance();
    }
}
