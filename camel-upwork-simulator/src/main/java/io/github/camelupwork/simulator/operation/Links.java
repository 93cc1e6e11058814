// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

/** Addresses in answers: always below a host that does not exist, since a simulator has no pictures to show. */
final class Links {

    private static final String SITE = "https://upwork.example.com/";

    private Links() {}

    static String page(String path) {
        return SITE + path;
    }

    static String portrait(String userReference, int size) {
        return SITE + "portraits/" + userReference + "/" + size + ".png";
    }
}
