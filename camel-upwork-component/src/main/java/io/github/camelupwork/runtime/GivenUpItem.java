// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.time.Instant;

/**
 * An item that a consumer gave up, since the route failed on it too often.
 *
 * @param identity the identity of the item within its position
 * @param attempts the number of times the route failed on it
 * @param at       the time of the last failure; null if an earlier process gave it up
 * @param reason   the last failure, in words; null if an earlier process gave it up
 */
public record GivenUpItem(String identity, int attempts, Instant at, String reason) {}
