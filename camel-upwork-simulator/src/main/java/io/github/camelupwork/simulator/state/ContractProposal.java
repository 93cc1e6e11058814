// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;

/**
 * A contract that a freelancer proposes to a client.
 *
 * @param id         the numeric id, as text
 * @param freelancer the id of the freelancer
 * @param team       the reference of the client's team
 * @param state      the state, e.g. {@code PENDING}
 * @param created    the time of creation
 */
public record ContractProposal(String id, String freelancer, String team, String state, Instant created) {}
