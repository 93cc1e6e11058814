// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps tokens beyond the life of the process. Refresh tokens rotate, so a pair that was received but not stored is as
 * good as lost a day later; and when several processes share an account, only one may refresh. The store is responsible
 * for both: see {@link #update}.
 *
 * <p>A custom implementation implements this interface; {@link MemoryTokenStore} is the minimal example.
 */
public interface TokenStore extends PendingAuthorizations {

    /**
     * Returns the tokens stored for an account.
     *
     * @throws TokenStoreException if the store cannot be read
     */
    Optional<StoredTokens> read(String account);

    /**
     * Changes an entry as one step: takes the account's lock, against other threads and other processes that use the
     * same store; reads what is stored <em>now</em>; asks {@code change} what shall be stored; stores it; gives the
     * lock back. When this returns, the result survives a crash of process and machine.
     *
     * @param change gets what is stored, if anything; may take as long as a request to the token endpoint; what it throws
     *               goes to the caller and nothing is changed; an answer equal to what it got changes nothing either
     * @return the stored tokens, with their new version
     * @throws TokenStoreException if the store cannot be locked, read or written
     */
    StoredTokens update(String account, Function<Optional<StoredTokens>, StoredTokens> change);

    /**
     * Forgets the tokens of an account; an unknown one is no error.
     *
     * @throws TokenStoreException if the store cannot be written
     */
    void remove(String account);
}
