// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.consumer.position.Fingerprint;

/**
 * A list whose items each have a list of their own, as rooms have messages. A consumer that names none of them reads the lists of
 * all.
 */
public enum ParentList {

    /** All rooms; another latest message says that there is something new. */
    ROOMS("messages/rooms", Set.of("messages/list"), Set.of(Api.GRAPHQL), Map.of("roomId", "roomId")) {
        @Override
        String mark(Map<?, ?> parent, Map<?, ?> room) {
            return room.get("latestStory") == null ? null : Fingerprint.of(room.get("latestStory"));
        }

        @Override
        Instant latest(Map<?, ?> room) {
            return ItemTime.of(room.get("latestStory")).orElse(null);
        }
    },

    /** All jobs of the client by the keys of REST; a closed one gets no more applications. */
    JOBS_BY_KEY("jobs/list", Set.of("applications/list"), Set.of(Api.REST), Map.of("jobKey", "job_ref_ciphertext")) {
        @Override
        String mark(Map<?, ?> parent, Map<?, ?> job) {
            return state(job, "status", CLOSED_JOBS);
        }
    },

    /** All jobs of the client by the ids of GraphQL. */
    JOBS_BY_ID("jobs/list", Set.of("applications/list"), Set.of(Api.GRAPHQL), Map.of("jobKey", "id")) {
        @Override
        String mark(Map<?, ?> parent, Map<?, ?> job) {
            return state(job, "status", CLOSED_JOBS);
        }
    },

    /** All milestones of all contracts, which GraphQL lists with the contracts; a closed one gets no more submissions. */
    MILESTONES(
            "engagements/list",
            Set.of("milestones/submissions"),
            Set.of(Api.GRAPHQL),
            Map.of("contractReference", "reference", "milestoneId", "terms.fixedPriceTerms.milestones.id")) {
        @Override
        String mark(Map<?, ?> parent, Map<?, ?> milestone) {
            return state(milestone, "state", CLOSED_MILESTONES);
        }
    },

    /** All contracts; a closed one has no active milestone. */
    CONTRACTS(
            "engagements/list",
            Set.of("milestones/active"),
            Set.of(Api.REST, Api.GRAPHQL),
            Map.of("contractReference", "reference")) {
        @Override
        String mark(Map<?, ?> parent, Map<?, ?> contract) {
            return state(contract, "status", "closed"::equals);
        }
    },

    /** All diaries of a day, of the contracts with time on it; more time, or other time, says that there is something new. */
    DIARIES(
            "workdiaries/company",
            Set.of("workdiaries/contract"),
            Set.of(Api.GRAPHQL),
            Map.of("contractId", "contract.id", "date", "date")) {
        @Override
        String mark(Map<?, ?> row, Map<?, ?> contract) {
            return Fingerprint.of(row);
        }
    };

    /** Freelancers add and change time of a week until it is reviewed. */
    private static final int DIARY_DAYS = 8;

    private static final String DATE = "date";

    private static final Predicate<String> CLOSED_JOBS = Set.of("filled", "cancelled")::contains;
    private static final Predicate<String> CLOSED_MILESTONES =
            state -> state.matches("Paid.*|Cancelled.*|NotFundedClosed|OfferCancelled|RejectedByUpwork");

    private final String operation;
    private final Set<String> children;
    private final Set<Api> apis;
    private final Map<String, String> options;

    /**
     * @param operation that lists the parents
     * @param children  operations that list what one parent has
     * @param apis      on which a parent says what the children need
     * @param options   options of the children, with the dotted paths to their values in a parent, through at most one list
     */
    ParentList(String operation, Set<String> children, Set<Api> apis, Map<String, String> options) {
        this.operation = operation;
        this.children = children;
        this.apis = apis;
        this.options = options;
    }

