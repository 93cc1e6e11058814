// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Forgets everything with the process. Right for tests, for OAuth 1.0a and for client credentials; a rotating refresh token
 * needs {@link FileTokenStore} or {@link JdbcTokenStore}.
 */
public final class MemoryTokenStore implements TokenStore {

    private final Map<String, StoredTokens> tokens = new ConcurrentHashMap<>();
    private final Map<String, PendingAuthorization> pending = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Clock clock;

    /** An empty store. */
    public MemoryTokenStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<StoredTokens> read(String account) {
        return Optional.ofNullable(tokens.get(account));
    }

    /** A lock of its own per account: the map's would be held over a request, also for accounts of the same bin. */
    @Override
    public StoredTokens update(String account, Function<Optional<StoredTokens>, StoredTokens> change) {
        synchronized (locks.computeIfAbsent(account, name -> new Object())) {
            StoredTokens old = tokens.get(account);
            StoredTokens changed = change.apply(Optional.ofNullable(old));
            return changed.equals(old) ? old : put(account, changed.withVersion(old == null ? 1 : old.version() + 1));
        }
    }

    private StoredTokens put(String account, StoredTokens changed) {
        tokens.put(account, changed);
        return changed;
    }

    @Override
    public void remove(String account) {
        tokens.remove(account);
    }

    @Override
    public void putPending(PendingAuthorization authorization) {
        pending.values().removeIf(old -> old.isStale(clock.instant()));
        pending.put(authorization.id(), authorization);
    }

    @Override
    public Optional<PendingAuthorization> findPending(String id) {
        return Optional.ofNullable(pending.get(id));
    }

    @Override
    public void removePending(String id) {
        pending.remove(id);
    }
}
