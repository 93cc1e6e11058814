// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

/**
 * The latest grants in the order they were made, as many as the largest limit: the n-th latest tells at once whether n were
 * granted in a window of any length. Times are nanoseconds of {@link BudgetTimer#nanos()}. Not safe for many threads.
 */
final class GrantLog {

    private final long[] ring;
    private long written;
    private int size;

    GrantLog(int capacity) {
        ring = new long[capacity];
    }

    /** Adds a grant, not earlier than the latest. What falls out has left every window before. */
    void add(long at) {
        ring[(int) (written++ % ring.length)] = at;
        size = Math.min(size + 1, ring.length);
    }

    /** Takes one grant of that time out; does nothing if it has fallen out. */
    void remove(long at) {
        for (int n = 1; n <= size; n++) {
            if (latest(n) == at) {
                closeGap(n);
                return;
            }
        }
    }

    private void closeGap(int n) {
        for (int later = n; later > 1; later--) {
            ring[index(later)] = latest(later - 1);
        }
        written--;
        size--;
    }

    /** The time of the n-th latest grant; 1 is the latest, {@link #size()} the oldest known. */
    long latest(int n) {
        return ring[index(n)];
    }

    private int index(int n) {
        return (int) ((written - n) % ring.length);
    }

    int size() {
        return size;
    }

    /** How many grants are later than that. */
    int countAfter(long bound) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (latest(middle) - bound > 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
