// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import java.math.BigInteger;

/** The long ids by which GraphQL names people and organizations; the reference of REST is within. */
public final class Uid {

    private static final BigInteger BASE = BigInteger.TEN.pow(18);

    private Uid() {}

    /** Returns the id of the party with that numeric reference. */
    public static String of(String reference) {
        return BASE.add(new BigInteger(reference)).toString();
    }

    /** The reference within an id; the text itself if it is no such id. */
    public static String reference(String uid) {
        return uid.matches("1\\d{18}") ? new BigInteger(uid).subtract(BASE).toString() : uid;
    }
}
