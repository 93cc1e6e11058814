// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.util.Random;

/** Gives out references and keys: the same ones in the same order for the same seed. */
final class References {

    private static final long FIRST = 500_001;

    private final Random random;
    private long last = FIRST - 1;

    References(Random random) {
        this.random = random;
    }

    /** Goes on where another one stands, with other dice. */
    References(References origin, Random random) {
        this.random = random;
        last = origin.last;
    }

    /** The next numeric reference. */
    String next() {
        return String.valueOf(++last);
    }

    /** A new key such as {@code ~01c8e0a1b2c3d4e5f6}. */
    String key() {
        return String.format("~01%016x", random.nextLong());
    }

    /** A new opaque id such as a room has. */
    String opaque(String prefix) {
        return String.format("%s_%016x", prefix, random.nextLong());
    }
}
