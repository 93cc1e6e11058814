// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

/** The encoding of the body parameters. */
public enum BodyStyle {
    /** The request has no body. */
    NONE,
    /** {@code application/x-www-form-urlencoded}, as POST requires it. */
    FORM,
    /** One JSON object, as PUT and DELETE require it. */
    JSON
}
