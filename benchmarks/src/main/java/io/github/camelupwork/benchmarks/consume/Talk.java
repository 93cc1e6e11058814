// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.state.Room;

/** People who talk in all rooms while the rooms are listed and their messages are read. Safe for use by many threads. */
final class Talk implements Crowd {

    private static final String READER = "ada_owner";
    private static final int AT_MOST_A_RESPONSE = 6;

    private final Simulator simulator = Simulator.builder().start();
    private final List<Room> rooms;
    private final Random random;
    private final Set<String> owed = new LinkedHashSet<>();
    private int made;
    private int allowed;
    private int madeBetweenPages;

    Talk(long seed) {
        random = new Random(seed);
        rooms = simulator.world().rooms().all().stream()
                .filter(room -> room.participant(READER).isPresent() && !room.readOnly())
                .toList();
        simulator.beforeResponse(this::drift, Trigger.always());
    }

    @Override
    public Simulator simulator() {
        return simulator;
    }

    @Override
    public String from() {
        return "upwork:messages/list?api=graphql";
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
            Room room = rooms.get(random.nextInt(rooms.size()));
            owed.add(simulator
                    .world()
                    .arrivals()
                    .story(
                            room.id(),
                            READER,
                            "Message " + made,
                            simulator.clock().instant())
                    .id());
        }
    }

    @Override
    public synchronized void delivered(String identity) {
        owed.remove(LossRun.withoutList(identity));
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
}
