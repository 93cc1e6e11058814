// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The person in whose name an account works. New tokens are accepted only if they belong to the same person as before,
 * so that completing a sign-in cannot replace the hub's account with somebody else's.
 */
public final class AccountOwner {

    /** Accepts any person who signs in. */
    public static final String ANY = "any";

    private static final Logger LOG = LoggerFactory.getLogger(AccountOwner.class);

    private final Account account;
    private final PersonLookup lookup;

    /**
     * The owner of an account.
     *
     * @param lookup asked with the new tokens and, where no owner is recorded, with the old ones
     */
    public AccountOwner(Account account, PersonLookup lookup) {
        this.account = account;
        this.lookup = lookup;
    }

    /**
     * Returns the new tokens with the person they belong to.
     *
     * @param stored   the tokens in the store for the account
     * @param fresh    the tokens returned by the token endpoint
     * @param expected the id of the person who may sign in, {@link #ANY}, or null for the previous person
     * @throws AuthorizationException if they belong to another person, or Upwork does not say to which
     */
    StoredTokens admit(Optional<StoredTokens> stored, StoredTokens fresh, String expected) {
        Optional<Person> person = lookup.find(fresh);
        if (ANY.equals(expected)) {
            return person.map(known -> fresh.ownedBy(known.id())).orElse(fresh);
        }
        Optional<StoredTokens> before = stored.or(this::configured);
        if (expected == null && before.isEmpty()) {
            return first(person, fresh);
        }
        Person signedIn = person.orElseThrow(() -> refused("Upwork does not say who signed in"));
        String owner = expected == null ? owner(before.orElseThrow(), signedIn) : expected;
        if (!signedIn.is(owner)) {
            throw refused(signedIn + " signed in, and the account works for '" + owner + "'");
        }
        return fresh.ownedBy(signedIn.id());
    }

    private StoredTokens first(Optional<Person> person, StoredTokens fresh) {
        if (person.isEmpty()) {
            LOG.warn(
                    "Upwork does not say who signed in to account {}; a later change of the person will be"
                            + " refused",
                    account.id());
            return fresh;
        }
        LOG.info("{} signed in to account {}", person.get(), account.id());
        return fresh.ownedBy(person.get().id());
    }

    private String owner(StoredTokens before, Person signedIn) {
        if (before.owner() != null) {
            return before.owner();
        }
        return lookup.find(before)
                .map(Person::id)
                .orElseThrow(() -> refused(signedIn + " signed in, and it is not known for whom the account worked"
                        + " before, as its former token is no longer valid"));
    }

    private Optional<StoredTokens> configured() {
        StoredTokens seed = account.credentials() instanceof OAuth2Credentials oauth2
                ? StoredTokens.of(oauth2)
                : ((OAuth1Credentials) account.credentials())
                        .token()
                        .map(token -> StoredTokens.of(token, null))
                        .orElse(null);
        return Optional.ofNullable(seed)
                .filter(tokens -> tokens.accessToken() != null || tokens.refreshToken() != null);
    }

    private AuthorizationException refused(String reason) {
        return AuthorizationException.otherPerson(
                "Nothing was stored for account " + account.id() + ": " + reason,
                "If that is right, confirm it by the option expectedUser=<id> (--user of the command line; '" + ANY
                        + "' takes whoever signs in) and start again with auth/authorize");
    }

    /**
     * Records whose tokens an account has, if that is not recorded yet; a failure is left for the next time.
     *
     * @param store of the account's tokens
     */
    public void record(TokenStore store) {
        StoredTokens tokens = store.read(account.id()).orElse(null);
        if (tokens != null && tokens.owner() == null && tokens.accessToken() != null) {
            lookup.find(tokens)
                    .ifPresent(person -> store.update(account.id(), now -> now.filter(
                                    same -> tokens.accessToken().equals(same.accessToken()))
                            .map(same -> same.ownedBy(person.id()))
                            .or(() -> now)
                            .orElse(tokens)));
        }
    }
}
