// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.auth.StoredTokens;
import io.github.camelupwork.catalog.Api;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs, once per account, organization and API, in whose name a component calls Upwork and within which limits. */
final class StartNotice {

    private static final Logger LOG = LoggerFactory.getLogger(StartNotice.class);

    private final String address;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** @param address the address that is called */
    StartNotice(String address) {
        this.address = address;
    }

    /** Returns whether it was not told yet that this session is used by that API. */
    boolean isNews(UpworkSession session, Api api) {
        return told.add(session.account().id() + " " + session.account().tenant() + " " + api);
    }

    /**
     * Tells it.
     *
     * @param organization the name of the organization as the route gives it; null if it names none
     * @param tokens       the stored tokens
     */
    void tell(UpworkSession session, Api api, String organization, Optional<StoredTokens> tokens) {
        LOG.info(
                "Account {}: {}, signed in as {}, acts for {}, calls {} by {}, at most {} requests",
                session.account().id(),
                session.account().credentials().kind() == AuthKind.OAUTH1 ? "OAuth 1.0a" : "OAuth 2.0",
                person(tokens),
                organization(session.account().tenant(), organization),
                address,
                api == Api.GRAPHQL ? "GraphQL" : api == Api.V3 ? "REST v3" : "REST",
                session.budget().snapshot().windows().stream()
                        .map(window -> window.limit().toString())
                        .collect(Collectors.joining(", ")));
    }

    private static String person(Optional<StoredTokens> tokens) {
        return tokens.map(stored -> stored.owner() == null ? "a person not recorded yet" : stored.owner())
                .orElse("the person of the configured token, or nobody yet");
    }

    private static String organization(String tenant, String name) {
        if (tenant == null) {
            return "the default organization of that person";
        }
        return "organization " + (name == null ? tenant : name + " (" + tenant + ")");
    }
}
