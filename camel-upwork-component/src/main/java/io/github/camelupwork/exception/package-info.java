// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * What can go wrong, as one family below {@link io.github.camelupwork.exception.UpworkException}: a route can catch all of it,
 * or just the kind it can do something about.
 */
package io.github.camelupwork.exception;
