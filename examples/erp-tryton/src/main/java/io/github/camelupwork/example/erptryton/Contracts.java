// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The contracts of transactions. The time report names a contract by freelancer and title only; where two share both, hours are not
 * told apart, and what is billed is booked without them.
 *
 * @param last   the latest transaction of each contract
 * @param byName references of the contracts by freelancer and title; empty where there are two
 */
record Contracts(Map<String, Transaction> last, Map<List<String>, String> byName) {

    static Contracts of(List<Transaction> transactions) {
        Contracts contracts = new Contracts(new HashMap<>(), new HashMap<>());
        transactions.stream().filter(each -> !each.contract().isEmpty()).forEach(each -> {
            contracts.last.put(each.contract(), each);
            contracts.byName.merge(
                    List.of(each.name(), each.title()), each.contract(), (one, other) -> one.equals(other) ? one : "");
        });
        return contracts;
    }

    /** The rows of the time report by contract; a row of an unknown contract was not billed yet. */
    Hours hours(List<Map<?, ?>> rows) {
        Hours hours = new Hours();
        rows.forEach(row -> {
            String contract =
                    byName.getOrDefault(List.of(text(row, "provider_name"), text(row, "assignment_name")), "");
            if (!contract.isEmpty()) {
                hours.add(
                        new Hours.Key(
                                contract,
                                Transaction.monday(LocalDate.parse(text(row, "worked_on"))),
                                text(row, "task")),
                        new Hours.Sum(number(row, "hours"), number(row, "charges")));
            }
        });
        return hours;
    }

    private static BigDecimal number(Map<?, ?> row, String field) {
        return new BigDecimal(text(row, field)).setScale(2);
    }

    private static String text(Map<?, ?> row, String field) {
        return Objects.toString(row.get(field), "").strip();
    }
}
