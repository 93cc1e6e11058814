// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.net.URI;

/**
 * The page to which a person is sent to authorize the application.
 *
 * @param url the page; may be shown and logged
 * @param id  the value that comes back together with the verifier or code: {@code oauth_token} (1.0a) or {@code state}
 *            (2.0)
 */
public record AuthorizationRequest(URI url, String id) {}
