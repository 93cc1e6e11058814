// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a user may do in a team.
 *
 * @param userId        the user
 * @param teamReference the team
 * @param role          name of the role, {@code admin} or {@code member}
 * @param permissions   what is allowed
 * @param owner         whether the user owns the company
 * @param since         day of joining
 */
public record Membership(
        String userId, String teamReference, String role, Set<Permission> permissions, boolean owner, LocalDate since) {

    public Membership {
        permissions = Set.copyOf(permissions);
    }
}
