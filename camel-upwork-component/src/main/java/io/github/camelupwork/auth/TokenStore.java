// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.Optional;
import java.util.function.Function;

/**
 * Where tokens outlive the process. Refresh tokens rotate, so a pair that was received but not stored is as good as lost a day
 * later; and when several processes share an account, only one may refresh. Both are the store's duty: see {@link #update}.
 *
 * <p>An implementation of one's own is an object of this interface; {@link MemoryTokenStore} shows the least there is to do.
 */
public interface TokenStore extends PendingAuthorizations {

    /**
     * What is stored for an account.
     *
     * @throws TokenStoreException if the store cannot be read
     */
    Optional<StoredTokens> read(String account);

    /**
     * Changes an entry as one step: takes the account's lock, against other threads and other processes that use the same
     * store; reads what is stored <em>now</em>; asks {@code change} what shall be stored; stores it; gives the lock back. When
     * this returns, the result survives a crash of process and machine.
     *
     * @param change gets what is stored, if anything; may take as long as a request to the token host; what it throws goes to
     *               the caller and nothing is changed; an answer equal to what it got changes nothing either
     * @return what is stored now, with its new version
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
