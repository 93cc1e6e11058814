// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * The availability of a freelancer for work.
 *
 * @param id       the numeric id, as text
 * @param capacity the capacity as the schema names it, e.g. {@code fullTime}
 * @param from     the start, as it was given; null for now
 * @param said     the time of the entry, as it was given
 */
public record Availability(String id, String capacity, String from, String said) {}
