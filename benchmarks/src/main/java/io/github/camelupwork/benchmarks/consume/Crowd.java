// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.util.Set;

import io.github.camelupwork.simulator.Simulator;

/** Those who make items at Upwork while a consumer reads them, and know which of them it has to deliver. */
interface Crowd extends AutoCloseable {

    /** The simulator at which they are. */
    Simulator simulator();

    /** The URI of the consumer, with the options of its list. */
    String from();

    /** True if the consumer signs in by OAuth 2.0. */
    boolean isGraphQl();

    /** Makes some at once, and lets the responses make more until there are so many in all. */
    void grow(int atOnce, int inAll);

    /** The name of an item among those that are owed, by the identity with which it is delivered. */
    String name(String identity);

    /** A consumer has handed the item of that identity to its route. */
    void delivered(String identity);

    /** The names of what stays and was not delivered yet. */
    Set<String> owed();

    /** Returns the number of items made. */
    int made();

    /** Returns the number of items that need not be delivered. */
    int fleeting();

    /** Returns the number of items made between two pages. */
    int madeBetweenPages();

    /** Returns the number of items taken away between two pages. */
    int withdrawn();

    @Override
    void close();
}
