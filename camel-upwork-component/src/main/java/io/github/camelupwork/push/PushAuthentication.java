// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.push;

/** How a sender shows that it knows the secret of pushes. */
public enum PushAuthentication {
    /** By a signature over id, time and body, as Standard Webhooks define it. */
    signature,
    /** By sending the secret itself in a header. */
    header
}
