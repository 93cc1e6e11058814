// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

/** A component whose state health checks and consoles show. */
public interface MonitoredComponent {

    /** The state at this moment; costs no request. */
    UpworkStatus status();

    /** Tells listeners what the component does. */
    Activity activity();

    /** Returns whether health checks ask Upwork who is signed in. */
    boolean isCheckConnection();

    /** For how many milliseconds a payment may be unknown before the health check says DOWN. */
    long getUnknownAlertAfter();

    /**
     * Asks Upwork who is signed in, which costs one request.
     *
     * @throws Exception if Upwork cannot be reached or refuses the credentials
     */
    void verifyConnection() throws Exception;
}
