// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import io.github.camelupwork.consumer.position.PositionStore;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Where state is kept that must survive a restart. */
@UriParams
public class StateOptions {

    @UriParam(
            label = "advanced",
            defaultValue = "${user.home}/.camel-upwork",
            description = "Directory for state that must survive a restart")
    private String stateDirectory;

    @UriParam(
            label = "advanced",
            defaultValue = "false",
            description = "Whether ledger, tokens and positions may be in an in-memory database, which loses the"
                    + " record of payments with the process; for tests only")
    private boolean allowInMemoryDatabase;

    @UriParam(
            label = "consumer",
            description = "Store of consumer positions; a directory of files below stateDirectory if unset")
    private PositionStore positionStore;

    public String getStateDirectory() {
        return stateDirectory;
    }

    public void setStateDirectory(String stateDirectory) {
        this.stateDirectory = stateDirectory;
    }

    public boolean isAllowInMemoryDatabase() {
        return allowInMemoryDatabase;
    }

    public void setAllowInMemoryDatabase(boolean allowInMemoryDatabase) {
        this.allowInMemoryDatabase = allowInMemoryDatabase;
    }

    public PositionStore getPositionStore() {
        return positionStore;
    }

    public void setPositionStore(PositionStore positionStore) {
        this.positionStore = positionStore;
    }
}
