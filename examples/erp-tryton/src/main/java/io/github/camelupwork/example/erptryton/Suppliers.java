// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.example.tryton.Tryton;

/** Freelancers as suppliers, known by the code of the party, of which Tryton has each only once. */
public final class Suppliers {

    private static final String PARTY = "party.party";
    private static final String UPWORK = "UPWORK";

    private final Tryton tryton;

    Suppliers(Tryton tryton) {
        this.tryton = tryton;
    }

    /** Who is paid: the freelancer of the contract, or Upwork itself. */
    static String code(Transaction transaction) {
        return code(transaction.freelancer());
    }

    static String code(String freelancer) {
        return freelancer.isEmpty() ? UPWORK : "UPW-" + freelancer;
    }

    /** Enters those of the transactions that Tryton lacks. */
    public void enter(List<Map<?, ?>> rows) {
        Map<String, String> names = new LinkedHashMap<>();
        rows.stream().map(Transaction::of).forEach(each -> names.put(code(each), each.name()));
        enter(names);
    }

    /** Enters the suppliers that Tryton lacks, by code and name. */
    void enter(Map<String, String> names) {
        Map<String, Supplier> known = find(names.keySet());
        List<Map<String, Object>> missing = names.entrySet().stream()
                .filter(each -> !known.containsKey(each.getKey()))
                .map(each -> party(each.getKey(), each.getValue()))
                .toList();
        tryton.create(PARTY, missing);
    }

    private static Map<String, Object> party(String code, String name) {
        return Map.of(
                "code",
                code,
                "name",
                code.equals(UPWORK) || name.isEmpty() ? "Upwork" : name,
                "addresses",
                List.of(List.of("create", List.of(Map.of()))));
    }

    /**
     * A party with its address.
     *
     * @param party   id
     * @param address id
     */
    record Supplier(Object party, Object address) {}

    /** The suppliers of these codes that Tryton has. */
    Map<String, Supplier> find(Iterable<String> codes) {
        List<String> wanted = new ArrayList<>();
        codes.forEach(wanted::add);
        Map<String, Supplier> found = new HashMap<>();
        tryton.search(PARTY, List.of(List.of("code", "in", wanted)), "code", "addresses")
                .forEach(party -> found.put(
                        party.get("code").toString(),
                        new Supplier(party.get("id"), ((List<?>) party.get("addresses")).get(0))));
        return found;
    }
}
