// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Determines the parties for which a call acts, so that a report on another party is an error and not an empty report.
 */
final class RowParties {

    private static final Logger LOG = LoggerFactory.getLogger(RowParties.class);
    private static final String ENTITY = "entity";
    private static final String TEAMS = "teams";
    private static final String USER = "user";
    private static final String UID = "_uid";
    private static final Pattern ID = Pattern.compile("_(uid|rid|id)");

    private final Function<UpworkCall, CompletableFuture<UpworkAnswer>> client;
    private final RowPlan plan;
    private final Set<RowScope.Requirement> knownTeams;

    /**
     * @param knownTeams teams that were asked about already; is added to
     */
    RowParties(
            Function<UpworkCall, CompletableFuture<UpworkAnswer>> client,
            RowPlan plan,
            Set<RowScope.Requirement> knownTeams) {
        this.client = client;
        this.plan = plan;
        this.knownTeams = knownTeams;
    }

    /**
     * Checks that the call acts for the parties that its selectors name.
     *
     * @return fails with {@link UpworkArgumentException} if it does not
     */
    CompletableFuture<Void> check() {
        CompletableFuture<Void> checked = CompletableFuture.completedFuture(null);
        for (RowScope.Requirement required : plan.scope().requirements()) {
            checked = checked.thenCompose(done -> ask(required.party(), required.keys()))
                    .thenAccept(party -> check(required, party));
        }
        return checked;
    }

    /**
     * Checks that the teams that the selectors name exist, for a report without rows.
     *
     * @return fails with {@link UpworkArgumentException} if the organization does not have one of them
     */
    CompletableFuture<Void> checkTeams() {
        CompletableFuture<Void> checked = CompletableFuture.completedFuture(null);
        for (RowScope.Requirement team : plan.scope().teams()) {
            checked = checked.thenCompose(done -> knownTeams.contains(team)
                    ? CompletableFuture.completedFuture(null)
                    : ask(team.party(), team.keys()).handle((party, failure) -> checkTeam(team, party, failure)));
        }
        return checked;
    }

    /** Some organizations may not be asked for their teams. */
    private Void checkTeam(RowScope.Requirement team, Map<?, ?> party, Throwable failure) {
        if (failure == null && (party.get(TEAMS) instanceof List || ids(party).contains(team.value()))) {
            check(team, party);
        } else {
            LOG.warn(
                    "{}: the report is empty, and whether there is a team '{}' could not be asked: {}",
                    plan.call().operation().name(),
                    team.value(),
                    failure == null ? "no teams were answered" : failure.getMessage());
        }
        knownTeams.add(team);
        return null;
    }

    /** Returns the account that holds the organization's transactions. */
    CompletableFuture<String> account() {
        return ask(ENTITY, Set.of(UID))
                .thenApply(entity ->
                        entity.get(UID) == null ? null : entity.get(UID).toString());
    }

    private CompletableFuture<Map<?, ?>> ask(String party, Set<String> keys) {
        Binding asks = RowFetch.without(
                plan.rows().parties().get(party), key -> ID.matcher(key).matches() && !keys.contains(key));
        return client.apply(plan.call().by(asks).with(Map.of())).thenApply(answer -> (Map<?, ?>) answer.body());
    }

    private void check(RowScope.Requirement required, Map<?, ?> party) {
        List<String> ids = ids(party);
        if (ids.isEmpty()) {
            throw unknown(required);
        }
        if (!ids.contains(required.value())) {
            throw another(required, ids);
        }
    }

    /** Answers with errors are handed on where {@code partial} says so, and may lack what was asked. */
    private UpworkUnreadableAnswerException unknown(RowScope.Requirement required) {
        return new UpworkUnreadableAnswerException(
                Failure.local(
                        plan.call().operation().name(),
                        "Upwork did not say who the "
                                + spoken(required) + ", so option '" + option(required) + "' (" + required.value()
                                + ") cannot be checked; partial=fail shows the errors"),
                null);
    }

    private UpworkArgumentException another(RowScope.Requirement required, List<String> ids) {
        String option = option(required);
        return new UpworkArgumentException(
                plan.call().operation().name(),
                option,
                "option '" + option + "' is '"
                        + required.value() + "', but the " + spoken(required) + " " + ids
                        + "; GraphQL answers for that one alone, so "
                        + (required.party().equals(USER)
                                ? "sign in as the one that is meant"
                                : "choose the organization that is meant as tenant of the account"),
                null);
    }

    private String option(RowScope.Requirement required) {
        return plan.call()
                .binding()
                .parameter(required.parameter())
                .map(Parameter::option)
                .orElseThrow();
    }

    private static String spoken(RowScope.Requirement required) {
        return required.party().equals(TEAMS)
                ? "organization that the call speaks for and its teams are"
                : required.party() + " that the call speaks for is";
    }

    /** Its own and those of its teams. */
    private static List<String> ids(Object party) {
        return party instanceof Map<?, ?> map
                ? map.values().stream().flatMap(value -> ids(value).stream()).toList()
                : party instanceof List<?> list
                        ? list.stream().flatMap(item -> ids(item).stream()).toList()
                        : party == null ? List.of() : List.of(party.toString());
    }
}
