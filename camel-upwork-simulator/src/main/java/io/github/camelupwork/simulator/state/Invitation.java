// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;
import java.util.List;

/**
 * An invitation to join teams, sent by mail and not accepted yet.
 *
 * @param id      numeric id, as text
 * @param token   what the mail carries
 * @param email   address of whoever is invited
 * @param teams   references of the teams
 * @param inviter id of the user who invites
 * @param sent    when
 */
public record Invitation(String id, String token, String email, List<String> teams, String inviter, Instant sent) {

    public Invitation {
        teams = List.copyOf(teams);
    }
}
