// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelupwork.auth.StoredTokens;
import io.github.camelupwork.auth.TokenStatus;
import io.github.camelupwork.auth.TokenStoreException;
import io.github.camelupwork.catalog.Api;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people about the accounts in use: at the start who calls Upwork, later which tokens are about to end. */
final class AccountNotices {

    private static final Logger LOG = LoggerFactory.getLogger(AccountNotices.class);

    private final UpworkSessions sessions;
    private final Executor executor;
    private final StartNotice start;
    private final TokenWatch watch;
    private final Map<String, TokenStatus> stored = new ConcurrentHashMap<>();

    /**
     * @param address  the address that is called
     * @param executor reads the stored tokens, which blocks
     */
    AccountNotices(UpworkSessions sessions, String address, Clock clock, Executor executor) {
        this.sessions = sessions;
        this.executor = executor;
        this.start = new StartNotice(address);
        this.watch = new TokenWatch(clock);
    }

    /**
     * An endpoint uses a session.
     *
     * @param organization the name of the organization as the route gives it; null if it names none
     */
    void opened(UpworkSession session, Api api, String organization) {
        if (start.isNews(session, api)) {
            later(() -> {
                Optional<StoredTokens> tokens = read(session);
                start.tell(session, api, organization, tokens);
                watch.look(session.account().id(), status(session));
            });
        }
    }

    /** Looks at the tokens of all accounts. */
    void watch() {
        later(() -> sessions.all().forEach(session -> {
            read(session);
            watch.look(session.account().id(), status(session));
        }));
    }

    /** The state of the tokens of a session: those in use, or the stored ones while none is. */
    TokenStatus status(UpworkSession session) {
        TokenStatus live = session.signer().status();
        return live.state() == TokenStatus.State.IDLE
                ? stored.getOrDefault(session.account().id(), live)
                : live;
    }

    private Optional<StoredTokens> read(UpworkSession session) {
        try {
            Optional<StoredTokens> tokens = sessions.stored(session.account());
            String account = session.account().id();
            tokens.map(TokenStatus::stored)
                    .ifPresentOrElse(status -> stored.put(account, status), () -> stored.remove(account));
            return tokens;
        } catch (TokenStoreException e) {
            LOG.debug(
                    "The tokens of account {} cannot be read", session.account().id(), e);
            return Optional.empty();
        }
    }

    private void later(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("The component stops; nothing is told of its accounts", e);
        }
    }
}
