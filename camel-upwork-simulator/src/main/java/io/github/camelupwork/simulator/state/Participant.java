// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * The participation of a user in a room.
 *
 * @param userId   the user
 * @param role     {@code owner}, {@code admin} or {@code participant}
 * @param favorite true if the user marked the room as a favorite
 * @param hidden   true if the user hid the room
 * @param lastRead the time of the user's last visit, as the user gave it; nullable
 */
public record Participant(String userId, String role, boolean favorite, boolean hidden, String lastRead) {}
