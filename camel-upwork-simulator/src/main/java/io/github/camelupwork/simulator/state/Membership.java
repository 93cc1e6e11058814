// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.LocalDate;
import java.util.Set;

/**
 * The membership of a user in a team, with its permissions.
 *
 * @param userId        the user
 * @param teamReference the team
 * @param role          the name of the role, {@code admin} or {@code member}
 * @param permissions   the permissions of the user
 * @param owner         true if the user owns the company
 * @param since         the day of joining
 */
public record Membership(
        String userId, String teamReference, String role, Set<Permission> permissions, boolean owner, LocalDate since) {

    public Membership {
        permissions = Set.copyOf(permissions);
    }
}
