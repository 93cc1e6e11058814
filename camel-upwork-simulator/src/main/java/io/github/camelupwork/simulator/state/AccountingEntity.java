// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * Whose money a transaction moves: a company or an independent freelancer.
 *
 * @param reference reference of the user who owns the financial account, as text; the reference wants "a valid user
 *         reference ID"
 * @param name      name of the company or of the freelancer
 */
public record AccountingEntity(String reference, String name) {

    /** The account of a company. */
    public static AccountingEntity of(Directory directory, Company company) {
        return new AccountingEntity(directory.caller(company.ownerId()).reference(), company.name());
    }

    /** The account of an independent freelancer. */
    public static AccountingEntity of(User freelancer) {
        return new AccountingEntity(freelancer.reference(), freelancer.name());
    }
}
