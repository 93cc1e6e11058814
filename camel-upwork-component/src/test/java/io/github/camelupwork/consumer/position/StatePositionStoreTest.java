// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import org.apache.camel.support.processor.state.MemoryStateRepository;

class StatePositionStoreTest extends PositionStoreContract {

    private final MemoryStateRepository states = new MemoryStateRepository();

    @Override
    PositionStore open() {
        return new StatePositionStore(states);
    }
}
