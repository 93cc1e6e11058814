// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.backend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Submission;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** What the page shows of a world: balances and the money that moved, people, contracts with their milestones. */
final class Overview {

    private static final int LATEST = 50;

    private final World world;

    Overview(World world) {
        this.world = world;
    }

    Map<String, Object> json() {
        return world.inLock(() -> {
            List<Transaction> all = world.ledger().all();
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("balances", balances(all));
            json.put(
                    "transactions",
                    latest(all).stream().map(Overview::transaction).toList());
            json.put(
                    "people",
                    world.directory().users().stream().map(this::person).toList());
            json.put("contracts", contracts());
            return json;
        });
    }

    private static List<Map<String, Object>> balances(List<Transaction> all) {
        Map<String, BigDecimal> balances = all.stream()
                .collect(Collectors.groupingBy(
                        transaction -> transaction.entity().name(),
                        TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO.setScale(2), Transaction::credited, BigDecimal::add)));
        List<Map<String, Object>> rows = new ArrayList<>();
        balances.forEach((name, balance) -> rows.add(Map.of("account", name, "balance", balance.toPlainString())));
        return rows;
    }

    /** The latest in the order of booking, newest first. */
    private static List<Transaction> latest(List<Transaction> all) {
        List<Transaction> latest = new ArrayList<>(all.subList(Math.max(0, all.size() - LATEST), all.size()));
        Collections.reverse(latest);
        return latest;
    }

    private static Map<String, Object> transaction(Transaction transaction) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reference", transaction.reference());
        json.put("date", transaction.date());
        json.put("account", transaction.entity().name());
        json.put("type", transaction.type());
        json.put("subtype", transaction.kind().subtype());
        json.put("description", transaction.text().description());
        json.put(
                "contract",
                transaction.contract() == null ? null : transaction.contract().reference());
        json.put("credited", transaction.credited().toPlainString());
        return json;
    }

    private Map<String, Object> person(User user) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", user.id());
        json.put("name", user.name());
        json.put("freelancer", user.isFreelancer());
        json.put(
                "teams",
                world.directory().memberships(user.id()).stream()
                        .map(membership -> world.directory()
                                        .team(membership.teamReference())
                                        .orElseThrow()
                                        .name() + " (" + membership.role() + ")")
                        .toList());
        return json;
    }

    /** The active ones first, then the newest. */
    private List<Map<String, Object>> contracts() {
        return world.hiring().contracts().all().stream()
                .sorted(Comparator.comparing(Contract::status)
                        .thenComparing(Contract::created, Comparator.reverseOrder()))
                .map(this::contract)
                .toList();
    }

    private Map<String, Object> contract(Contract contract) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reference", contract.reference());
        json.put("title", contract.terms().title());
        json.put("type", contract.terms().type());
        json.put("status", contract.wireStatus());
        json.put("freelancer", contract.parties().freelancerId());
        json.put(
                "team",
                world.directory()
                        .team(contract.parties().teamReference())
                        .orElseThrow()
                        .name());
        json.put("charged", world.ledger().charged(contract).toPlainString());
        json.put(
                "milestones",
                contract.milestones().stream().map(this::milestone).toList());
        return json;
    }

    private Map<String, Object> milestone(Milestone milestone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", milestone.id());
        json.put("description", milestone.description());
        json.put("deposit", milestone.deposit().toPlainString());
        json.put("state", milestone.state().wire());
        json.put(
                "submissions",
                world.milestones().submissions(milestone).stream()
                        .map(Submission::state)
                        .toList());
        return json;
    }
}
