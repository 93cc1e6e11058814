// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * A team of a company.
 *
 * @param reference        numeric reference, as text
 * @param id               textual id {@code company:team}, e.g. {@code northlight:engineering}
 * @param name             display name
 * @param companyReference reference of its company
 */
public record Team(String reference, String id, String name, String companyReference) {}
