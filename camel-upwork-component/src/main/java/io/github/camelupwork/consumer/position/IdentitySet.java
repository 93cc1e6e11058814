// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

/**
 * The identities that an answer has shown, kept as hashes of 64 bits: a million of them in 16 MB. Two of a million would be taken
 * for one once in some forty million answers. Not safe for threads.
 */
public final class IdentitySet {

    private static final int SMALLEST = 64;
    private static final long PRIME = 0x100000001B3L;
    private static final long BASIS = 0xCBF29CE484222325L;

    private long[] hashes = new long[SMALLEST];
    private int size;

    /** Adds an identity; returns true if it was not there. */
    public boolean add(String identity) {
        if (size * 4L >= hashes.length * 3L) {
            grow();
        }
        return place(hash(identity));
    }

    /** Returns true if the identity was added. */
    public boolean contains(String identity) {
        long hash = hash(identity);
        int slot = slot(hash);
        return hashes[slot] == hash;
    }

    private boolean place(long hash) {
        int slot = slot(hash);
        if (hashes[slot] == hash) {
            return false;
        }
        hashes[slot] = hash;
        size++;
        return true;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] known = hashes;
        hashes = new long[2 * known.length];
        size = 0;
        for (long hash : known) {
            if (hash != 0) {
                place(hash);
            }
        }
    }

    /** FNV-1a, mixed as in SplitMix64; never 0. */
    private static long hash(String text) {
        long hash = BASIS;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
