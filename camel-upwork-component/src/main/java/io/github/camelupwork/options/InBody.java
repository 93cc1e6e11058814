// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

/** The use of a message body. Lower case, for that is how it is written in a URI. */
public enum InBody {
    /** It holds the parameters. */
    parameters,
    /** It is left alone. */
    none
}
