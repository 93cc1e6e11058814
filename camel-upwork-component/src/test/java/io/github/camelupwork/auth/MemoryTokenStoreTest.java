// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

class MemoryTokenStoreTest extends TokenStoreContract {

    private final MemoryTokenStore store = new MemoryTokenStore(clock);

    @Override
    TokenStore open() {
        return store;
    }
}
