// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

/**
 * An error in the arguments of a call.
 *
 * @param missing true if an argument is missing; otherwise an argument is invalid
 * @param text    the description, which names the parameter
 */
record Violation(boolean missing, String text) {

    static Violation missing(String name) {
        return new Violation(true, "missing parameter " + name);
    }

    static Violation wrong(String name, Object value, String allowed) {
        return new Violation(false, "parameter " + name + " is '" + value + "', allowed: " + allowed);
    }

    /** Returns true if a documented message, in lower case, describes this kind of error. */
    boolean documentedAs(String message) {
        return missing ? message.contains("missing") : message.contains("wrongly requested");
    }
}
