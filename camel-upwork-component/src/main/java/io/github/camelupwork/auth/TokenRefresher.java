// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one account's access token valid; concurrent callers share one refresh. Backs off from a failing token endpoint;
 * after a permanent refusal it does not ask again until the store holds another refresh token. As long as the old token is
 * valid it is used, regardless of the refresh.
 */
public final class TokenRefresher implements AccessTokens {

    /** Runs something later. */
    @FunctionalInterface
    interface Delayer {
        void after(Duration delay, Executor executor, Runnable task);
    }

    private static final Logger LOG = LoggerFactory.getLogger(TokenRefresher.class);

    private final String account;
    private final TokenRenewal renewal;
    private final RefreshPolicy policy;
    private final Clock clock;
    private final Executor executor;
    private final Delayer delayer;
    private final TokenEvents events;

    private volatile StoredTokens known;
    /** The known tokens, unless they were refused: who finds them fresh waits for nobody. */
    private volatile StoredTokens good;

    private String rejected;
    private Instant replaced = Instant.MIN;
    private CompletableFuture<AccessToken> inFlight;
    private RuntimeException failure;
    private int failures;
    private Instant notBefore = Instant.MIN;

    /**
     * A refresher for one account; make one per account and virtual machine.
     *
     * @param account  with {@link OAuth2Credentials}
     * @param clock    local time, by which tokens end
     * @param executor runs what blocks: the store and the token endpoint
     */
    public TokenRefresher(
            Account account,
            OAuth2Client client,
            TokenStore store,
            RefreshPolicy policy,
            Clock clock,
            Executor executor,
            TokenEvents events) {
        this(
                account,
                client,
                client.reauthorize(),
                store,
                policy,
                clock,
                executor,
                events,
                (delay, on, task) -> CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, on)
                        .execute(task));
    }

    TokenRefresher(
            Account account,
            TokenEndpoint endpoint,
            String reauthorize,
            TokenStore store,
            RefreshPolicy policy,
            Clock clock,
            Executor executor,
            TokenEvents events,
            Delayer delayer) {
        this.account = account.id();
        this.renewal = new TokenRenewal(account, endpoint, store, policy, clock, events, reauthorize);
        this.policy = policy;
        this.clock = clock;
        this.executor = executor;
        this.delayer = delayer;
        this.events = events;
    }

    @Override
    public CompletableFuture<AccessToken> current() {
        StoredTokens tokens = good;
        Instant now = clock.instant();
        return tokens != null && policy.isFresh(tokens, now)
                ? CompletableFuture.completedFuture(tokens.bearer())
                : renewed(now);
    }

    private synchronized CompletableFuture<AccessToken> renewed(Instant now) {
        if (isKnownGood() && (policy.isFresh(known, now) || now.isBefore(notBefore) && isKnownAlive(now))) {
            return CompletableFuture.completedFuture(known.bearer());
        }
        if (inFlight != null) {
            return waiting(inFlight, now);
        }
        String refused = rejected;
        if (!now.isBefore(notBefore)) {
            Instant deadline = now.plus(policy.patience());
            return waiting(start(flight -> attempt(flight, refused, deadline)), now);
        }
        RuntimeException why = failure;
        return why instanceof TokenStoreException
                ? CompletableFuture.failedFuture(why)
                : start(flight -> look(flight, refused, why));
    }

    /**
     * Returns a future that waits for the renewal, but does not let a hanging one block callers whose token is still
     * valid.
     */
    private CompletableFuture<AccessToken> waiting(CompletableFuture<AccessToken> flight, Instant now) {
        CompletableFuture<AccessToken> wait = flight.copy();
        return !wait.isDone() && isKnownGood() && isKnownAlive(now)
                ? wait.completeOnTimeout(known.bearer(), RefreshPolicy.GRACE.toMillis(), TimeUnit.MILLISECONDS)
                : wait;
    }

    private CompletableFuture<AccessToken> start(Consumer<CompletableFuture<AccessToken>> task) {
        CompletableFuture<AccessToken> flight = new CompletableFuture<>();
        inFlight = flight;
        run(flight, () -> executor.execute(() -> task.accept(flight)));
        return flight.copy();
    }

    /** Reads the store while the token endpoint is left alone: another process may have stored a new token. */
    private void look(CompletableFuture<AccessToken> flight, String refused, RuntimeException why) {
        run(flight, () -> renewal.stored(refused).ifPresentOrElse(tokens -> renewed(flight, tokens), () -> {
            throw why;
        }));
    }

    private void attempt(CompletableFuture<AccessToken> flight, String refused, Instant deadline) {
        run(flight, () -> {
            try {
                Instant asked = clock.instant();
                StoredTokens tokens = renewal.renew(refused);
                if (refused != null
                        && tokens.issuedAt() != null
                        && !tokens.issuedAt().isBefore(asked)) {
                    replacedRefused(tokens.issuedAt());
                }
                renewed(flight, tokens);
            } catch (AuthorizationException | TokenStoreException e) {
                failed(flight, refused, deadline, e);
            }
        });
    }

    /** Nothing may leave callers waiting forever, be it a full executor or a bug. */
    private void run(CompletableFuture<AccessToken> flight, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            land(flight);
            flight.completeExceptionally(e);
        }
    }

    private synchronized void replacedRefused(Instant when) {
        replaced = when;
    }

    private void renewed(CompletableFuture<AccessToken> flight, StoredTokens tokens) {
        use(tokens, flight);
        flight.complete(tokens.bearer());
    }

    private void use(StoredTokens tokens, CompletableFuture<AccessToken> flight) {
        boolean other;
        synchronized (this) {
            other = known != null && !Objects.equals(known.owner(), tokens.owner());
            known = tokens;
            good = tokens;
            rejected = null;
            failure = null;
            failures = 0;
            notBefore = Instant.MIN;
            land(flight);
        }
        LOG.debug("Account {} has an access token until {}", account, tokens.expiresAt());
        if (other) {
            events.passed(account, TokenEvents.Point.OTHER_PERSON);
        }
    }

    private void failed(CompletableFuture<AccessToken> flight, String refused, Instant deadline, RuntimeException e) {
        Duration delay = note(e);
        events.passed(account, TokenEvents.Point.FAILED);
        AccessToken old = alive();
        if (old != null) {
            land(flight);
            flight.complete(old);
        } else if (mayPass(e) && !clock.instant().plus(delay).isAfter(deadline)) {
            delayer.after(delay, executor, () -> attempt(flight, refused, deadline));
        } else {
            land(flight);
            flight.completeExceptionally(e);
        }
    }

    /** After a permanent refusal only the store is read, so there is nothing to wait for. */
    private synchronized Duration note(RuntimeException e) {
        if (failure != e) {
            LOG.warn("No new access token for account {}: {}", account, e.getMessage());
        }
        failure = e;
        failures++;
        Duration delay = delay(e);
        notBefore = mayPass(e) ? clock.instant().plus(delay) : Instant.MIN;
        return delay;
    }

    private Duration delay(RuntimeException e) {
        Duration delay = policy.backoff(failures, ThreadLocalRandom.current().nextDouble());
        if (!(e instanceof AuthorizationException refusal)) {
            return delay;
        }
        if (refusal.isFirewall()) {
            delay = RefreshPolicy.firewallPause(failures);
        }
        Duration wish = refusal.retryAfter();
        if (wish == null || wish.compareTo(delay) <= 0) {
            return delay;
        }
        return wish.compareTo(RefreshPolicy.LONGEST_WAIT) > 0 ? RefreshPolicy.LONGEST_WAIT : wish;
    }

    private static boolean mayPass(RuntimeException e) {
        return !(e instanceof AuthorizationException refusal) || refusal.isTransient();
    }

    private static TokenStatus.State stateAfter(RuntimeException e) {
        if (mayPass(e)) {
            return TokenStatus.State.FAILING;
        }
        return e instanceof AuthorizationException refusal && !refusal.needsPerson()
                ? TokenStatus.State.REFUSED
                : TokenStatus.State.DEAD;
    }

    private synchronized void land(CompletableFuture<AccessToken> flight) {
        if (inFlight == flight) {
            inFlight = null;
        }
    }

    private synchronized AccessToken alive() {
        return isKnownGood() && isKnownAlive(clock.instant()) ? known.bearer() : null;
    }

    private boolean isKnownGood() {
        return known != null && !known.accessToken().equals(rejected);
    }

    private boolean isKnownAlive(Instant now) {
        return RefreshPolicy.isAlive(known, now);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Of many callers that saw the same token refused, the first causes a renewal. A server that refuses new tokens too
     * causes no more than one renewal per {@link RefreshPolicy#rejectionPause}; within it another token is taken from the
     * store, where another process may have put one. Reads the store then.
     */
    @Override
    public boolean invalidate(String accessToken) {
        synchronized (this) {
            if (known == null || !known.accessToken().equals(accessToken) || accessToken.equals(rejected)) {
                return true;
            }
            if (replaced == Instant.MIN || !clock.instant().isBefore(replaced.plus(policy.rejectionPause()))) {
                rejected = accessToken;
                good = null;
                return true;
            }
        }
        Optional<StoredTokens> other = another(accessToken);
        other.ifPresent(tokens -> use(tokens, null));
        return other.isPresent();
    }

    private Optional<StoredTokens> another(String refused) {
        try {
            return renewal.stored(refused);
        } catch (TokenStoreException e) {
            LOG.debug("The store holds no other token that can be read", e);
            return Optional.empty();
        }
    }

    /** Drops what is remembered, so that the next call reads the store: for when new tokens were put there. */
    public synchronized void forget() {
        known = null;
        good = null;
        rejected = null;
        notBefore = Instant.MIN;
    }

    @Override
    public List<String> secrets() {
        StoredTokens tokens = known;
        return tokens == null ? List.of() : tokens.secrets();
    }

    @Override
    public synchronized TokenStatus status() {
        if (failure != null) {
            return TokenStatus.of(stateAfter(failure), known, failure.getMessage());
        }
        return TokenStatus.of(known == null ? TokenStatus.State.IDLE : TokenStatus.State.VALID, known, null);
    }
}
