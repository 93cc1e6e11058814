// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

import io.github.camelupwork.simulator.state.Transaction.Kind;
import io.github.camelupwork.simulator.state.Transaction.Side;
import io.github.camelupwork.simulator.state.Transaction.Text;

/**
 * A year of work, day by day up to yesterday: hours on working days, invoices on Mondays, payments when they are due,
 * withdrawals on Wednesdays, milestones when they are due, and now and then a bonus, an expense or a refund.
 */
final class SeedYear {

    private static final int YEAR = 365;
    private static final int UNSEEN = 11;
    private static final List<String> TASKS = List.of("dev", "review", "meeting");
    private static final List<String> MEMOS = List.of(
            "Mapping of order lines",
            "Code review",
            "Retry of failed messages",
            "Stand-up and planning",
            "Fix for rounding",
            "Documentation",
            "Test data");

    private final World world;
    private final Random random;
    private final LocalDate today;
    private final Deque<Transaction> unpaid = new ArrayDeque<>();

    SeedYear(World world, Random random, LocalDate today) {
        this.world = world;
        this.random = random;
        this.today = today;
    }

    void run() {
        today.minusDays(YEAR).datesUntil(today).forEach(this::live);
    }

    private void live(LocalDate day) {
        payWhatIsDue(day);
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            contracts(true, day).forEach(contract -> invoice(contract, day));
        }
        if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
            world.directory().freelancers().forEach(freelancer -> withdraw(freelancer, day));
        }
        if (day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
            contracts(true, day).forEach(contract -> work(contract, day));
        }
        contracts(false, day).forEach(contract -> deliver(contract, day));
        if (day.getDayOfMonth() == 15) {
            extras(day);
            miscellaneous(day);
        }
        subscriptions(day);
    }

    private List<Contract> contracts(boolean hourly, LocalDate day) {
        return world.hiring().contracts().all().stream()
                .filter(contract -> contract.terms().hourly() == hourly)
                .filter(contract ->
                        !LocalDate.ofInstant(contract.created(), ZoneOffset.UTC).isAfter(day))
                .toList();
    }

    private void work(Contract contract, LocalDate day) {
        if (random.nextInt(10) == 0) {
            return;
        }
        int online = 30 * (2 + random.nextInt(9));
        int offline = random.nextInt(7) == 0 ? 30 * (1 + random.nextInt(3)) : 0;
        world.hours()
                .put(new WorkedHours(
                        contract.reference(),
                        day,
                        pick(TASKS),
                        pick(MEMOS),
                        online,
                        offline,
                        contract.terms().chargeRate()));
    }

    private void invoice(Contract contract, LocalDate monday) {
        BigDecimal charges = world.hours().of(contract.reference(), monday.minusDays(7), monday.minusDays(1)).stream()
                .map(WorkedHours::charges)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (charges.signum() > 0) {
            bill(contract, Kind.HOURLY, charges, "Week of " + monday.minusDays(7), monday);
        }
    }

    private void deliver(Contract contract, LocalDate day) {
        world.milestones()
                .active(contract)
                .filter(milestone -> !day.isBefore(milestone.due()))
                .ifPresent(milestone -> deliver(contract, milestone, day));
    }

    /** The client has not yet looked at what was submitted of late, so that there is something to approve. */
    private void deliver(Contract contract, Milestone milestone, LocalDate day) {
        MilestoneBook book = world.milestones();
        if (milestone.state() != Milestone.State.ACTIVE) {
            return;
        }
        Submission submission =
                book.submit(milestone, milestone.deposit(), "Done, please have a look.", SeedContracts.at(day));
        if (day.isAfter(today.minusDays(UNSEEN))) {
            return;
        }
        int booked = world.ledger().all().size();
        book.approve(contract, submission, Approval.full(), SeedContracts.at(day));
        unpaid.add(world.ledger().all().get(booked));
        List<Milestone> all = contract.milestones();
        int next = all.indexOf(milestone) + 1;
        if (next < all.size()) {
            book.activate(contract, all.get(next));
        }
    }

    private void extras(LocalDate day) {
        contracts(true, day).forEach(contract -> {
            switch (random.nextInt(6)) {
                case 0 -> bill(contract, Kind.BONUS, cents(2_000, 15_000), "Bonus for good work", day);
                case 1 -> bill(contract, Kind.EXPENSE, cents(500, 8_000), "Test devices", day);
                case 2 -> bill(contract, Kind.REFUND, cents(300, 2_000).negate(), "Hours billed by mistake", day);
                case 3 -> bill(contract, Kind.FIXED_PRICE, cents(5_000, 40_000), "Agreed extra", day);
                default -> {}
            }
        });
    }

    private void bill(Contract contract, Kind kind, BigDecimal charge, String description, LocalDate day) {
        unpaid.add(world.ledger().bill(contract, kind, charge, Text.of(description), day));
    }

    private void payWhatIsDue(LocalDate day) {
        while (!unpaid.isEmpty() && !unpaid.peek().due().isAfter(day)) {
            world.ledger().pay(unpaid.poll(), day);
        }
    }

    private void withdraw(User freelancer, LocalDate day) {
        AccountingEntity entity = AccountingEntity.of(freelancer);
        BigDecimal balance = world.ledger().balance(entity);
        BigDecimal left = balance.subtract(Fee.OF_A_WITHDRAWAL);
        if (left.signum() > 0) {
            world.ledger().withdraw(entity, left, day);
        }
    }

    /**
     * Books Upwork's other charges: memberships with their tax on the first of a month, taxes of freelancers in the
     * middle.
     */
    private void subscriptions(LocalDate day) {
        Ledger ledger = world.ledger();
        if (day.getDayOfMonth() == 1) {
            AccountingEntity client = AccountingEntity.of(
                    world.directory(), world.directory().company("northlight").orElseThrow());
            ledger.charge(Side.CLIENT, client, Kind.MEMBERSHIP_FEE, new BigDecimal("49.99"), day);
            ledger.charge(Side.CLIENT, client, Kind.VAT, new BigDecimal("10.00"), day);
            AccountingEntity freelancer =
                    AccountingEntity.of(world.directory().freelancers().get(0));
            ledger.charge(Side.CLIENT, freelancer, Kind.MEMBERSHIP_FEE, new BigDecimal("20.00"), day);
        }
        if (day.getDayOfMonth() == 20) {
            AccountingEntity freelancer =
                    AccountingEntity.of(world.directory().freelancers().get(0));
            ledger.charge(Side.FREELANCER, freelancer, Kind.VAT, new BigDecimal("3.20"), day);
            ledger.charge(Side.FREELANCER, freelancer, Kind.WITHHOLDING_TAX, new BigDecimal("7.45"), day);
        }
    }

    /** The agreed extra of one contract a month is neither hours nor a fixed price. */
    private void miscellaneous(LocalDate day) {
        contracts(true, day).stream()
                .findFirst()
                .ifPresent(contract ->
                        bill(contract, Kind.MISCELLANEOUS, new BigDecimal("25.00"), "Reimbursement of a license", day));
    }

    private BigDecimal cents(int from, int till) {
        return BigDecimal.valueOf(from + random.nextInt(till - from), 2);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
