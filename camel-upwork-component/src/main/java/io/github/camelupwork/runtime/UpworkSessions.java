// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.AccountOwner;
import io.github.camelupwork.auth.AuthEndpoints;
import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.auth.AuthorizationFlow;
import io.github.camelupwork.auth.AuthorizationRequest;
import io.github.camelupwork.auth.BearerSigner;
import io.github.camelupwork.auth.OAuth1Flow;
import io.github.camelupwork.auth.OAuth1Signer;
import io.github.camelupwork.auth.OAuth2Client;
import io.github.camelupwork.auth.OAuth2Credentials;
import io.github.camelupwork.auth.OAuth2Flow;
import io.github.camelupwork.auth.RedactingSigner;
import io.github.camelupwork.auth.RefreshPolicy;
import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.auth.ServerClock;
import io.github.camelupwork.auth.StoredOAuth1Tokens;
import io.github.camelupwork.auth.StoredTokens;
import io.github.camelupwork.auth.TokenEvents;
import io.github.camelupwork.auth.TokenRefresher;
import io.github.camelupwork.auth.TokenStore;
import io.github.camelupwork.budget.BudgetTimer;
import io.github.camelupwork.budget.RequestBudget;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.client.AccountDefaults;
import io.github.camelupwork.client.CallOrigin;
import io.github.camelupwork.client.CallPreparer;
import io.github.camelupwork.client.Organizations;
import io.github.camelupwork.client.RetryPolicy;
import io.github.camelupwork.client.SignedInPerson;
import io.github.camelupwork.client.UpworkAccountLookup;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.http.HttpAccess;

/** The sessions of one component: one per account and tenant. */
public final class UpworkSessions {

    private final Catalog catalog;
    private final HttpAccess http;
    private final Collection<String> secrets;
    private final URI base;
    private final AccountDefaults defaults;
    private final TokenStore tokenStore;
    private final Clock clock;
    private final Function<AuthKind, RequestBudget> budgets;
    private final RetryPolicy policy;
    private final BudgetTimer timer;
    private final Executor executor;
    private final boolean pkce;
    private final Activity activity;
    private final ServerClock serverClock;
    private final Map<Account, UpworkSession> sessions = new ConcurrentHashMap<>();
    private final Map<Account, TokenRefresher> refreshers = new ConcurrentHashMap<>();
    private final Map<Account, Organizations> organizations = new ConcurrentHashMap<>();
    private final Map<Account, StoredOAuth1Tokens> oauth1Tokens = new ConcurrentHashMap<>();
    private final DefaultOrganization defaultOrganization = new DefaultOrganization();
    private final ReadCache readCache = new ReadCache();

    /** For the settings of one component. */
    public UpworkSessions(
            Catalog catalog,
            HttpAccess http,
            Collection<String> secrets,
            URI base,
            AccountDefaults defaults,
            TokenStore tokenStore,
            Clock clock,
            Function<AuthKind, RequestBudget> budgets,
            RetryPolicy policy,
            BudgetTimer timer,
            Executor executor,
            boolean pkce,
            Activity activity) {
        this.catalog = catalog;
        this.pkce = pkce;
        this.activity = activity;
        this.http = http;
        this.secrets = secrets;
        this.base = base;
        this.defaults = defaults;
        this.tokenStore = tokenStore;
        this.clock = clock;
        this.budgets = budgets;
        this.policy = policy;
        this.timer = timer;
        this.executor = executor;
        this.serverClock = new ServerClock(clock);
    }

    /** Returns the session of an account, opened at its first use. */
    public UpworkSession of(Account account) {
        return sessions.computeIfAbsent(account, this::open);
    }

    /** As {@link #of}, for a single question: an account that is not in use is not remembered. */
    public UpworkSession once(Account account) {
        UpworkSession known = sessions.get(account);
        return known == null ? open(account) : known;
    }

    /**
     * Returns the organizations for which the person of an account can act; requested on demand, and shared by all
     * endpoints of that person.
     */
    public Organizations organizations(Account account) {
        return organizations.computeIfAbsent(
                account.withTenant(null),
                person -> new Organizations(
                        catalog, once(person).client().as(new CallOrigin("organizations", false))::call, clock));
    }

    /** Returns the object that logs which organization is used if none is named. */
    public DefaultOrganization defaultOrganization() {
        return defaultOrganization;
    }

    /** Returns the cache of responses to reads. */
    ReadCache readCache() {
        return readCache;
    }

    /** Returns the clock of Upwork's servers, derived from their responses. */
    public ServerClock serverClock() {
        return serverClock;
    }

    /** The stored tokens of an account; asks the store. */
    Optional<StoredTokens> stored(Account account) {
        return tokenStore.read(account.id());
    }

