// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.auth;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.auth.AuthKind;

/** The properties with which a component finds a simulator and signs in there. */
public final class ComponentProperties {

    private static final String PREFIX = "camel.component.upwork.";

    private ComponentProperties() {}

    /** In the order in which a person would write them. */
    public static Map<String, String> of(URI address, Application application, Account account, AuthKind kind) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(PREFIX + "base-url", address.toString());
        properties.putAll(keys(application, account, kind));
        return Collections.unmodifiableMap(properties);
    }

    /** The keys alone. */
    public static Map<String, String> keys(Application application, Account account, AuthKind kind) {
        return kind == AuthKind.OAUTH1 ? oauth1(application, account) : oauth2(application, account);
    }

    private static Map<String, String> oauth1(Application application, Account account) {
        return keys(
                "consumer-key",
                application.consumerKey(),
                "consumer-secret",
                application.consumerSecret(),
                "access-token",
                account.token(),
                "access-token-secret",
                account.tokenSecret());
    }

    private static Map<String, String> oauth2(Application application, Account account) {
        return keys(
                "client-id",
                application.clientId(),
                "client-secret",
                application.clientSecret(),
                "access-token",
                account.accessToken(),
                "refresh-token",
                account.refreshToken());
    }

    private static Map<String, String> keys(String... namesAndValues) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            keys.put(PREFIX + namesAndValues[i], namesAndValues[i + 1]);
        }
        return keys;
    }
}
