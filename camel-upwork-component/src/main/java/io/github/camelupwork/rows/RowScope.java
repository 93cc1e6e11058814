// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.github.camelupwork.report.ReportKind;

/**
 * The rows that belong to a report, by its selectors. A selector may use any of Upwork's ids for a party: the long id
 * and the reference, which are numbers, or the id of REST.
 *
 * @param requirements the person who must be signed in, or the organization that the call must act for
 * @param teams        the teams that are selected; one that the organization does not have makes a report that is
 *                     always empty
 * @param tests        conditions that a row must meet
 * @param account      the account whose transactions they are; null for the organization that the call acts for
 */
record RowScope(List<Requirement> requirements, List<Requirement> teams, List<Test> tests, String account) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String USER = "user";
    private static final String ORGANIZATION = "organization";
    private static final String TEAMS = "teams";
    private static final List<String> BOOKING = List.of(Booking.TYPE, Booking.SUBTYPE);

    /**
     * A party that the call must speak for.
     *
     * @param party     {@code user}, {@code organization} or {@code teams}
     * @param parameter the selector
     * @param value     its value
     */
    record Requirement(String party, String parameter, String value) {

        /** The ids by which to recognize the party: a text is no number. */
        Set<String> keys() {
            return NUMBER.matcher(value).matches() ? Set.of("_uid", "_rid") : Set.of("_id");
        }
    }

    /**
     * A condition that a row must meet.
     *
     * @param keys  names of the values that it looks at
     * @param holds the condition
     */
    record Test(List<String> keys, Predicate<Map<String, ?>> holds) {

        /** A condition that one of the values equals a text. */
        static Test any(List<String> keys, String value) {
            return new Test(
                    keys, row -> keys.stream().anyMatch(key -> value.equals(Objects.toString(row.get(key), null))));
        }
    }

    /**
     * @param values of the call, by name on the wire
     */
    static RowScope of(ReportKind kind, Map<String, ?> values) {
        Builder scope = new Builder(values);
        switch (kind) {
            case TIME_BY_COMPANY -> scope.require(ORGANIZATION, "company_id");
            case TIME_BY_TEAM_LIMITED, TIME_BY_TEAM_FULL ->
                scope.require(ORGANIZATION, "company_id").team("team_id").party("team_id", "team");
            case TIME_BY_AGENCY ->
                scope.team("agency_id").party("agency_id", "agency").party("company_id", "company", "agency_company");
            case TIME_BY_FREELANCER_LIMITED, TIME_BY_FREELANCER_FULL -> scope.require(USER, "user_id");
            case BILLINGS_BY_BUYERS_COMPANY -> scope.require(ORGANIZATION, "buyer_company_ref");
            case BILLINGS_BY_BUYERS_TEAM ->
                scope.team("buyer_team_ref").keys("buyer_team_ref", "buyer_team__reference", "buyer_team__id");
            case EARNINGS_BY_FREELANCERS_COMPANY -> scope.require(ORGANIZATION, "provider_company_ref");
            case EARNINGS_BY_FREELANCERS_TEAM ->
                scope.team("provider_team_ref")
                        .keys("provider_team_ref", "provider_team__reference", "_provider_team_uid");
            case ACCOUNT -> scope.account("accounting_entity_ref");
            default -> scope.require(USER, "provider_ref");
        }
        return scope.build(kind);
    }

    /** Returns whether a row belongs to the report. */
    boolean holds(Map<String, ?> row) {
        return tests.stream().allMatch(test -> test.holds().test(row));
    }

    /** Returns the values of a row that are needed to decide that. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        tests.forEach(test -> keys.addAll(test.keys()));
        return keys;
    }

    /** Puts a scope together; a selector that was not given selects nothing. */
    private static final class Builder {

        private final Map<String, ?> values;
        private final List<Requirement> requirements = new ArrayList<>();
        private final List<Requirement> teams = new ArrayList<>();
        private final List<Test> tests = new ArrayList<>();
        private String account;

        Builder(Map<String, ?> values) {
            this.values = values;
        }

        Builder require(String party, String parameter) {
            return party(requirements, party, parameter);
        }

        Builder team(String parameter) {
            return party(teams, TEAMS, parameter);
        }

        private Builder party(List<Requirement> all, String party, String parameter) {
            if (values.get(parameter) != null) {
                all.add(new Requirement(party, parameter, values.get(parameter).toString()));
            }
            return this;
        }

        Builder party(String parameter, String... parties) {
            String value = Objects.toString(values.get(parameter), null);
            List<String> keys = new ArrayList<>();
            for (String party : parties) {
                keys.addAll(
                        value != null && NUMBER.matcher(value).matches()
                                ? List.of("_" + party + "_uid", "_" + party + "_rid")
                                : List.of(party + "_id"));
            }
            return keys(parameter, keys.toArray(String[]::new));
        }

        Builder keys(String parameter, String... keys) {
            if (values.get(parameter) != null) {
                tests.add(Test.any(List.of(keys), values.get(parameter).toString()));
            }
            return this;
        }

        Builder account(String parameter) {
            account = values.get(parameter).toString();
            return this;
        }

        /**
         * Reports of billings and earnings leave out transfers, and earnings what is booked on the client's side, such as
         * membership fees; reports on an account show all. The billings of a team are those of its contracts, whatever their
         * side: payments are settled by them, and one that is left out would be made again.
         */
        RowScope build(ReportKind kind) {
            switch (kind) {
                case EARNINGS_BY_FREELANCER, EARNINGS_BY_FREELANCERS_TEAM, EARNINGS_BY_FREELANCERS_COMPANY ->
                    tests.add(new Test(BOOKING, row -> Booking.isBooked(row) && Booking.mayBeFreelancers(row)));
                case BILLINGS_BY_BUYERS_COMPANY ->
                    tests.add(new Test(BOOKING, row -> Booking.isBooked(row) && Booking.mayBeClients(row)));
                case BILLINGS_BY_BUYERS_TEAM -> tests.add(new Test(BOOKING, Booking::isBooked));
                default -> {}
            }
            return new RowScope(List.copyOf(requirements), List.copyOf(teams), List.copyOf(tests), account);
        }
    }
}
