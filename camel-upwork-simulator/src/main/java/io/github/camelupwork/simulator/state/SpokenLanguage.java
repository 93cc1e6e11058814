// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

/**
 * A language that a freelancer speaks.
 *
 * @param id          numeric id, as text
 * @param code        ISO 639 code
 * @param name        what it is called in English
 * @param proficiency code of how well he speaks it
 */
public record SpokenLanguage(String id, String code, String name, String proficiency) {}
