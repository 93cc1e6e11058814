// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

/** How the parameters of the body are written. */
public enum BodyStyle {
    /** The request has no body. */
    NONE,
    /** {@code application/x-www-form-urlencoded}, as POST wants it. */
    FORM,
    /** One JSON object, as PUT and DELETE want it. */
    JSON
}
