// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hours and what was charged for them, by contract, week and task. */
final class Hours {

    private static final int PRICE_DIGITS = 4;

    private final Map<Key, Sum> sums = new TreeMap<>();

    /**
     * What was worked on.
     *
     * @param contract reference of the contract
     * @param week     the Monday
     * @param task     code of the activity; empty for none
     */
    record Key(String contract, LocalDate week, String task) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byContract = contract.compareTo(other.contract);
            int byWeek = byContract == 0 ? week.compareTo(other.week) : byContract;
            return byWeek == 0 ? task.compareTo(other.task) : byWeek;
        }
    }

    /**
     * How much.
     *
     * @param hours   with two decimals
     * @param charges US dollars
     */
    record Sum(BigDecimal hours, BigDecimal charges) {

        Sum plus(Sum other) {
            return new Sum(hours.add(other.hours), charges.add(other.charges));
        }

        Sum negate() {
            return new Sum(hours.negate(), charges.negate());
        }

        boolean isNothing() {
            return hours.signum() == 0 && charges.signum() == 0;
        }

        /** The price of an hour, if hours times price are the charges to the cent as Tryton rounds them; null otherwise. */
        BigDecimal price() {
            if (hours.signum() == 0) {
                return null;
            }
            BigDecimal price = charges.divide(hours, PRICE_DIGITS, RoundingMode.HALF_EVEN);
            return hours.multiply(price).setScale(2, RoundingMode.HALF_EVEN).compareTo(charges) == 0 ? price : null;
        }
    }

    void add(Key key, Sum sum) {
        sums.merge(key, sum, Sum::plus);
        sums.values().removeIf(Sum::isNothing);
    }

    /** What is here and not there, with the sign of what is here. */
    Hours minus(Hours other) {
        Hours difference = new Hours();
        sums.forEach(difference::add);
        other.sums.forEach((key, sum) -> difference.add(key, sum.negate()));
        return difference;
    }

    /** What was worked on a contract in a week. */
    Map<Key, Sum> of(String contract, LocalDate week) {
        Map<Key, Sum> found = new TreeMap<>();
        sums.forEach((key, sum) -> {
            if (key.contract().equals(contract) && key.week().equals(week)) {
                found.put(key, sum);
            }
        });
        return found;
    }

    /** The weeks whose charges are negative, by contract: of them was taken back more than was added. */
    Map<String, Map<Key, Sum>> takenBack() {
        Map<List<Object>, Map<Key, Sum>> byWeek = new HashMap<>();
        sums.forEach((key, sum) -> byWeek.computeIfAbsent(List.of(key.contract(), key.week()), any -> new TreeMap<>())
                .put(key, sum));
        byWeek.values().removeIf(all -> charges(all).signum() >= 0);
        Map<String, Map<Key, Sum>> byContract = new TreeMap<>();
        byWeek.values()
                .forEach(all -> all.forEach((key, sum) -> byContract
                        .computeIfAbsent(key.contract(), any -> new TreeMap<>())
                        .put(key, sum)));
        return byContract;
    }

    static BigDecimal charges(Map<Key, Sum> all) {
        return all.values().stream().map(Sum::charges).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Only the weeks of contracts that the others have, too. */
    Hours within(Hours others) {
        Hours some = new Hours();
        sums.forEach((key, sum) -> {
            if (others.has(key.contract(), key.week())) {
                some.add(key, sum);
            }
        });
        return some;
    }

    void remove(Map<Key, Sum> some) {
        sums.keySet().removeAll(some.keySet());
    }

    private boolean has(String contract, LocalDate week) {
        return sums.keySet().stream()
                .anyMatch(key -> key.contract().equals(contract) && key.week().equals(week));
    }
}
