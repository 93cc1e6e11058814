// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * A language that a freelancer speaks.
 *
 * @param id          the numeric id, as text
 * @param code        the ISO 639 code
 * @param name        the English name
 * @param proficiency the code of the proficiency
 */
public record SpokenLanguage(String id, String code, String name, String proficiency) {}
