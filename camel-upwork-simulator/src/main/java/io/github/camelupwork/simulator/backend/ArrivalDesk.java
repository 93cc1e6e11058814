// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.backend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.OfferParties;
import io.github.camelupwork.simulator.state.OfferTerms;
import io.github.camelupwork.simulator.state.Participant;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Room;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.Transaction.Kind;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;

/** Makes things arrive that other people do, by their kind and a few fields, each of which has a default. */
public final class ArrivalDesk {

    private static final List<Kind> BILLED =
            List.of(Kind.BONUS, Kind.EXPENSE, Kind.FIXED_PRICE, Kind.HOURLY, Kind.MISCELLANEOUS, Kind.REFUND);

    private final World world;
    private final Map<String, Arrival> arrivals = new LinkedHashMap<>();

    /** What can arrive: its fields with what can be chosen (nothing for free text), and how it is made. */
    private record Arrival(Map<String, List<Choice>> fields, Function<ArrivalFields, Map<String, Object>> made) {}

    /**
     * A value that a field can have.
     *
     * @param value the value
     * @param label the value as people know it
     */
    public record Choice(String value, String label) {}

    ArrivalDesk(World world) {
        this.world = world;
        add("offer", this::offer, "freelancer", people(), "team", teams(), "type", types(), "title", "rate", "message");
        add("application", this::application, "job", jobs(), "freelancer", people(), "letter");
        add("message", this::message, "room", rooms(), "from", "text");
        add("hours", this::hours, "contract", hourly(), "day", "minutes", "manualMinutes");
        add("correction", this::correction, "contract", hourly(), "day", "minutes", "manualMinutes");
        add("transaction", this::transaction, "contract", contracts(), "type", billed(), "amount", "description");
        add("submission", this::submission, "milestone", milestones(), "amount", "note");
    }

    /** Names of fields, each followed by its choices if it has any. */
    private void add(String kind, Function<ArrivalFields, Map<String, Object>> made, Object... fields) {
        Map<String, List<Choice>> named = new LinkedHashMap<>();
        String last = null;
        for (Object field : fields) {
            if (field instanceof String name) {
                last = name;
                named.put(name, List.of());
            } else {
                named.put(
                        last, ((List<?>) field).stream().map(Choice.class::cast).toList());
            }
        }
        arrivals.put(kind, new Arrival(named, made));
    }

    /** Returns the kinds of things with their fields and what can be chosen. */
    public Map<String, Map<String, List<Choice>>> kinds() {
        Map<String, Map<String, List<Choice>>> kinds = new LinkedHashMap<>();
        arrivals.forEach((kind, arrival) -> kinds.put(kind, arrival.fields()));
        return kinds;
    }

    /**
     * Makes something arrive now.
     *
     * @param fields {@code kind} and the fields of that kind; what is left out has a default
     * @return what arrived
     * @throws IllegalArgumentException if a field is wrong, or a rule of Upwork forbids it
     */
    public Map<String, Object> arrive(Map<String, Object> fields) {
        String kind = String.valueOf(fields.get("kind"));
        Arrival arrival = arrivals.get(kind);
        if (arrival == null) {
            throw new IllegalArgumentException(
                    "there is no kind '" + kind + "' of arrivals, only " + arrivals.keySet());
        }
        return world.inLock(() -> {
            try {
                Map<String, Object> arrived = new LinkedHashMap<>();
                arrived.put("arrived", kind);
                arrived.putAll(arrival.made()
                        .apply(new ArrivalFields(
                                kind, fields, List.copyOf(arrival.fields().keySet()))));
                return arrived;
            } catch (Refused e) {
                throw new IllegalArgumentException(kind + ": Upwork would refuse it: " + e.getMessage(), e);
            }
        });
    }

    private Map<String, Object> offer(ArrivalFields fields) {
        User freelancer = fields.one("freelancer", world.directory().freelancers(), User::id);
        Team team = fields.one("team", buying(), Team::id);
        boolean hourly = fields.one("type", types(), Choice::value).value().equals("hourly");
        BigDecimal rate = fields.money("rate", hourly ? new BigDecimal("40.00") : new BigDecimal("800.00"));
        OfferTerms terms = new OfferTerms(
                fields.text("title", "Made to arrive"),
                hourly,
                rate,
                fields.text("message", "We would be glad to have you."),
                null,
                today(),
                hourly ? 40 : null,
                null,
                false,
                List.of());
        Offer offer = world.arrivals()
                .offer(
                        terms,
                        new OfferParties(
                                team.reference(),
                                world.directory().companyOf(team).ownerId(),
                                freelancer.id(),
                                freelancer.profile().agencyReference(),
                                null,
                                null),
                        world.now());
        return Map.of("id", offer.id(), "freelancer", freelancer.id(), "team", team.id());
    }

    private Map<String, Object> application(ArrivalFields fields) {
        Job job = fields.one("job", open(), Job::reference);
        User freelancer = fields.one("freelancer", world.directory().freelancers(), User::id);
        String letter = fields.text("letter", "I would like to work on this.");
        var application = world.arrivals().application(job.key(), freelancer.id(), letter, world.now());
        return Map.of("id", application.id(), "job", job.reference(), "freelancer", freelancer.id());
    }

    private Map<String, Object> message(ArrivalFields fields) {
        Room room = fields.one("room", writable(), Room::id);
        List<String> users =
                room.participants().stream().map(Participant::userId).toList();
        // somebody else than the owner, who usually reads
        List<String> others = users.size() > 1 ? users.subList(1, users.size()) : users;
        String from =
                fields.text("from", null) == null ? others.get(0) : fields.one("from", users, Function.identity());
        var story = world.arrivals().story(room.id(), from, fields.text("text", "Hello, how are you?"), world.now());
        return Map.of("id", story.id(), "room", room.id(), "from", from);
    }

