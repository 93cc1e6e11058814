// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Trigger;

/** Items of lists of lists that arrive while the parents are listed and their lists are read. Safe for use by many threads. */
final class Arriving implements Crowd {

    private static final int AT_MOST_A_RESPONSE = 6;

    private final Simulator simulator = Simulator.builder().start();
    private final ListedItems items;
    private final Random random;
    private final Set<String> owed = new LinkedHashSet<>();
    private int made;
    private int allowed;
    private int madeBetweenPages;

    Arriving(ListedItems.Kind kind, long seed) {
        random = new Random(seed);
        items = kind.of(simulator);
        simulator.beforeResponse(this::drift, Trigger.always());
    }

    @Override
    public Simulator simulator() {
        return simulator;
    }

    @Override
    public String from() {
        return items.from();
    }

    @Override
    public boolean isGraphQl() {
        return true;
    }

    @Override
    public synchronized void grow(int atOnce, int inAll) {
        allowed = inAll;
        make(atOnce);
    }

    private synchronized void drift() {
        int before = made;
        make(random.nextInt(AT_MOST_A_RESPONSE));
        madeBetweenPages += made - before;
    }

    private void make(int count) {
        for (int i = 0; i < count && made < allowed; i++, made++) {
            owed.add(items.make(random));
        }
    }

    @Override
    public String name(String identity) {
        return items.name(identity);
    }

    @Override
    public synchronized void delivered(String identity) {
        owed.remove(name(identity));
    }

    @Override
    public synchronized Set<String> owed() {
        return Set.copyOf(owed);
    }

    @Override
    public synchronized int made() {
        return made;
    }

    @Override
    public int fleeting() {
        return 0;
    }

    @Override
    public synchronized int madeBetweenPages() {
        return madeBetweenPages;
    }

    @Override
    public int withdrawn() {
        return 0;
    }

    @Override
    public void close() {
        simulator.close();
    }

    /** Picks one. */
    static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
