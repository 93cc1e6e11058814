// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * A client company or an agency.
 *
 * @param reference the numeric reference, as text
 * @param id        the textual id, e.g. {@code northlight}
 * @param name      the display name
 * @param ownerId   the id of the user who owns it
 * @param agency    true if it is an agency of freelancers
 * @param country   the country
 * @param verified  true if its payment method is verified
 */
public record Company(
        String reference, String id, String name, String ownerId, boolean agency, String country, boolean verified) {

    /** Returns the name of its payment verification status. */
    public String verification() {
        return verified ? "VERIFIED" : "NOT_VERIFIED";
    }
}
