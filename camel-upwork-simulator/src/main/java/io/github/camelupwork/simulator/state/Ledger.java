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

/**
 * All transactions, in the order of their booking. Nothing is ever taken back; all that changes is that a bill gets
 * paid.
 */
public final class Ledger {

    private static final int DAYS_TO_PAY = 7;
    private static final int ROWS_OF_A_BILL = 3;

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
     * Bills the client, credits the freelancer or the freelancer's agency, and takes the service fee from there.
     *
     * @param charge US dollars with the fee; negative for a refund
     * @return the client's transaction
     */
    public Transaction bill(Contract contract, Kind kind, BigDecimal charge, Text text, LocalDate date) {
        BigDecimal exact = charge.setScale(2, RoundingMode.HALF_UP);
        AccountingEntity freelancer = freelancer(contract);
        Transaction billed = billed(Side.CLIENT, client(contract), contract, kind, text, exact, date);
        billed(Side.FREELANCER, freelancer, contract, kind, text, exact, date);
        BigDecimal fee = Fee.takenOff(exact).subtract(exact);
        billed(Side.FREELANCER, freelancer, contract, Kind.SERVICE_FEE, Text.of(feeFor(billed)), fee, date);
        return billed;
    }

    private static String feeFor(Transaction billed) {
        return "Service Fee for " + billed.reference();
    }

    /**
     * Charges the client's card with a billed amount; from then on it counts as fully paid, for the freelancer,
     * too.
     */
    Transaction pay(Transaction billed, LocalDate date) {
        int first = transactions.indexOf(billed);
        for (int i = first; i < first + ROWS_OF_A_BILL; i++) {
            transactions.set(i, transactions.get(i).paidOn(date));
        }
        return settled(
                Side.CLIENT,
                billed.entity(),
                billed.contract(),
                Kind.PAYMENT,
                "Payment for " + billed.reference(),
                billed.amount().negate(),
                date);
    }

    /** A freelancer or an agency has money paid out, and pays a fee for it. */
    Transaction withdraw(AccountingEntity entity, BigDecimal amount, LocalDate date) {
        Transaction withdrawal =
                settled(Side.FREELANCER, entity, null, Kind.WITHDRAWAL, "Withdrawal", amount.negate(), date);
        charge(Side.FREELANCER, entity, Kind.WITHDRAWAL_FEE, Fee.OF_A_WITHDRAWAL, date);
        return withdrawal;
    }

    /**
     * Charges an account with something that belongs to no contract, such as a tax or a membership.
     *
     * @param side   the freelancer's or the client's part of the account
     * @param amount US dollars, positive
     */
    Transaction charge(Side side, AccountingEntity entity, Kind kind, BigDecimal amount, LocalDate date) {
        BigDecimal signed = side == Side.CLIENT ? amount : amount.negate();
        return settled(side, entity, null, kind, kind.subtype(), signed, date);
    }

    /** Returns the balance of an account, US dollars. */
    public BigDecimal balance(AccountingEntity entity) {
        return transactions.stream()
                .filter(transaction -> transaction.entity().equals(entity))
                .map(Transaction::credited)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Returns the sum of the client's charges for a contract so far, US dollars. */
    public BigDecimal charged(Contract contract) {
        return transactions.stream()
                .filter(transaction -> transaction.contract() == contract)
                .filter(transaction ->
                        transaction.side() == Side.CLIENT && !transaction.kind().isTransfer())
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

    /** Returns the account that receives the freelancer's money: the agency's or the freelancer's own. */
    public AccountingEntity freelancer(Contract contract) {
        String agency = contract.parties().agencyReference();
        return agency == null
                ? AccountingEntity.of(directory.caller(contract.parties().freelancerId()))
                : AccountingEntity.of(
                        directory, directory.companyOf(directory.team(agency).orElseThrow()));
    }

    private Transaction billed(
            Side side,
            AccountingEntity entity,
            Contract contract,
            Kind kind,
            Text text,
            BigDecimal amount,
            LocalDate date) {
        return book(side, entity, contract, kind, text, amount, date, date.plusDays(DAYS_TO_PAY), null);
    }

    private Transaction settled(
            Side side,
            AccountingEntity entity,
            Contract contract,
            Kind kind,
            String text,
            BigDecimal amount,
            LocalDate date) {
        return book(side, entity, contract, kind, Text.of(text), amount, date, date, date);
    }

    private Transaction book(
            Side side,
            AccountingEntity entity,
            Contract contract,
            Kind kind,
            Text text,
            BigDecimal amount,
            LocalDate date,
            LocalDate due,
            LocalDate paid) {
        Transaction transaction = new Transaction(
                Long.parseLong(references.next()), date, due, paid, side, entity, contract, kind, text, amount);
        transactions.add(transaction);
        return transaction;
    }
}
