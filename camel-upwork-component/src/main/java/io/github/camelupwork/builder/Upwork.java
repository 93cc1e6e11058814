// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.builder;

/**
 * Begins the URI of an endpoint in a Java route: {@code from(upwork().offers().list().status(NEW))}. Works with Camel's
 * {@code RouteBuilder} as it is, and beside its own endpoint DSL.
 */
public final class Upwork extends UpworkGroups {

    private Upwork(String component) {
        super(component);
    }

    /** Endpoints of the component {@code upwork}. */
    public static Upwork upwork() {
        return upwork("upwork");
    }

    /**
     * Endpoints of another component of this kind.
     *
     * @param component its name in the registry, e.g. {@code upworkRest}
     */
    public static Upwork upwork(String component) {
        return new Upwork(component);
    }
}
