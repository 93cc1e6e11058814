// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

/**
 * The latest grants in the order of their times, as many as the largest limit: the n-th latest shows at once whether n
 * were granted in a window of any length. Times are nanoseconds of {@link BudgetTimer#nanos()}. Not thread-safe.
 */
final class GrantLog {

    private final long[] ring;
    private long written;
    private int size;

    GrantLog(int capacity) {
        ring = new long[capacity];
    }

    /** Adds a grant; the oldest falls out if there is no room, and has left every window before if this is the latest. */
    void add(long at) {
        int later = countAfter(at);
        written++;
        size = Math.min(size + 1, ring.length);
        for (int n = 1; n <= later; n++) {
            ring[index(n)] = latest(n + 1);
        }
        ring[index(later + 1)] = at;
    }

    /** Takes one grant of that time out; false if it has fallen out. */
    boolean remove(long at) {
        for (int n = 1; n <= size; n++) {
            if (latest(n) == at) {
                closeGap(n);
                return true;
            }
        }
        return false;
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

    /** Returns the number of grants later than the bound. */
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
