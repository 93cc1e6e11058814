// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.net.URI;

/**
 * Where to send a person so that they agree.
 *
 * @param url the page; may be shown and logged
 * @param id  what comes back together with the verifier or code: {@code oauth_token} (1.0a) or {@code state} (2.0)
 */
public record AuthorizationRequest(URI url, String id) {}
