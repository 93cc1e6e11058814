// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Directory;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;

/** The rows of the two report tables, with the field names of the report language. */
final class ReportRows {

    private final World world;
    private final Directory directory;
    private final Map<String, Map<String, Object>> parties = new HashMap<>();

    ReportRows(World world) {
        this.world = world;
        this.directory = world.directory();
    }

    /** Hours and charges, one row for each contract and day. */
    Stream<Map<String, Object>> time() {
        return world.reportedHours().stream().map(this::time);
    }

    private Map<String, Object> time(WorkedHours worked) {
        Map<String, Object> row = new HashMap<>(parties.computeIfAbsent(worked.contractReference(), this::timeParties));
        row.put("worked_on", worked.day());
        row.put("task", worked.task());
        row.put("memo", worked.memo());
        row.put("hours_online", worked.hoursOnline());
        row.put("hours_offline", worked.hoursOffline());
        row.put("hours", worked.hoursOnline().add(worked.hoursOffline()));
        row.put("charges_online", worked.chargesOnline());
        row.put("charges_offline", worked.chargesOffline());
        row.put("charges", worked.charges());
        return row;
    }

    private Map<String, Object> timeParties(String contractReference) {
        Contract contract = world.hiring().contracts().find(contractReference).orElseThrow();
        Map<String, Object> row = new HashMap<>();
        User freelancer = directory.caller(contract.parties().freelancerId());
        row.put("provider_id", freelancer.id());
        row.put("provider_name", freelancer.name());
        Team team = directory.team(contract.parties().teamReference()).orElseThrow();
        row.put("team_id", team.id());
        row.put("team_name", team.name());
        row.put("assignment_team_id", team.id());
        row.put("assignment_name", contract.terms().title());
        row.put("company_id", directory.companyOf(team).id());
        agency(contract).ifPresent(agency -> {
            row.put("agency_id", agency.id());
            row.put("agency_name", agency.name());
            row.put("agency_company_id", directory.companyOf(agency).id());
        });
        return row;
    }

    /** One transaction. */
    Map<String, Object> finance(Transaction transaction) {
        Map<String, Object> row = new HashMap<>();
        if (transaction.contract() != null) {
            row.putAll(parties.computeIfAbsent(
                    "finance " + transaction.contract().reference(), key -> financeParties(transaction.contract())));
        }
        row.put("reference", BigDecimal.valueOf(transaction.reference()));
        row.put("date", transaction.date());
        row.put("date_due", transaction.due());
        row.put(
                "accounting_entity__reference",
                new BigDecimal(transaction.entity().reference()));
        row.put("accounting_entity_name", transaction.entity().name());
        row.put("type", transaction.type());
        row.put("subtype", transaction.kind().subtype());
        row.put("description", transaction.text().description());
        row.put("comment", transaction.text().comment());
        row.put("memo", transaction.text().description());
        row.put("notes", transaction.text().notes());
        row.put("amount", transaction.transactionAmount());
        row.put("po_number", transaction.purchaseOrder());
        return row;
    }

    private Map<String, Object> financeParties(Contract contract) {
        Map<String, Object> row = new HashMap<>();
        row.put("assignment__reference", new BigDecimal(contract.reference()));
        row.put("assignment_name", contract.terms().title());
        Team team = directory.team(contract.parties().teamReference()).orElseThrow();
        put(row, "buyer_team", team.reference(), team.id(), team.name());
        put(row, "buyer_company", directory.companyOf(team));
        User freelancer = directory.caller(contract.parties().freelancerId());
        put(row, "provider", freelancer.reference(), freelancer.id(), freelancer.name());
        agency(contract).ifPresent(agency -> {
            put(row, "provider_team", agency.reference(), agency.id(), agency.name());
            put(row, "provider_company", directory.companyOf(agency));
        });
        return row;
    }

    private Optional<Team> agency(Contract contract) {
        return Optional.ofNullable(contract.parties().agencyReference()).flatMap(directory::team);
    }

    private static void put(Map<String, Object> row, String party, Company company) {
        put(row, party, company.reference(), company.id(), company.name());
    }

    private static void put(Map<String, Object> row, String party, String reference, String id, String name) {
        row.put(party + "__reference", new BigDecimal(reference));
        row.put(party + "__id", id);
        row.put(party + "_name", name);
    }
}
