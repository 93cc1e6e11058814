// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import io.github.camelupwork.auth.TokenStore;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** How tokens are obtained and where they are kept. */
@UriParams
public class TokenOptions {

    @UriParam(
            label = "security",
            description = "Where tokens are kept; a directory of owner-only files below stateDirectory if unset")
    private TokenStore tokenStore;

    @UriParam(
            label = "security",
            defaultValue = "true",
            description = "Whether auth/authorize sends a code challenge (PKCE, RFC 7636) with OAuth 2.0")
    private boolean pkce = true;

    public TokenStore getTokenStore() {
        return tokenStore;
    }

    public void setTokenStore(TokenStore tokenStore) {
        this.tokenStore = tokenStore;
    }

    public boolean isPkce() {
        return pkce;
    }

    public void setPkce(boolean pkce) {
        this.pkce = pkce;
    }
}
