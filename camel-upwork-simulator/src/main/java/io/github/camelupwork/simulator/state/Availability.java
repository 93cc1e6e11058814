// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * How much a freelancer can work.
 *
 * @param id       numeric id, as text
 * @param capacity as the schema names it, e.g. {@code fullTime}
 * @param from     from when on, as it was given; null for now
 * @param said     when it was said, as it was given
 */
public record Availability(String id, String capacity, String from, String said) {}
