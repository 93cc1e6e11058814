// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * What a room is to one of its users.
 *
 * @param userId   the user
 * @param role     {@code owner}, {@code admin} or {@code participant}
 * @param favorite whether he marked the room
 * @param hidden   whether he hid the room
 * @param lastRead when he was last there, as he said it; nullable
 */
public record Participant(String userId, String role, boolean favorite, boolean hidden, String lastRead) {}