    /**
     * The list to read for an operation; none if the route says itself what it wants, or there is no such list.
     *
     * @param binding of the operation, which takes what the parents name
     * @param given   names of the options that the endpoint gives
     */
    public static Optional<ParentList> of(Operation operation, Binding binding, Predicate<String> given) {
        return Arrays.stream(values())
                .filter(list -> list.children.contains(operation.name()) && list.apis.contains(binding.api()))
                .filter(list -> list.options.keySet().stream()
                        .allMatch(option -> binding.option(option).isPresent()))
                .filter(list -> list.options.keySet().stream().noneMatch(given))
                .findFirst();
    }

    /** Returns whether the parents are listed day by day. */
    public boolean isByDay() {
        return options.containsKey(DATE);
    }

    /** The days to list, each as options of the call. */
    List<Map<String, Object>> days(LocalDate first, LocalDate today) {
        LocalDate from = Stream.of(first, today).min(Comparator.naturalOrder()).orElseThrow();
        return from.datesUntil(today.plusDays(1))
                .map(day -> Map.<String, Object>of(DATE, day))
                .toList();
    }

    /** The first day to list after all was read up to a day. */
    static LocalDate firstDay(LocalDate through) {
        return through.minusDays(DIARY_DAYS - 1);
    }

    /** Returns true if a list is still listed by its day after all was read up to a day; true for what has no day. */
    boolean isListed(Part part, LocalDate through) {
        return !(part.values().get(DATE) instanceof LocalDate day) || !day.isBefore(firstDay(through));
    }

    /** The operation that lists the parents. */
    public String operation() {
        return operation;
    }

    /** The options of the children that the parents fill. */
    public Set<String> options() {
        return options.keySet();
    }

    /**
     * One list to read.
     *
     * @param values of the options that name it
     * @param mark   changes whenever something new is in it; null if there is no such sign
     * @param latest the time of its latest item; null if it is not known
     */
    record Part(Map<String, Object> values, String mark, Instant latest) {

        /** A name among the lists of the operation. */
        String name() {
            return String.join(
                    ",", values.values().stream().map(Object::toString).toList());
        }

        /** The same list, of which another item of the parents tells as well. */
        Part and(Part other) {
            return mark == null || mark.equals(other.mark)
                    ? this
                    : new Part(values, Fingerprint.of(List.of(mark, String.valueOf(other.mark))), latest);
        }
    }

    /** The lists of one parent: one, or one for each item of the list within the parent. */
    List<Part> parts(Map<?, ?> parent) {
        String within = within();
        Stream<?> inner = within == null ? Stream.of(parent) : at(parent, within);
        return inner.filter(Map.class::isInstance)
                .map(item -> part(parent, (Map<?, ?>) item, within))
                .filter(Objects::nonNull)
                .toList();
    }

    private String within() {
        return options.values().stream()
                .filter(path -> path.contains("."))
                .map(path -> path.substring(0, path.lastIndexOf('.')))
                .findFirst()
                .orElse(null);
    }

    private Part part(Map<?, ?> parent, Map<?, ?> item, String within) {
        Map<String, Object> values = new LinkedHashMap<>();
        options.keySet().stream().sorted().forEach(option -> {
            String path = options.get(option);
            Object value = path.contains(".") ? item.get(path.substring(within.length() + 1)) : parent.get(path);
            if (value != null && !value.toString().isBlank()) {
                values.put(option, value);
            }
        });
        return values.size() < options.size() ? null : new Part(values, mark(parent, item), latest(item));
    }

    /** A text that changes whenever something new is in the list of this item of a parent; null if there is no such sign. */
    abstract String mark(Map<?, ?> parent, Map<?, ?> item);

    /** The time of the latest item in the list of this item; null if it is not known. */
    Instant latest(Map<?, ?> item) {
        return null;
    }

    private static String state(Map<?, ?> item, String field, Predicate<String> closed) {
        String state = Objects.toString(item.get(field), "");
        return closed.test(state) ? state : null;
    }

    /** The values at a dotted path, through all lists on the way. */
    private static Stream<?> at(Object value, String path) {
        Stream<?> found = Stream.of(value);
        for (String name : path.split("\\.")) {
            found = found.flatMap(each -> each instanceof Map<?, ?> map ? items(map.get(name)) : Stream.empty());
        }
        return found;
    }

    private static Stream<?> items(Object value) {
        return value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
    }
}
