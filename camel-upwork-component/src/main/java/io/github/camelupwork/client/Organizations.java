// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Suggestion;
import io.github.camelupwork.exception.UpworkArgumentException;

/**
 * The organizations that one person can speak for, as Upwork's {@code companySelector} lists them; asked for when they
 * are needed and kept for a while. Thread-safe.
 */
public final class Organizations {

    /** The time for which a list is cached; Upwork's terms allow a day. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    private static final String OPTION = "organization";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Catalog catalog;
    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> client;
    private final Clock clock;
    private final AtomicReference<Kept> kept = new AtomicReference<>();

    /**
     * One organization.
     *
     * @param id        the long id, as the tenant header takes it
     * @param reference the number by which REST names it; null if it is not known
     * @param name      the display name
     * @param kind      the kind, e.g. {@code Client} or {@code Vendor}; null if it is not known
     */
    public record Organization(String id, String reference, String name, String kind) {

        @Override
        public String toString() {
            return "'" + name + "' (" + (kind == null ? "" : kind + ", ") + "id " + id + ")";
        }

        private boolean is(String wanted) {
            return wanted.equals(id)
                    || wanted.equals(reference)
                    || words(wanted).equals(words(name));
        }

        private static String words(String text) {
            return text == null
                    ? ""
                    : BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        }
    }

    private record Kept(Instant since, CompletableFuture<List<Organization>> all) {}

    /**
     * Creates the list of the person in whose name the client calls.
     *
     * @param client executes a call, for no organization that is named
     */
    public Organizations(Catalog catalog, Function<UpworkCall, CompletableFuture<UpworkAnswer>> client, Clock clock) {
        this.catalog = catalog;
        this.client = client;
        this.clock = clock;
    }

    /**
     * Returns all of them, from the last response unless it is too old. Fails as the call fails; a failure is not kept.
     */
    public CompletableFuture<List<Organization>> all() {
        Kept last = kept.get();
        return last != null && clock.instant().isBefore(last.since().plus(LIFETIME)) ? last.all() : ask(last);
    }

    /** The next question is put to Upwork again. */
    public void forget() {
        kept.set(null);
    }

    /**
     * The one that is meant. An answer that was kept is not enough to say that there is none.
     *
     * @param operation whose endpoint asks, for messages
     * @param wanted    a name, whatever its capitals and blanks, or an id
     * @return fails with {@link UpworkArgumentException} if there is none or more than one, naming those there are
     */
    public CompletableFuture<Organization> find(String operation, String wanted) {
        Kept before = kept.get();
        return all().thenCompose(all -> {
                    boolean old = before != null
                            && before.all().isDone()
                            && all.stream().noneMatch(one -> one.is(wanted));
                    return old ? ask(before) : CompletableFuture.completedFuture(all);
                })
                .thenApply(all -> only(operation, wanted, all));
    }

    /** The one that Upwork takes if none is named; always asked. */
    public CompletableFuture<Organization> inForce() {
        return call("organization/get").thenApply(answer -> read((Map<?, ?>) answer.body()));
    }

    /** Asks Upwork, once for concurrent callers. */
    private CompletableFuture<List<Organization>> ask(Kept last) {
        Kept asked = new Kept(clock.instant(), new CompletableFuture<>());
        if (!kept.compareAndSet(last, asked)) {
            return all();
        }
        listed().whenComplete((all, failure) -> {
            if (failure == null) {
                asked.all().complete(all);
            } else {
                kept.compareAndSet(asked, null);
                asked.all().completeExceptionally(failure);
            }
        });
        return asked.all();
    }

    /**
     * Requests the list. An entry without an id is left out: it would stand for the person's default organization. Every failure,
     * also while the response is read, fails the future, so that all waiting callers learn of it.
     */
    private CompletableFuture<List<Organization>> listed() {
        try {
            return call("companies/list").thenApply(answer -> ((List<?>) answer.body())
                    .stream()
                            .filter(Map.class::isInstance)
                            .map(item -> read((Map<?, ?>) item))
                            .filter(organization -> organization.id() != null)
                            .toList());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<UpworkAnswer> call(String name) {
        Operation operation = catalog.operation(name).orElseThrow();
        return client.apply(
                new UpworkCall(operation, operation.bindings(Api.GRAPHQL).get(0), Map.of()));
    }

    private static Organization read(Map<?, ?> item) {
        Object kind = item.containsKey("organizationLegacyType")
                ? item.get("organizationLegacyType")
                : item.get("legacyType");
        return new Organization(text(item.get("uid")), text(item.get("reference")), text(item.get("name")), text(kind));
    }

    /** A text or a number; null for everything else, and for blanks. */
    private static String text(Object value) {
        return (value instanceof String || value instanceof Number)
                        && !value.toString().isBlank()
                ? value.toString()
                : null;
    }

    private static Organization only(String operation, String wanted, List<Organization> all) {
        List<Organization> meant = all.stream().filter(one -> one.is(wanted)).toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        String what = meant.isEmpty()
                ? "which is none that this account can speak for"
                        + Suggestion.text(
                                wanted,
                                all.stream()
                                        .map(Organization::name)
                                        .filter(Objects::nonNull)
                                        .toList())
                : "and " + meant.size() + " are called so; give the id of one";
        throw new UpworkArgumentException(
                operation,
                OPTION,
                "option 'organization' is '" + wanted + "', " + what + "; there "
                        + (all.isEmpty()
                                ? "is none at all"
                                : "are "
                                        + all.stream()
                                                .map(Organization::toString)
                                                .collect(Collectors.joining(", "))),
                null);
    }
}
