// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

/**
 * The flow by which an application gets its first token: a person is sent to a page, agrees, and comes back with a
 * verifier (OAuth 1.0a) or a code (OAuth 2.0). The state between the two steps is kept in the token store, so the steps
 * may run in different processes. Both steps block while they wait for the server.
 */
public interface AuthorizationFlow {

    /**
     * The first step: the address to send the person to.
     *
     * @param redirectUri the address to which they are sent back, or null for that of the credentials
     * @throws AuthorizationException if the server refuses
     */
    AuthorizationRequest authorize(String redirectUri);

    /**
     * Performs the second step: exchanges the code for tokens, and stores them durably before it returns.
     *
     * @param id           the {@code oauth_token} or {@code state} that came back, or the id of the request if a person
     *                     has copied the code by hand
     * @param code         {@code oauth_verifier} or {@code code}
     * @param expectedUser the id of the person who may sign in, {@link AccountOwner#ANY}, or null for the previous
     *                     person
     * @throws AuthorizationException if the server refuses, the first step is not known, or another person signed in
     */
    StoredTokens exchange(String id, String code, String expectedUser);
}
