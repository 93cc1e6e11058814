// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import io.github.camelupwork.options.HealthOptions;

/** A component whose state health checks and consoles show. */
public interface MonitoredComponent {

    /** The state at this moment; costs no request. */
    UpworkStatus status();

    /** Tells listeners what the component does. */
    Activity activity();

    /** What the health check is to say DOWN to, and whether it may ask Upwork. */
    HealthOptions getHealth();

    /**
     * Asks Upwork who is signed in, which costs one request.
     *
     * @throws Exception if Upwork cannot be reached or refuses the credentials
     */
    void verifyConnection() throws Exception;
}
