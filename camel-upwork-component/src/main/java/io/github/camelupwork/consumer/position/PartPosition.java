// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The position of one list among the lists of a consumer, such as the messages of one room. Its entries are those of the consumer's
 * position that begin with its name; an entry of its own says how far it was read.
 */
public final class PartPosition implements SourcePosition {

    static final String OWN = "#";
    /** In the place of a day: none of the list was read yet. */
    private static final String UNREAD = "-";

    private static final String SEPARATOR = "/";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 250;

    private final PositionKeeper whole;
    private final String name;
    private final String prefix;
    private final Map<String, Object> headers;
    private boolean begun;
    private LocalDate through;
    private boolean read;

    /**
     * @param whole   the consumer's position
     * @param name    the name of the list, unique among those of the consumer
     * @param headers the headers of all items of this list
     */
    PartPosition(PositionKeeper whole, String name, Map<String, Object> headers) {
        this.whole = whole;
        this.name = shortened(name);
        this.prefix = this.name + SEPARATOR;
        this.headers = Map.copyOf(headers);
        String day = own().map(PartPosition::day).orElse(UNREAD);
        this.begun = !day.equals(UNREAD);
        this.through = day.isEmpty() || !begun ? null : LocalDate.parse(day);
    }

    private Optional<Entry> own() {
        return whole.find(OWN + name);
    }

    private static String day(Entry own) {
        return own.fingerprint().substring(0, own.fingerprint().indexOf(SEPARATOR));
    }

    private static String mark(Entry own) {
        return own.fingerprint().substring(own.fingerprint().indexOf(SEPARATOR) + 1);
    }

    private Entry own(String mark) {
        return own(name, begun ? Objects.toString(through, "") : UNREAD, Objects.toString(mark, ""));
    }

    private static Entry own(String name, String day, String mark) {
        return Entry.done(OWN + name, day + SEPARATOR + mark);
    }

    /** The entry of a list of which nothing is wanted that it held when it had this mark. */
    static Entry unread(String name, String mark) {
        return own(shortened(name), UNREAD, mark);
    }

    /** Returns the name of the list that an identity of the consumer's position belongs to. */
    static String of(String identity) {
        return identity.substring(0, Math.max(0, identity.indexOf(SEPARATOR)));
    }

    /** Returns the name of the list of an item, or of which an entry says how far it was read; empty for neither. */
    static String listOf(String identity) {
        return identity.startsWith(OWN) ? identity.substring(OWN.length()) : of(identity);
    }

    static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : Fingerprint.of(name);
    }

    /**
     * Returns true if all that it showed when it had this mark was handed over.
     *
     * @param mark null if there is no sign of new items
     */
    public boolean hasMark(String mark) {
        return mark != null
                && own().map(PartPosition::mark).filter(mark::equals).isPresent();
    }

    /** Forgets the items that failed, for the list no longer exists. */
    public void forgetFailures() {
        failed().forEach(entry -> forgetFailure(entry.identity()));
    }

    /**
     * Remembers that all of it is done.
     *
     * @param mark changes whenever there is something new in the list; null if there is no such sign
     */
    public void done(String mark) {
        Entry present = own(mark);
        if (own().filter(present::equals).isEmpty()) {
            whole.remember(List.of(present));
        }
    }

    /** Notes that Upwork was asked and has nothing; what was handed over before stays known. */
    public void nothing() {
        read = true;
    }

    /** Returns true if all that the list showed is done. */
    public boolean isReadThrough() {
        return read && isSettled();
    }

    private String full(String identity) {
        String text = prefix + identity;
        return text.length() <= LONGEST ? text : prefix + Fingerprint.of(identity);
    }

    private Entry full(Entry entry) {
        return new Entry(full(entry.identity()), entry.fingerprint(), entry.state(), entry.attempts(), entry.changed());
    }

    private Set<String> full(Set<String> identities) {
        return identities.stream().map(this::full).collect(Collectors.toSet());
    }

    private boolean isMine(String identity) {
        return identity.startsWith(prefix);
    }

    private Entry within(Entry entry) {
        return new Entry(
                entry.identity().substring(prefix.length()),
                entry.fingerprint(),
                entry.state(),
                entry.attempts(),
                entry.changed());
    }

    private Predicate<String> within(Predicate<String> condition) {
        return identity -> isMine(identity) && condition.test(identity.substring(prefix.length()));
    }

    @Override
    public String key() {
        return whole.key();
    }

    @Override
    public Position head() {
        return new Position(begun, null, through, List.of());
    }

    @Override
    public Optional<Entry> find(String identity) {
        return whole.find(full(identity)).map(this::within);
    }

    @Override
    public List<Entry> failed() {
        return whole.failed().stream()
                .filter(entry -> isMine(entry.identity()))
                .map(this::within)
                .toList();
    }

    @Override
    public boolean knows(String identity, String fingerprint) {
        return whole.knows(full(identity), fingerprint);
    }

    @Override
    public boolean isWanted(String identity, String fingerprint) {
        return whole.isWanted(full(identity), fingerprint);
    }

    @Override
    public Optional<Item> take(String identity, String fingerprint, Object body, Map<String, Object> given) {
        Map<String, Object> all = new HashMap<>(given);
        all.putAll(headers);
        return whole.take(full(identity), fingerprint, body, all);
    }

    @Override
    public void intend(Collection<Item> items) {
        whole.intend(items);
    }

    @Override
    public void release(Collection<Item> items) {
        whole.release(items);
    }

    @Override
    public List<Entry> unseen(Predicate<String> scope, Set<String> seen) {
        return whole.unseen(within(scope), full(seen)).stream()
                .map(this::within)
                .toList();
    }

    @Override
    public void forgetFailure(String identity) {
        whole.forgetFailure(full(identity));
    }

    @Override
    public boolean isSettled() {
        return whole.isSettled(this::isMine);
    }

    @Override
    public boolean isInHand(Predicate<String> identity) {
        return whole.isInHand(within(identity));
    }

    @Override
    public void begin(LocalDate anchor, List<Entry> before) {
        List<Entry> entries = new ArrayList<>(before.stream().map(this::full).toList());
        begun = true;
        entries.add(own(null));
        whole.remember(entries);
    }

    @Override
    public void through(LocalDate day) {
        through = day;
    }

    @Override
    public void passed(LocalDate day) {
        read = true;
        if (day != null) {
            through = day;
        }
    }

    @Override
    public void forget(Predicate<String> identity) {
        whole.forget(within(identity));
    }

    @Override
    public void forgetUnseen(Set<String> seen, boolean all) {
        whole.forgetUnseen(this::isMine, full(seen), all);
    }
}
