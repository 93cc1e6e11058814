// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The whole simulated Upwork. It is guarded by one lock: any code that reads or changes a part of it does so inside
 * {@link #inLock(Supplier)}. What happens depends on nothing but the seed, the clock and the calls, in their order.
 */
public final class World {

    private static final Comparator<Transaction> NEWEST_FIRST = Comparator.comparing(Transaction::date)
            .thenComparing(Transaction::reference)
            .reversed();

    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final References references;
    private final Directory directory;
    private final Access access;
    private final HoursBook hours;
    private final WorkDiary diary;
    private final Ledger ledger;
    private final MilestoneBook milestones;
    private final Hiring hiring;
    private final Rooms rooms;
    private final Activities activities;
    private final Resumes resumes;
    private final Organizations organizations;
    private final Uploads uploads;
    private final List<CustomField> customFields = new ArrayList<>();
    private BooleanSupplier lateHours = () -> false;
    private BooleanSupplier lateTransactions = () -> false;
    private volatile Consumer<String> watcher = what -> {};

    /** An empty world. */
    World(Random random, Clock clock) {
        this.clock = clock;
        references = new References(random);
        directory = new Directory();
        access = new Access(directory);
        hours = new HoursBook();
        diary = new WorkDiary(hours);
        ledger = new Ledger(directory, references);
        milestones = new MilestoneBook(references, ledger);
        hiring = new Hiring(references, milestones);
        rooms = new Rooms(references);
        activities = new Activities(references);
        resumes = new Resumes(references);
        organizations = new Organizations(directory, references);
        uploads = new Uploads(references);
    }

    /** The same world with a life of its own: neither sees what changes in the other. */
    World(World origin, Random random, Clock clock) {
        this.clock = clock;
        references = new References(origin.references, random);
        directory = new Directory(origin.directory);
        access = new Access(directory);
        hours = new HoursBook(origin.hours);
        diary = new WorkDiary(origin.diary, hours);
        ledger = new Ledger(directory, references);
        milestones = new MilestoneBook(origin.milestones, references, ledger);
        hiring = new Hiring(origin.hiring, references, milestones);
        ledger.copy(origin.ledger, hiring.contracts());
        rooms = new Rooms(origin.rooms, references);
        activities = new Activities(origin.activities, references);
        resumes = new Resumes(origin.resumes, references);
        organizations = new Organizations(origin.organizations, directory, references);
        uploads = new Uploads(origin.uploads, references);
        customFields.addAll(origin.customFields);
    }

    /**
     * A world with two client companies, an agency, a dozen freelancers, and a year of work that ends the day before
     * the clock's. It is a copy of one that is seeded once for each seed and day.
     *
     * @param seed  the same seed and day give the same world
     * @param clock the simulator's time
     */
    public static World seeded(long seed, Clock clock) {
        return Seed.of(seed, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .world(clock);
    }

    /** Runs an action while no other thread uses the world. */
    public <T> T inLock(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Tells somebody what kind of thing arrived, each time and outside the lock. */
    public void onChange(Consumer<String> listener) {
        watcher = listener;
    }

    void changed(String what) {
        watcher.accept(what);
    }

    /** Returns the arrivals that a test can script. */
    public Arrivals arrivals() {
        return new Arrivals(this);
    }

    /** The simulator's time. */
    public Instant now() {
        return clock.instant();
    }

    References references() {
        return references;
    }

    /** Returns the directory. */
    public Directory directory() {
        return directory;
    }

    /** Returns the permissions of users. */
    public Access access() {
        return access;
    }

    /** Worked hours. */
    public HoursBook hours() {
        return hours;
    }

    /** Sets the conditions under which reports lag: while they hold, events of the current day are not shown. */
    public void lag(BooleanSupplier ofHours, BooleanSupplier ofTransactions) {
        lateHours = ofHours;
        lateTransactions = ofTransactions;
    }

    /** The hours that reports show, oldest first. */
    public List<WorkedHours> reportedHours() {
        return reported(hours.all(), lateHours, WorkedHours::day);
    }

    /** The transactions that reports show, newest first. */
    public List<Transaction> reportedTransactions() {
        return reported(ledger.all(), lateTransactions, Transaction::date).stream()
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private <T> List<T> reported(List<T> all, BooleanSupplier late, Function<T, LocalDate> day) {
        LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        return late.getAsBoolean()
                ? all.stream().filter(row -> day.apply(row).isBefore(today)).toList()
                : all;
    }

    /** Snapshots. */
    public WorkDiary diary() {
        return diary;
    }

    /** Transactions. */
    public Ledger ledger() {
        return ledger;
    }

    /** Milestones and submissions. */
    public MilestoneBook milestones() {
        return milestones;
    }

    /** Jobs, applications, offers, contracts. */
    public Hiring hiring() {
        return hiring;
    }

    /** Rooms and stories. */
    public Rooms rooms() {
        return rooms;
    }

    /** Task codes. */
    public Activities activities() {
        return activities;
    }

    /** Returns the profile entries of freelancers. */
    public Resumes resumes() {
        return resumes;
    }

    /** Returns the changes of organizations. */
    public Organizations organizations() {
        return organizations;
    }

    /** Files that are uploaded. */
    public Uploads uploads() {
        return uploads;
    }

    /** Returns the custom field values of clients, oldest first; a copy. */
    public List<CustomField> customFields() {
        return List.copyOf(customFields);
    }

    void add(CustomField field) {
        customFields.add(field);
    }

    /** Writes another memo on a snapshot. */
    public void memo(Snapshot snapshot, String memo) {
        diary.memo(snapshot, memo);
    }

    /** Takes a snapshot and its ten minutes of work away. */
    public void delete(Snapshot snapshot) {
        diary.delete(snapshot);
    }
}
