// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * The objects that a room belongs to; each one is null if there is none.
 *
 * @param applicationId the job application
 * @param offerId       the offer
 * @param contractId    the contract
 */
public record RoomLinks(String applicationId, String offerId, String contractId) {

    /** Belongs to nothing. */
    public static final RoomLinks NONE = new RoomLinks(null, null, null);
}