    /** Those in use. */
    public Collection<UpworkSession> all() {
        return sessions.values();
    }

    /**
     * Returns the session of an account by its name, acting for an organization; empty if no endpoint here uses that
     * account.
     */
    public Optional<UpworkSession> find(String accountId, String tenant) {
        return sessions.keySet().stream()
                .filter(account -> account.id().equals(accountId))
                .findFirst()
                .map(account -> of(account.withTenant(tenant)));
    }

    private UpworkSession open(Account account) {
        RequestSigner signer = new RedactingSigner(signer(account), secrets);
        RequestBudget budget = budgets.apply(account.credentials().kind());
        UpworkClient client = UpworkClient.of(http, signer, base, serverClock, clock, budget, policy, timer, executor)
                .toldTo(activity);
        return new UpworkSession(
                account,
                new CallPreparer(defaults, new UpworkAccountLookup(catalog, client::call)),
                client,
                flow(account),
                signer,
                budget);
    }

    private RequestSigner signer(Account account) {
        return account.credentials().kind() == AuthKind.OAUTH1
                ? new OAuth1Signer(account, oauth1Tokens(account), serverClock)
                : new BearerSigner(account, refresher(account));
    }

    /** One per person. */
    private StoredOAuth1Tokens oauth1Tokens(Account account) {
        return oauth1Tokens.computeIfAbsent(
                account.withTenant(null), person -> new StoredOAuth1Tokens(person, tokenStore));
    }

    /** One per person: tenants share it. */
    private TokenRefresher refresher(Account account) {
        return refreshers.computeIfAbsent(account.withTenant(null), this::openRefresher);
    }

    private TokenRefresher openRefresher(Account account) {
        return new TokenRefresher(
                account, oauth2(account), tokenStore, RefreshPolicy.defaults(), clock, executor, recording(account));
    }

    /** Once new tokens are stored it is recorded whose they are, if that is not known yet. */
    private TokenEvents recording(Account account) {
        AccountOwner owner = owner(account);
        return (name, point) -> {
            if (point == TokenEvents.Point.STORED || point == TokenEvents.Point.FAILED) {
                activity.refreshed(name, point == TokenEvents.Point.STORED);
            }
            if (point == TokenEvents.Point.STORED) {
                executor.execute(() -> owner.record(tokenStore));
            }
            if (point == TokenEvents.Point.OTHER_PERSON) {
                forget(name);
            }
        };
    }

    private AccountOwner owner(Account account) {
        return new AccountOwner(account, new SignedInPerson(catalog, account, serverClock, signer -> {
            RequestSigner redacting = new RedactingSigner(signer, secrets);
            RequestBudget budget = budgets.apply(account.credentials().kind());
            return UpworkClient.of(http, redacting, base, serverClock, clock, budget, policy, timer, executor)
                    .toldTo(activity);
        }));
    }

    private OAuth2Client oauth2(Account account) {
        return new OAuth2Client((OAuth2Credentials) account.credentials(), endpoints(), http, serverClock);
    }

    private AuthorizationFlow flow(Account account) {
        boolean oauth1 = account.credentials().kind() == AuthKind.OAUTH1;
        AuthorizationFlow flow = oauth1
                ? new OAuth1Flow(account, endpoints(), http, tokenStore, serverClock, owner(account))
                : new OAuth2Flow(account, oauth2(account), tokenStore, clock, pkce, owner(account));
        Runnable tokens = oauth1 ? oauth1Tokens(account)::forget : refresher(account)::forget;
        return new NoticedFlow(flow, () -> {
            tokens.run();
            forget(account.id());
        });
    }

    /** Forgets everything that Upwork said to the person who was signed in to an account. */
    private void forget(String account) {
        readCache.forget(account);
        defaultOrganization.forget(account);
        organizations.forEach((of, known) -> {
            if (of.id().equals(account)) {
                known.forget();
            }
        });
        sessions.forEach((of, session) -> {
            if (of.id().equals(account)) {
                session.preparer().forget();
            }
        });
    }

    /** Lets calls use new tokens as soon as they are stored. */
    private record NoticedFlow(AuthorizationFlow flow, Runnable signedIn) implements AuthorizationFlow {

        @Override
        public AuthorizationRequest authorize(String redirectUri) {
            return flow.authorize(redirectUri);
        }

        @Override
        public StoredTokens exchange(String id, String code, String expectedUser) {
            StoredTokens stored = flow.exchange(id, code, expectedUser);
            signedIn.run();
            return stored;
        }
    }

    private AuthEndpoints endpoints() {
        return base == null ? AuthEndpoints.upwork() : AuthEndpoints.of(base.toString());
    }
}
