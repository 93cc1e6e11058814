// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.util.List;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/**
 * In whose name somebody speaks: a company, an agency, or just himself.
 *
 * @param id      long id, as in {@code X-Upwork-API-TenantId}
 * @param rid     reference of the company or the person
 * @param title   display name
 * @param company null for somebody who speaks for himself
 */
record Organization(String id, String rid, String title, Company company) {

    private static final Refused NOT_YOURS = Refused.forbidden("Authorization failed");

    /** The organizations that somebody can speak for, companies first. */
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
     * The one in force.
     *
     * @param tenant id that was sent; null for the default, which is the person's own if he is a freelancer
     * @throws Refused if it is none of this person's
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
