// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.nio.file.Path;
import java.time.Clock;

/** Another process that changes a store: counts up in the scope. */
final class TokenCounter {

    private TokenCounter() {}

    /** Arguments: directory, account, how often. */
    public static void main(String[] arguments) {
        TokenStore store = new FileTokenStore(Path.of(arguments[0]), Clock.systemUTC());
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            store.update(
                    arguments[1],
                    old -> new StoredTokens(
                            "at",
                            null,
                            null,
                            null,
                            null,
                            Integer.toString(old.map(tokens -> Integer.parseInt(tokens.scope()))
                                            .orElse(0)
                                    + 1),
                            0));
        }
    }
}
