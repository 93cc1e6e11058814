// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * The errors of the component, as one family below {@link io.github.camelupwork.exception.UpworkException}: a route can
 * catch all of them, or just the kinds that it can handle.
 */
package io.github.camelupwork.exception;
