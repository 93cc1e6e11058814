// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.util.Optional;

/** Looks up at Upwork the person to whom tokens belong. */
@FunctionalInterface
public interface PersonLookup {

    /**
     * The person to whom the tokens belong; blocks while Upwork is asked.
     *
     * @return empty if Upwork does not say, for instance because the tokens are no longer valid
     */
    Optional<Person> find(StoredTokens tokens);
}
