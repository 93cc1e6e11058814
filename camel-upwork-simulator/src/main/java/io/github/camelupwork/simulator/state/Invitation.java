// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;
import java.util.List;

/**
 * An invitation to join teams, sent by mail and not accepted yet.
 *
 * @param id      the numeric id, as text
 * @param token   the token in the mail
 * @param email   the address of the invited person
 * @param teams   the references of the teams
 * @param inviter the id of the user who invites
 * @param sent    the time of sending
 */
public record Invitation(String id, String token, String email, List<String> teams, String inviter, Instant sent) {

    public Invitation {
        teams = List.copyOf(teams);
    }
}
