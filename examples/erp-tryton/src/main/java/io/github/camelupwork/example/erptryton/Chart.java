// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.example.tryton.Tryton;

/** The ids of what the books stand on: company, accounts and journals, by the names that the settings give. */
final class Chart {

    private final Tryton tryton;
    private final Map<String, String> accounts;
    private final Map<String, Object> ids = new HashMap<>();

    /**
     * @param accounts names of the accounts: work, fees, tax, payable, cash
     */
    Chart(Tryton tryton, Map<String, String> accounts) {
        this.tryton = tryton;
        this.accounts = accounts;
    }

    Object account(String role) {
        return id("account.account", "name", accounts.get(role));
    }

    Object journal(String code) {
        return id("account.journal", "code", code);
    }

    Object company() {
        return company("id");
    }

    Object currency() {
        return company("currency");
    }

    private synchronized Object company(String field) {
        return ids.computeIfAbsent("company " + field, any -> tryton.search("company.company", List.of(), "currency")
                .get(0)
                .get(field));
    }

    Object period(Object day) {
        return tryton
                .search(
                        "account.period",
                        List.of(List.of("start_date", "<=", day), List.of("end_date", ">=", day)),
                        "name")
                .stream()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Tryton has no period for " + day + "; create its fiscal year"))
                .get("id");
    }

    private synchronized Object id(String model, String field, String value) {
        return ids.computeIfAbsent(
                model + " " + value, any -> tryton.search(model, List.of(List.of(field, "=", value)), field).stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "Tryton has no " + model + " whose " + field + " is " + value))
                        .get("id"));
    }
}
