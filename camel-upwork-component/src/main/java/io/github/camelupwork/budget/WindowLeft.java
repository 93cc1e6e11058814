// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

/**
 * What a window still holds.
 *
 * @param limit the window and what it allows
 * @param left  how many requests may be sent before the window is full; 0 or more
 */
public record WindowLeft(RequestLimit limit, int left) {}
