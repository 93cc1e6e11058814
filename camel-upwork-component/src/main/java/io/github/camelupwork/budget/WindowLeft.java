// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

/**
 * The remaining requests of a window.
 *
 * @param limit the window and its limit
 * @param left  the number of requests that may be sent before the window is full; 0 or more
 */
public record WindowLeft(RequestLimit limit, int left) {}
