// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;

/**
 * A contract that a freelancer proposes to a client.
 *
 * @param id         numeric id, as text
 * @param freelancer id of the freelancer
 * @param team       reference of the client's team
 * @param state      how far it is, e.g. {@code PENDING}
 * @param created    when it was made
 */
public record ContractProposal(String id, String freelancer, String team, String state, Instant created) {}