    private Map<String, Object> hours(ArrivalFields fields) {
        Contract contract = fields.one("contract", active(true), Contract::reference);
        WorkedHours worked = world.arrivals()
                .hours(
                        contract.reference(),
                        fields.day(today()),
                        fields.number("minutes", 480),
                        fields.number("manualMinutes", 0));
        return worked(worked);
    }

    /** Hours that were booked and change: those of the latest day that has some, unless another is named. */
    private Map<String, Object> correction(ArrivalFields fields) {
        Contract contract = fields.one("contract", active(true), Contract::reference);
        List<WorkedHours> booked = world.hours().of(contract.reference(), LocalDate.MIN, LocalDate.MAX);
        LocalDate latest =
                booked.isEmpty() ? today() : booked.get(booked.size() - 1).day();
        LocalDate day = fields.day(latest);
        WorkedHours before = world.hours()
                .find(contract.reference(), day)
                .orElseThrow(() -> new IllegalArgumentException("correction: contract " + contract.reference()
                        + " has no hours on " + day + " that could be corrected; kind hours books some"));
        WorkedHours after = world.arrivals()
                .hours(
                        contract.reference(),
                        day,
                        fields.number("minutes", before.onlineMinutes() / 2),
                        fields.number("manualMinutes", before.offlineMinutes()));
        Map<String, Object> corrected = new LinkedHashMap<>(worked(after));
        corrected.put("minutesBefore", before.onlineMinutes() + before.offlineMinutes());
        return corrected;
    }

    private static Map<String, Object> worked(WorkedHours worked) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("contract", worked.contractReference());
        json.put("day", worked.day());
        json.put("minutes", worked.onlineMinutes() + worked.offlineMinutes());
        json.put("charges", worked.charges().toPlainString());
        return json;
    }

    private Map<String, Object> transaction(ArrivalFields fields) {
        Contract contract = fields.one("contract", active(false), Contract::reference);
        Kind kind = fields.one("type", BILLED, Kind::name);
        BigDecimal amount = fields.money("amount", new BigDecimal("50.00")).abs();
        var booked = world.arrivals()
                .transaction(
                        contract.reference(),
                        kind,
                        kind == Kind.REFUND ? amount.negate() : amount,
                        fields.text("description", kind.subtype() + ", made to arrive"),
                        world.now());
        return Map.of("reference", booked.reference(), "contract", contract.reference(), "amount", booked.amount());
    }

    private Map<String, Object> submission(ArrivalFields fields) {
        Milestone milestone = fields.one("milestone", submittable(), Milestone::id);
        var submission = world.arrivals()
                .submission(
                        milestone.id(),
                        fields.money("amount", milestone.deposit()),
                        fields.text("note", "Done, please have a look."),
                        world.now());
        return Map.of("id", submission.id(), "milestone", milestone.id(), "amount", submission.amount());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
    }

    private List<Team> buying() {
        return world.directory().companies().stream()
                .filter(company -> !company.agency())
                .flatMap(company -> world.directory().teamsOf(company).stream())
                .toList();
    }

    private List<Job> open() {
        return newestFirst(world.hiring().jobs().stream()
                .filter(job -> job.status() == Job.Status.OPEN)
                .toList());
    }

    private List<Room> writable() {
        return newestFirst(world.rooms().all().stream()
                .filter(room -> !room.readOnly() && !room.participants().isEmpty())
                .toList());
    }

    private List<Contract> active(boolean onlyHourly) {
        return world.hiring().contracts().all().stream()
                .filter(contract -> contract.status() == Contract.Status.ACTIVE)
                .filter(contract -> !onlyHourly || contract.terms().hourly())
                .toList();
    }

    private List<Milestone> submittable() {
        return world.milestones().milestones().stream()
                .filter(milestone -> milestone.state() == Milestone.State.ACTIVE)
                .toList();
    }

    private static <T> List<T> newestFirst(List<T> items) {
        List<T> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }

    private List<Choice> people() {
        return choices(world.directory().freelancers(), User::id, User::name);
    }

    private List<Choice> teams() {
        return choices(
                buying(), Team::id, team -> world.directory().companyOf(team).name() + ", " + team.name());
    }

    private static List<Choice> types() {
        return List.of(new Choice("hourly", "by the hour"), new Choice("fixed-price", "fixed price"));
    }

    private List<Choice> jobs() {
        return choices(open(), Job::reference, job -> job.terms().title());
    }

    private List<Choice> rooms() {
        return choices(writable(), Room::id, Room::name);
    }

    private List<Choice> hourly() {
        return choices(active(true), Contract::reference, ArrivalDesk::label);
    }

    private List<Choice> contracts() {
        return choices(active(false), Contract::reference, ArrivalDesk::label);
    }

    private static String label(Contract contract) {
        return contract.reference() + ": " + contract.terms().title() + ", "
                + contract.parties().freelancerId();
    }

    private static List<Choice> billed() {
        return choices(BILLED, Kind::name, Kind::subtype);
    }

    private List<Choice> milestones() {
        return choices(
                submittable(),
                Milestone::id,
                milestone -> milestone.id() + ": " + milestone.description() + ", " + milestone.deposit());
    }

    private static <T> List<Choice> choices(List<T> items, Function<T, String> value, Function<T, String> label) {
        return items.stream()
                .map(item -> new Choice(value.apply(item), label.apply(item)))
                .toList();
    }
}
