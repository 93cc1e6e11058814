// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static io.github.camelupwork.simulator.graphql.Values.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.github.camelupwork.simulator.operation.Clients;
import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Directory;
import io.github.camelupwork.simulator.state.Permission;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** The transactions of accounting entities, all between two days at once. */
final class TransactionFields implements GraphQlGroup {

    private final World world;
    private final Directory directory;
    private final Clients clients;

    TransactionFields(World world) {
        this.world = world;
        this.directory = world.directory();
        this.clients = new Clients(world);
    }

    @Override
    public Map<String, Resolver> resolvers() {
        return Map.of("Query.accountingEntity", this::entity, "Query.transactionHistory", this::history);
    }

    /** A company's is that of its owner, as on REST. */
    private Object entity(GraphQlCall call) {
        Company company = call.organization().company();
        return map(
                "id",
                directory
                        .caller(company == null ? call.caller() : company.ownerId())
                        .reference());
    }

    private Object history(GraphQlCall call) {
        Map<?, ?> filter = (Map<?, ?>) call.arguments().get("transactionHistoryFilter");
        List<?> entities = (List<?>) filter.get("aceIds_any");
        entities.forEach(entity -> requireOwn(call.caller(), entity.toString()));
        Days days = Days.of(filter.get("transactionDateTime_bt"));
        List<Transaction> found = world.reportedTransactions().stream()
                .filter(transaction -> entities.contains(transaction.entity().reference()))
                .filter(transaction -> days.hold(transaction.date()))
                .filter(transaction -> fits(transaction, filter))
                .toList();
        return map("transactionDetail", map("transactionHistoryRow", rows(found)));
    }

    /** Numbers and balances run from the top, so that a new row changes those of all others. */
    private List<Object> rows(List<Transaction> found) {
        List<Object> rows = new ArrayList<>();
        BigDecimal balance = BigDecimal.ZERO;
        for (Transaction transaction : found) {
            balance = balance.add(transaction.credited());
            rows.add(row(transaction, rows.size() + 1, balance));
        }
        return rows;
    }

    /**
     * Requires the caller's own account, or that of a company in all teams of which the caller may hire or manage
     * finances.
     */
    private void requireOwn(String caller, String entity) {
        boolean own = directory.caller(caller).reference().equals(entity);
        boolean manages = directory.companies().stream()
                .filter(company ->
                        directory.caller(company.ownerId()).reference().equals(entity))
                .anyMatch(company -> world.access()
                        .mayInAll(caller, directory.teamsOf(company), Permission.FINANCE, Permission.EMPLOYMENT));
        if (!own && !manages) {
            throw Refused.forbidden("Authorization failed");
        }
    }

    private boolean fits(Transaction transaction, Map<?, ?> filter) {
        return among(filter.get("trxSubtypes_any"), Set.of(transaction.kind().subtype()))
                && among(
                        filter.get("developerIds_any"),
                        freelancer(transaction).map(TransactionFields::names).orElse(Set.of()))
                && among(
                        filter.get("agencyCompanyIds_any"),
                        agency(transaction).map(TransactionFields::names).orElse(Set.of()))
                && among(
                        filter.get("agencyCompanyUids_any"),
                        agency(transaction).map(TransactionFields::names).orElse(Set.of()));
    }

    /** Returns true if a list has one of the names; a list that was not given has all. */
    private static boolean among(Object list, Set<String> names) {
        return !(list instanceof List<?> given)
                || given.stream().map(String::valueOf).anyMatch(names::contains);
    }

    private static Set<String> names(User user) {
        return new TreeSet<>(List.of(user.id(), user.reference(), Uid.of(user.reference())));
    }

    private static Set<String> names(Company company) {
        return new TreeSet<>(List.of(company.id(), company.reference(), Uid.of(company.reference())));
    }

    private Optional<User> freelancer(Transaction transaction) {
        return Optional.ofNullable(transaction.contract()).map(clients::freelancer);
    }

    private Optional<Company> agency(Transaction transaction) {
        return Optional.ofNullable(transaction.contract())
                .map(contract -> contract.parties().agencyReference())
                .flatMap(directory::team)
                .map(directory::companyOf);
    }

    private Map<String, Object> row(Transaction transaction, int number, BigDecimal balance) {
        Map<String, Object> row = map(
                "rowNumber",
                number,
                "recordId",
                String.valueOf(transaction.reference()),
                "transactionCreationDate",
                transaction.date().toString(),
                "transactionReviewDueDate",
                transaction.due().toString(),
                "fullyPaidDate",
                transaction.paid() == null ? null : transaction.paid().toString(),
                "type",
                transaction.type(),
                "accountingSubtype",
                transaction.kind().subtype(),
                "description",
                transaction.text().description(),
                "descriptionUI",
                transaction.text().description(),
                "transactionAmount",
                Values.money(transaction.transactionAmount()),
                "amountCreditedToUser",
                Values.money(transaction.credited()),
                "runningChargeableBalance",
                Values.money(balance),
                "purchaseOrderNumber",
                transaction.purchaseOrder(),
                "relatedAccountingEntity",
                Integer.valueOf(transaction.entity().reference()));
        if (transaction.contract() != null) {
            row.putAll(parties(transaction.contract(), transaction));
        }
        return row;
    }

    private Map<String, Object> parties(Contract contract, Transaction transaction) {
        Team team = clients.team(contract);
        Company company = directory.companyOf(team);
        return map(
                "relatedAssignment",
                Integer.valueOf(contract.reference()),
                "assignmentTeamId",
                team.id(),
                "assignmentTeamReference",
                Integer.valueOf(team.reference()),
                "assignmentTeamCompanyId",
                company.id(),
                "assignmentTeamCompanyReference",
                Integer.valueOf(company.reference()),
                "assignmentCompanyName",
                company.name(),
                "assignmentDeveloperName",
                clients.freelancer(contract).name(),
                "assignmentAgencyName",
                agency(transaction).map(Company::name).orElse(null));
    }
}
