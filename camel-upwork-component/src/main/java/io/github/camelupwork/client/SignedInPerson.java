// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelupwork.auth.AccessToken;
import io.github.camelupwork.auth.AccessTokens;
import io.github.camelupwork.auth.Account;
import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.auth.BearerSigner;
import io.github.camelupwork.auth.OAuth1Signer;
import io.github.camelupwork.auth.OAuth1Token;
import io.github.camelupwork.auth.OAuth1Tokens;
import io.github.camelupwork.auth.Person;
import io.github.camelupwork.auth.PersonLookup;
import io.github.camelupwork.auth.RequestSigner;
import io.github.camelupwork.auth.StoredTokens;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks up at Upwork the person signed in with given tokens, which need not be those that the account uses. */
public final class SignedInPerson implements PersonLookup {

    private static final Logger LOG = LoggerFactory.getLogger(SignedInPerson.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Fields that identify a person, the one to record first. */
    private static final List<String> IDS = List.of("id", "uid", "reference", "ref", "profile_key");

    private final Catalog catalog;
    private final Account account;
    private final Clock clock;
    private final Function<RequestSigner, UpworkClient> clients;

    /**
     * A lookup for the tokens of one account.
     *
     * @param clock   the server's time
     * @param clients a client that signs by this signer
     */
    public SignedInPerson(
            Catalog catalog, Account account, Clock clock, Function<RequestSigner, UpworkClient> clients) {
        this.catalog = catalog;
        this.account = account.withTenant(null);
        this.clock = clock;
        this.clients = clients;
    }

    @Override
    public Optional<Person> find(StoredTokens tokens) {
        if (tokens.accessToken() == null) {
            return Optional.empty();
        }
        try {
            return person(clients.apply(signer(tokens)).call(who()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Upwork does not say who is signed in to account {}", account.id(), e);
            return Optional.empty();
        }
    }

    private UpworkCall who() {
        boolean oauth1 = account.credentials().kind() == AuthKind.OAUTH1;
        Operation operation =
                catalog.operation(oauth1 ? "users/get" : "users/info").orElseThrow();
        return new UpworkCall(
                operation,
                operation.bindings(oauth1 ? Api.REST : Api.GRAPHQL).get(0),
                oauth1 ? Map.of("user_reference", "me") : Map.of());
    }

    private static Optional<Person> person(UpworkAnswer answer) {
        if (!(answer.body() instanceof Map<?, ?> user)) {
            return Optional.empty();
        }
        Set<String> ids = new LinkedHashSet<>();
        IDS.stream()
                .map(user::get)
                .filter(id -> id instanceof String || id instanceof Number)
                .filter(id -> !id.toString().isBlank())
                .forEach(id -> ids.add(id.toString()));
        return ids.stream().findFirst().map(id -> new Person(id, ids, name(user)));
    }

    private static String name(Map<?, ?> user) {
        return Stream.of(user.get("name"), user.get("first_name"))
                .filter(String.class::isInstance)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    private RequestSigner signer(StoredTokens tokens) {
        return account.credentials().kind() == AuthKind.OAUTH1
                ? new OAuth1Signer(account, fixed(new OAuth1Token(tokens.accessToken(), tokens.tokenSecret())), clock)
                : new BearerSigner(
                        account, AccessTokens.fixed(new AccessToken(tokens.accessToken(), tokens.expiresAt())));
    }

    private static OAuth1Tokens fixed(OAuth1Token token) {
        return new OAuth1Tokens() {
            @Override
            public OAuth1Token current() {
                return token;
            }

            @Override
            public boolean invalidate(String refused) {
                return false;
            }

            @Override
            public List<String> secrets() {
                return List.of(token.token(), token.secret());
            }
        };
    }
}
