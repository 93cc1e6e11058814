// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class WorldCopyTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(Worlds.NOW, ZoneOffset.UTC);

    private final Clock clock = Clock.fixed(Worlds.NOW, ZoneOffset.UTC);

    /** Goes through everything that both worlds hold: whatever is the same object in both must be unable to change. */
    @Test
    void copiesShareNothingThatChanges() {
        Set<Object> first = everythingIn(World.seeded(1, clock));
        Set<Object> second = everythingIn(World.seeded(1, clock));
        Set<String> shared = new TreeSet<>();
        for (Object object : second) {
            if (first.contains(object) && changes(object)) {
                shared.add(object.getClass().getName());
            }
        }
        assertThat(first).hasSizeGreaterThan(10_000);
        assertThat(shared).isEmpty();
    }

    @Test
    void aCopyOfALivedInWorldIsTheSame() {
        World world = World.seeded(1, clock);
        Contract contract = world.hiring().contracts().all().get(0);
        world.arrivals().hours(contract.reference(), TODAY, 60, 0);
        world.memo(world.diary().day(contract.reference(), TODAY).get(0), "Changed");
        world.arrivals()
                .transaction(
                        contract.reference(),
                        Transaction.Kind.BONUS,
                        contract.terms().chargeRate(),
                        "Bonus",
                        Worlds.NOW);
        world.resumes().of(world.directory().freelancers().get(0));
        world.uploads().link("a.pdf", null, "ada_owner");
        world.rooms().all().get(0).archive();
        world.hiring().applications().all().get(0).markRead();

        assertThat(describe(new World(world, new Random(1), clock))).isEqualTo(describe(world));
    }

    /** Everything that a world holds as text, whatever the order of its sets and maps. */
    private static String describe(Object object) {
        if (object instanceof Map<?, ?> map) {
            return sorted(
                    map.entrySet().stream().map(entry -> describe(entry.getKey()) + "=" + describe(entry.getValue())));
        }
        if (object instanceof Set<?> items) {
            return sorted(items.stream().map(WorldCopyTest::describe));
        }
        if (object instanceof Collection<?> items) {
            return items.stream().map(WorldCopyTest::describe).toList().toString();
        }
        if (object instanceof Transaction row && row.contract() != null) {
            return row.on(null) + " on " + row.contract().reference();
        }
        if (!changes(object)) {
            return object.toString();
        }
        Deque<Object> members = new ArrayDeque<>();
        members(object, members);
        return members.stream().map(WorldCopyTest::describe).toList().toString();
    }

    private static String sorted(Stream<String> texts) {
        return texts.sorted().toList().toString();
    }

    @Test
    void copiesGiveOutTheSameReferences() {
        World first = World.seeded(1, clock);
        World second = World.seeded(1, clock);
        assertThat(first.references().next()).isEqualTo(second.references().next());
        assertThat(first.references().key()).isEqualTo(second.references().key());
    }

    private static boolean changes(Object object) {
        Class<?> type = object.getClass();
        return !type.isRecord()
                && !type.isEnum()
                && !type.getName().startsWith("java.util.ImmutableCollections")
                && !type.getName().startsWith("java.lang.")
                && !type.getName().startsWith("java.math.")
                && !type.getName().startsWith("java.time.")
                && !type.isSynthetic()
                && !type.isHidden()
                && !(object instanceof Clock);
    }

    private static Set<Object> everythingIn(World world) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        open.add(world);
        while (!open.isEmpty()) {
            Object next = open.poll();
            if (seen.add(next)) {
                members(next, open);
            }
        }
        return seen;
    }

    private static void members(Object object, Deque<Object> open) {
        if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                open.add(key);
                open.add(value);
            });
        } else if (object instanceof Collection<?> items) {
            open.addAll(items);
        } else if (object.getClass().getPackageName().equals(World.class.getPackageName())
                && !object.getClass().isHidden()) {
            for (Field field : object.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    add(field, object, open);
                }
            }
        }
    }

    private static void add(Field field, Object object, Deque<Object> open) {
        try {
            field.setAccessible(true);
            Object value = field.get(object);
            if (value != null) {
                open.add(value);
            }
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
