// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The health check: when it says DOWN, and whether it costs a request. */
@UriParams
public class HealthOptions {

    @UriParam(
            label = "health",
            defaultValue = "172800000",
            javaType = "java.time.Duration",
            description = "How long a payment may be unknown before the health check says DOWN")
    private long unknownAlertAfter = 172_800_000;

    @UriParam(
            label = "health",
            defaultValue = "false",
            description = "Whether the health check asks Upwork who is signed in, which costs a request each time")
    private boolean checkConnection;

    public long getUnknownAlertAfter() {
        return unknownAlertAfter;
    }

    public void setUnknownAlertAfter(long unknownAlertAfter) {
        this.unknownAlertAfter = unknownAlertAfter;
    }

    public boolean isCheckConnection() {
        return checkConnection;
    }

    public void setCheckConnection(boolean checkConnection) {
        this.checkConnection = checkConnection;
    }
}
