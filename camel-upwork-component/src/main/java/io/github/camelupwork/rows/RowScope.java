// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportTable;

/**
 * Which rows are a report's, by its selectors. Whoever is selected may be named by any id that Upwork has for him: the long id
 * and the reference, which are numbers, or the id of REST.
 *
 * @param musts   who must be signed in, or which organization the call must speak for
 * @param teams   which teams are selected; one that the organization does not have makes a report that is always empty
 * @param tests   what a row must have
 * @param account whose transactions they are; null for those of the organization that the call speaks for
 */
record RowScope(List<Must> musts, List<Must> teams, List<Test> tests, String account) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String USER = "user";
    private static final String ORGANIZATION = "organization";
    private static final String TEAMS = "teams";
    private static final Test BILLING = new Test(List.of("type"), "Payment", true);

    /**
     * Somebody who must be the one that the call speaks for.
     *
     * @param party     {@code user}, {@code organization} or {@code teams}
     * @param parameter the selector
     * @param value     what it says
     */
    record Must(String party, String parameter, String value) {

        /** Ids by which to recognise him: a text is no number. */
        Set<String> keys() {
            return NUMBER.matcher(value).matches() ? Set.of("_uid", "_rid") : Set.of("_id");
        }
    }

    /**
     * What a row must have.
     *
     * @param keys  where to look
     * @param value what must stand at one of them
     * @param not   whether it must stand at none
     */
    record Test(List<String> keys, String value, boolean not) {

        boolean holds(Map<String, ?> row) {
            return not != keys.stream().anyMatch(key -> value.equals(Objects.toString(row.get(key), null)));
        }
    }

    /**
     * @param values of the call, by name on the wire
     */
    static RowScope of(ReportKind kind, Map<String, ?> values) {
        Builder scope = new Builder(values);
        switch (kind) {
            case TIME_BY_COMPANY -> scope.must(ORGANIZATION, "company_id");
            case TIME_BY_TEAM_LIMITED, TIME_BY_TEAM_FULL ->
                scope.must(ORGANIZATION, "company_id").team("team_id").party("team_id", "team");
            case TIME_BY_AGENCY ->
                scope.team("agency_id").party("agency_id", "agency").party("company_id", "company", "agency_company");
            case TIME_BY_FREELANCER_LIMITED, TIME_BY_FREELANCER_FULL -> scope.must(USER, "user_id");
            case BILLINGS_BY_BUYERS_COMPANY -> scope.must(ORGANIZATION, "buyer_company_ref");
            case BILLINGS_BY_BUYERS_TEAM ->
                scope.team("buyer_team_ref").keys("buyer_team_ref", "buyer_team__reference", "buyer_team__id");
            case EARNINGS_BY_FREELANCERS_COMPANY -> scope.must(ORGANIZATION, "provider_company_ref");
            case EARNINGS_BY_FREELANCERS_TEAM ->
                scope.team("provider_team_ref")
                        .keys("provider_team_ref", "provider_team__reference", "_provider_team_uid");
            case ACCOUNT -> scope.account("accounting_entity_ref");
            default -> scope.must(USER, "provider_ref");
        }
        return scope.build(kind);
    }

    /** Whether a row is the report's. */
    boolean holds(Map<String, ?> row) {
        return tests.stream().allMatch(test -> test.holds(row));
    }

    /** What is needed of a row to tell. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        tests.forEach(test -> keys.addAll(test.keys()));
        return keys;
    }

    /** Puts a scope together; a selector that was not given selects nothing. */
    private static final class Builder {

        private final Map<String, ?> values;
        private final List<Must> musts = new ArrayList<>();
        private final List<Must> teams = new ArrayList<>();
        private final List<Test> tests = new ArrayList<>();
        private String account;

        Builder(Map<String, ?> values) {
            this.values = values;
        }

        Builder must(String party, String parameter) {
            return somebody(musts, party, parameter);
        }

        Builder team(String parameter) {
            return somebody(teams, TEAMS, parameter);
        }

        private Builder somebody(List<Must> all, String party, String parameter) {
            if (values.get(parameter) != null) {
                all.add(new Must(party, parameter, values.get(parameter).toString()));
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
                tests.add(new Test(List.of(keys), values.get(parameter).toString(), false));
            }
            return this;
        }

        Builder account(String parameter) {
            account = values.get(parameter).toString();
            return this;
        }

        /** Reports of billings and earnings leave out money that only moves; those on an account show it. */
        RowScope build(ReportKind kind) {
            boolean all =
                    kind == ReportKind.ACCOUNT || kind == ReportKind.ACCOUNT_OWNER || kind.table() == ReportTable.TIME;
            if (!all) {
                tests.add(BILLING);
            }
            return new RowScope(List.copyOf(musts), List.copyOf(teams), List.copyOf(tests), account);
        }
    }
}
