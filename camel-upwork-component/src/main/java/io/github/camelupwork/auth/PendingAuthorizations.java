// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.Optional;

/** Keeps {@link PendingAuthorization}s. Entries older than {@link PendingAuthorization#LIFETIME} may be dropped. */
public interface PendingAuthorizations {

    /** Stores it durably. */
    void putPending(PendingAuthorization pending);

    /** Returns the pending authorization stored under that id. */
    Optional<PendingAuthorization> findPending(String id);

    /** Forgets it; an unknown id is no error. */
    void removePending(String id);
}
