// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

/**
 * Something that is wrong with the arguments of a call.
 *
 * @param missing whether something is missing; otherwise something is of no use
 * @param text    what, naming the parameter
 */
record Violation(boolean missing, String text) {

    static Violation missing(String name) {
        return new Violation(true, "missing parameter " + name);
    }

    static Violation wrong(String name, Object value, String allowed) {
        return new Violation(false, "parameter " + name + " is '" + value + "', allowed: " + allowed);
    }

    /** Whether a documented message, in lower case, speaks of this kind of mistake. */
    boolean documentedAs(String message) {
        return missing ? message.contains("missing") : message.contains("wrongly requested");
    }
}
