// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.github.camelupwork.simulator.state.Transaction.Kind;
import io.github.camelupwork.simulator.state.Transaction.Side;
import io.github.camelupwork.simulator.state.Transaction.Text;

/** All transactions, in the order of their booking. Nothing is ever changed or taken back. */
public final class Ledger {

    private static final int DAYS_TO_PAY = 7;

    private final Directory directory;
    private final References references;
    private final List<Transaction> transactions = new ArrayList<>();

    Ledger(Directory directory, References references) {
        this.directory = directory;
        this.references = references;
    }

    /** Takes over the transactions of another world, on this world's contracts. */
    void copy(Ledger origin, Store<Contract> contracts) {
        origin.transactions.forEach(transaction -> transactions.add(
                transaction.contract() == null
                        ? transaction
                        : transaction.on(contracts
                                .find(transaction.contract().reference())
                                .orElseThrow())));
    }

    /**
     * Bills the client, and credits the freelancer or his agency with what is left without the fee.
     *
     * @param charge US dollars with the fee; negative for a refund
     * @return the client's transaction
     */
    public Transaction bill(Contract contract, Kind kind, BigDecimal charge, Text text, LocalDate date) {
        BigDecimal exact = charge.setScale(2, RoundingMode.HALF_UP);
        Transaction billed = book(Side.CLIENT, client(contract), contract, kind, text, exact, date);
        book(Side.FREELANCER, freelancer(contract), contract, kind, text, Fee.takenOff(exact), date);
        return billed;
    }

    /** The client pays what he was billed. */
    Transaction pay(Transaction billed, LocalDate date) {
        return book(
                Side.CLIENT,
                billed.entity(),
                billed.contract(),
                Kind.PAYMENT,
                Text.of("Payment for " + billed.reference()),
                billed.amount().negate(),
                date);
    }

    /** A freelancer or an agency takes money out. */
    Transaction withdraw(AccountingEntity entity, BigDecimal amount, LocalDate date) {
        return book(Side.FREELANCER, entity, null, Kind.WITHDRAWAL, Text.of("Withdrawal"), amount.negate(), date);
    }

    /** What is left in an account, US dollars. */
    public BigDecimal balance(AccountingEntity entity) {
        return transactions.stream()
                .filter(transaction -> transaction.entity().equals(entity))
                .map(Transaction::amount)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** What the client of a contract was charged so far, US dollars. */
    public BigDecimal charged(Contract contract) {
        return transactions.stream()
                .filter(transaction -> transaction.contract() == contract)
                .filter(transaction ->
                        transaction.side() == Side.CLIENT && transaction.kind().isBilling())
                .map(Transaction::amount)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Everything, in the order of booking; a copy. */
    public List<Transaction> all() {
        return List.copyOf(transactions);
    }

    /** Whose account the client's money comes from. */
    public AccountingEntity client(Contract contract) {
        Team team = directory.team(contract.parties().teamReference()).orElseThrow();
        return AccountingEntity.of(directory, directory.companyOf(team));
    }

    /** Whose account the freelancer's money goes to: his agency's, or his own. */
    public AccountingEntity freelancer(Contract contract) {
        String agency = contract.parties().agencyReference();
        return agency == null
                ? AccountingEntity.of(directory.caller(contract.parties().freelancerId()))
                : AccountingEntity.of(
                        directory, directory.companyOf(directory.team(agency).orElseThrow()));
    }

    private Transaction book(
            Side side,
            AccountingEntity entity,
            Contract contract,
            Kind kind,
            Text text,
            BigDecimal amount,
            LocalDate date) {
        Transaction transaction = new Transaction(
                Long.parseLong(references.next()),
                date,
                date.plusDays(DAYS_TO_PAY),
                side,
                entity,
                contract,
                kind,
                text,
                amount);
        transactions.add(transaction);
        return transaction;
    }
}
