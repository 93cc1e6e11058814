// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.List;
import java.util.function.Predicate;

import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.simulator.state.Access;
import io.github.camelupwork.simulator.state.AccountingEntity;
import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Directory;
import io.github.camelupwork.simulator.state.Permission;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/**
 * The transactions that a finance report may show to a caller. Billings are charges to clients, earnings are the
 * amounts that freelancers are credited with and charged for them; only the reports on financial accounts show payments
 * and withdrawals.
 */
final class FinanceScope {

    /** Documented refusal; it arrives with status 200. */
    static final Refused DENIED = new Refused(200, "User has not enough permissions");

    private final Directory directory;
    private final Access access;

    FinanceScope(World world) {
        this.directory = world.directory();
        this.access = world.access();
    }

    /**
     * The transactions in the scope of a report.
     *
     * @throws Refused with status 200 if the caller may not see them
     */
    Predicate<Transaction> of(ReportKind kind, OperationCall call) {
        return switch (kind) {
            case ACCOUNT -> account(call);
            case ACCOUNT_OWNER -> entity(own(call).reference());
            default -> side(kind).and(party(kind, call));
        };
    }

    private static Predicate<Transaction> side(ReportKind kind) {
        Transaction.Side side =
                kind.id().startsWith("billings") ? Transaction.Side.CLIENT : Transaction.Side.FREELANCER;
        return transaction -> transaction.side() == side && !transaction.kind().isTransfer();
    }

    private Predicate<Transaction> party(ReportKind kind, OperationCall call) {
        return switch (kind) {
            case BILLINGS_BY_FREELANCER -> freelancer(own(call));
            case EARNINGS_BY_FREELANCER -> freelancer(own(call)).or(ownCosts(AccountingEntity.of(own(call))));
            case BILLINGS_BY_FREELANCERS_TEAM, EARNINGS_BY_FREELANCERS_TEAM ->
                agency(List.of(team(call, "provider_team_ref", Permission.AFFILIATION)));
            case BILLINGS_BY_FREELANCERS_COMPANY -> agency(directory.teamsOf(company(call, "provider_company_ref")));
            case EARNINGS_BY_FREELANCERS_COMPANY -> {
                Company company = company(call, "provider_company_ref");
                yield agency(directory.teamsOf(company)).or(ownCosts(AccountingEntity.of(directory, company)));
            }
            case BILLINGS_BY_BUYERS_TEAM, EARNINGS_BY_BUYERS_TEAM ->
                client(List.of(team(call, "buyer_team_ref", Permission.EMPLOYMENT)));
            case BILLINGS_BY_BUYERS_COMPANY -> {
                Company company = company(call, "buyer_company_ref");
                yield client(directory.teamsOf(company)).or(ownCosts(AccountingEntity.of(directory, company)));
            }
            default -> client(directory.teamsOf(company(call, "buyer_company_ref")));
        };
    }

    /**
     * Returns the filter for the caller's own account, or that of a company in all teams of which the caller may
     * hire or manage finances.
     */
    private Predicate<Transaction> account(OperationCall call) {
        String reference = call.text("accounting_entity_ref");
        boolean own = directory.caller(call.caller()).reference().equals(reference);
        boolean manager = directory.companies().stream()
                .filter(company ->
                        directory.caller(company.ownerId()).reference().equals(reference))
                .anyMatch(company -> access.mayInAll(
                        call.caller(), directory.teamsOf(company), Permission.FINANCE, Permission.EMPLOYMENT));
        if (!own && !manager) {
            throw DENIED;
        }
        return entity(reference);
    }

    private User own(OperationCall call) {
        User caller = directory.caller(call.caller());
        if (!caller.reference().equals(call.text("provider_ref"))) {
            throw DENIED;
        }
        return caller;
    }

    private Team team(OperationCall call, String parameter, Permission permission) {
        return directory
                .team(call.text(parameter))
                .filter(team -> access.may(call.caller(), team, permission))
                .orElseThrow(() -> DENIED);
    }

    private Company company(OperationCall call, String parameter) {
        return directory
                .company(call.text(parameter))
                .filter(company -> access.owns(call.caller(), company))
                .orElseThrow(() -> DENIED);
    }

    private static Predicate<Transaction> entity(String reference) {
        return transaction -> transaction.entity().reference().equals(reference);
    }

    private static Predicate<Transaction> freelancer(User freelancer) {
        return transaction ->
                on(transaction, contract -> contract.parties().freelancerId().equals(freelancer.id()));
    }

    private static Predicate<Transaction> agency(List<Team> teams) {
        List<String> references = teams.stream().map(Team::reference).toList();
        return transaction -> on(
                transaction,
                contract -> contract.parties().agencyReference() != null
                        && references.contains(contract.parties().agencyReference()));
    }

    private static Predicate<Transaction> client(List<Team> teams) {
        List<String> references = teams.stream().map(Team::reference).toList();
        return transaction -> on(
                transaction, contract -> references.contains(contract.parties().teamReference()));
    }

    /** Fees, taxes and memberships of an account, which belong to no contract. */
    private static Predicate<Transaction> ownCosts(AccountingEntity entity) {
        return transaction ->
                transaction.contract() == null && transaction.entity().equals(entity);
    }

    private static boolean on(Transaction transaction, Predicate<Contract> contract) {
        return transaction.contract() != null && contract.test(transaction.contract());
    }
}
