// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

/**
 * How an application gets its first token: a person is sent to a page, agrees, and comes back with a verifier (OAuth 1.0a) or a
 * code (OAuth 2.0). What must be remembered meanwhile lies in the token store, so the two steps may run in different processes.
 * Both steps block while they ask the server.
 */
public interface AuthorizationFlow {

    /**
     * The first step: the address to send the person to.
     *
     * @param redirectUri where to send them back to, or null for that of the credentials
     * @throws AuthorizationException if the server refuses
     */
    AuthorizationRequest authorize(String redirectUri);

    /**
     * The second step: turns what came back into tokens, and stores them durably before it returns.
     *
     * @param id           {@code oauth_token} or {@code state} that came back, or the id of the request where a person has
     *                     copied the code by hand
     * @param code         {@code oauth_verifier} or {@code code}
     * @param expectedUser id of the person who may sign in, {@link AccountOwner#ANY}, or null for the one who did before
     * @throws AuthorizationException if the server refuses, the first step is not known, or somebody else signed in
     */
    StoredTokens exchange(String id, String code, String expectedUser);
}
