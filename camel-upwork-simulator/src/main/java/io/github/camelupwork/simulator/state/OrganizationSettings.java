// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * The settings of an organization besides its name; each one is null if it was never set.
 *
 * @param hidden   true if it is hidden
 * @param address  the address in one line
 * @param vatId    the number for the value-added tax
 * @param timezone the time zone
 */
public record OrganizationSettings(Boolean hidden, String address, String vatId, String timezone) {

    /** Nothing said. */
    public static final OrganizationSettings NONE = new OrganizationSettings(null, null, null, null);

    /** These settings, with those that are given in place of older ones. */
    public OrganizationSettings with(OrganizationSettings newer) {
        return new OrganizationSettings(
                or(newer.hidden, hidden),
                or(newer.address, address),
                or(newer.vatId, vatId),
                or(newer.timezone, timezone));
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
