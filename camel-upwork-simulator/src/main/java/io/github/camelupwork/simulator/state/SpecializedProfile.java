// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * What a freelancer shows for one kind of work.
 *
 * @param id    numeric id, as text
 * @param title professional title
 * @param skill the skill it is about
 */
public record SpecializedProfile(String id, String title, String skill) {}
