// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * A client company or an agency.
 *
 * @param reference numeric reference, as text
 * @param id        textual id, e.g. {@code northlight}
 * @param name      display name
 * @param ownerId   id of the user who owns it
 * @param agency    whether it is an agency of freelancers
 * @param country   where it is
 * @param verified  whether its way of payment is verified
 */
public record Company(
        String reference, String id, String name, String ownerId, boolean agency, String country, boolean verified) {

    /** How the verification of its payment is named. */
    public String verification() {
        return verified ? "VERIFIED" : "NOT_VERIFIED";
    }
}
