// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * Whom an offer or a contract binds.
 *
 * @param teamReference   the client's team
 * @param clientId        the user who hires
 * @param freelancerId    the freelancer
 * @param agencyReference the agency's team; null for an independent freelancer
 * @param jobKey          the job; null if there is none
 * @param applicationId   the application; null if there is none
 */
public record OfferParties(
        String teamReference,
        String clientId,
        String freelancerId,
        String agencyReference,
        String jobKey,
        String applicationId) {}
