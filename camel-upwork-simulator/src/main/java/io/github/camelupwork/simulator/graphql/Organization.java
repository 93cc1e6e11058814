// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.util.List;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/**
 * The organization that a user acts for: a company, an agency, or only the user.
 *
 * @param id      the long id, as in {@code X-Upwork-API-TenantId}
 * @param rid     the reference of the company or the person
 * @param title   the display name
 * @param company the company; null for a user who acts without one
 */
record Organization(String id, String rid, String title, Company company) {

    private static final Refused NOT_YOURS = Refused.forbidden("Authorization failed");

    /** Returns the organizations that a user can act for, companies first. */
    static List<Organization> of(World world, String userId) {
        User user = world.directory().caller(userId);
        List<Organization> companies = world.directory().companies().stream()
                .filter(company ->
                        world.access().owns(userId, company) || world.access().isMember(userId, company))
                .map(company ->
                        new Organization(Uid.of(company.reference()), company.reference(), company.name(), company))
                .toList();
        return companies.isEmpty() || user.isFreelancer()
                ? java.util.stream.Stream.concat(
                                companies.stream(),
                                java.util.stream.Stream.of(new Organization(
                                        Uid.of(user.reference()), user.reference(), user.name(), null)))
                        .toList()
                : companies;
    }

    /**
     * Returns the organization in effect.
     *
     * @param tenant the id that was sent; null for the default, which is the user's own organization for a freelancer
     * @throws Refused if the user cannot act for it
     */
    static Organization inForce(World world, String userId, String tenant) {
        List<Organization> own = of(world, userId);
        return tenant == null
                ? own.get(own.size() - 1)
                : own.stream()
                        .filter(organization -> organization.id().equals(tenant))
                        .findFirst()
                        .orElseThrow(() -> NOT_YOURS);
    }
}
