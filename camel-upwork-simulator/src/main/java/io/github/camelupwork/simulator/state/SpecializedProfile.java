// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * The profile of a freelancer for one kind of work.
 *
 * @param id    the numeric id, as text
 * @param title the professional title
 * @param skill the skill it is about
 */
public record SpecializedProfile(String id, String title, String skill) {}
