// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static io.github.camelupwork.report.ReportTable.FINANCE;
import static io.github.camelupwork.report.ReportTable.TIME;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Suggestion;

/**
 * The 18 report calls of the reference: which table each asks, which fields it refuses, which filters it supports.
 * <p>
 * A refused field may stand neither in SELECT nor in WHERE: the reference says that it "cannot appear in the query". Time
 * reports filter by the six fields of the language, minus the refused ones; finance reports filter by what their own list says,
 * also where the language's table of conditions lacks it ({@code subtype}, {@code po_number}, {@code provider_company__id}
 * ...).
 */
public enum ReportKind {
    /** Hours of a team. */
    TIME_BY_TEAM_LIMITED(
            "timeByTeamLimited", TIME, "team_id", "team_name", "charges", "charges_online", "charges_offline"),
    /** Hours and charges of a team. */
    TIME_BY_TEAM_FULL("timeByTeamFull", TIME, "team_id", "team_name"),
    /** Hours and charges of a whole company. */
    TIME_BY_COMPANY("timeByCompany", TIME, "company_id"),
    /** Hours of an agency. */
    TIME_BY_AGENCY("timeByAgency", TIME, "agency_id", "agency_name", "charges", "charges_online", "charges_offline"),
    /** Hours of the signed-in freelancer. */
    TIME_BY_FREELANCER_LIMITED(
            "timeByFreelancerLimited",
            TIME,
            "provider_id",
            "provider_name",
            "charges",
            "charges_online",
            "charges_offline"),
    /**
     * Hours and charges of the signed-in freelancer. The reference describes this call as the one with monetary information and
     * yet lists the charges as refused, word for word as for the hours-only call. The charges are what the call exists for, so
     * they are accepted here; should the server refuse them, it says so.
     */
    TIME_BY_FREELANCER_FULL("timeByFreelancerFull", TIME, "provider_id", "provider_name"),

    /** The billings for a freelancer. */
    BILLINGS_BY_FREELANCER("billingsByFreelancer", Filters.FREELANCER, "comment", "po_number"),
    /** The billings for a freelancer's team. */
    BILLINGS_BY_FREELANCERS_TEAM("billingsByFreelancersTeam", Filters.FREELANCERS_TEAM, "comment", "po_number"),
    /** The billings for a freelancer's company. */
    BILLINGS_BY_FREELANCERS_COMPANY(
            "billingsByFreelancersCompany", Filters.FREELANCERS_COMPANY, "comment", "po_number"),
    /** The earnings of a freelancer. */
    EARNINGS_BY_FREELANCER("earningsByFreelancer", Filters.FREELANCER, "comment", "po_number"),
    /** The earnings of a freelancer's team. */
    EARNINGS_BY_FREELANCERS_TEAM("earningsByFreelancersTeam", Filters.FREELANCERS_TEAM, "comment", "po_number"),
    /** The earnings of a freelancer's company. */
    EARNINGS_BY_FREELANCERS_COMPANY(
            "earningsByFreelancersCompany", Filters.FREELANCERS_COMPANY, "comment", "po_number"),
    /**
     * The billings to a client's team. Its filter {@code provider_id} is an alias: {@code provider__id} works as well.
     */
    BILLINGS_BY_BUYERS_TEAM("billingsByBuyersTeam", Filters.BUYERS_TEAM_WITH_ALIAS, "comment", "po_number"),
    /** The billings to a client's company. */
    BILLINGS_BY_BUYERS_COMPANY("billingsByBuyersCompany", Filters.BUYERS_COMPANY),
    /** The earnings from a client's team. */
    EARNINGS_BY_BUYERS_TEAM("earningsByBuyersTeam", Filters.BUYERS_TEAM_WITH_ORDER),
    /** The earnings from a client's company. */
    EARNINGS_BY_BUYERS_COMPANY("earningsByBuyersCompany", Filters.BUYERS_COMPANY_WITH_ORDER),
    /** The transactions of a financial account. */
    ACCOUNT("account", Filters.ACCOUNT),
    /** The transactions of the signed-in user's own accounts. */
    ACCOUNT_OWNER("accountOwner", Filters.ACCOUNT_OWNER);

    private static final List<String> TIME_FILTERS =
            List.of("company_id", "agency_id", "provider_id", "worked_on", "assignment_team_id", "task");
    private static final List<String> TIME_DEFAULTS = List.of(
            "worked_on",
            "provider_id",
            "provider_name",
            "assignment_team_id",
            "assignment_name",
            "task",
            "memo",
            "hours",
            "charges");

    private final String id;
    private final ReportTable table;
    private final Set<String> filters;
    private final Set<String> refusedFields;

    ReportKind(String id, ReportTable table, String... refusedFields) {
        this(id, table, Set.of(), refusedFields);
    }

    ReportKind(String id, Set<String> filters, String... refusedFields) {
        this(id, FINANCE, filters, refusedFields);
    }

    ReportKind(String id, ReportTable table, Set<String> filters, String... refusedFields) {
        this.id = id;
        this.table = table;
        this.filters = filters;
        this.refusedFields = Set.of(refusedFields);
    }

    /**
     * @param  id                       an id of the reference, {@code timeByTeamFull} or {@code reports/timeByTeamFull}
     * @return                          the report
     * @throws IllegalArgumentException if there is none of that id; the message offers the nearest
     */
    public static ReportKind of(String id) {
        String name = id.startsWith("reports/") ? id.substring("reports/".length()) : id;
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown report '" + name + "'"
                        + Suggestion.text(
                                name,
                                Arrays.stream(values()).map(ReportKind::id).toList())));
    }

    /** @return the id that the reference's call has, for example {@code billingsByBuyersCompany}. */
    public String id() {
        return id;
    }

    /** @return the table this report asks from. */
    public ReportTable table() {
        return table;
    }

    /** @return the fields that may not appear in a query to this report. */
    public Set<String> refusedFields() {
        return refusedFields;
    }

    /** @return the fields that may be selected, in the table's order. */
    public List<String> selectable() {
        return table.fields().keySet().stream()
                .filter(name -> !refusedFields.contains(name))
                .toList();
    }

    /** @return the names that conditions may use, as the reference lists them. */
    public Set<String> filters() {
        return table == FINANCE ? filters : allowed(TIME_FILTERS).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Returns whether a condition may use a name: one of {@link #filters()} or another spelling of one.
     *
     * @param  name a name as a query has it
     * @return      true if it may be used
     */
    public boolean filtersBy(String name) {
        Set<String> known = filters();
        if (known.contains(name)) {
            return true;
        }
        // provider_id is another spelling in the one report that lists it; the double underscore is understood
        // everywhere
        return !name.equals("provider_id")
                && known.stream().map(table::canonicalName).anyMatch(table.canonicalName(name)::equals);
    }

    /**
     * The columns a query asks for. The reference lets a time report without SELECT answer with "default fields of the
     * function" and does not name them; taken here are the day, freelancer, hiring team, assignment, task, memo, hours and
     * charges, as far as the report allows them. A finance report without SELECT, or with a star, has no columns and returns no
     * data.
     *
     * @param  query the query
     * @return       its columns, perhaps none
     */
    public List<SelectItem> columnsOf(ReportQuery query) {
        if (query.star()) {
            return List.of();
        }
        if (!query.select().isEmpty() || table == FINANCE) {
            return query.select();
        }
        return allowed(TIME_DEFAULTS).map(SelectItem::field).toList();
    }

    private Stream<String> allowed(List<String> names) {
        return names.stream().filter(name -> !refusedFields.contains(name));
    }

    /** The filter lists that several finance reports share. */
    private static final class Filters {
        static final Set<String> FREELANCER = filters("buyer_company", "buyer_team", "provider_company");
        static final Set<String> FREELANCERS_TEAM = filters("buyer_company", "buyer_team", "provider");
        static final Set<String> FREELANCERS_COMPANY = and(FREELANCERS_TEAM, "accounting_entity__reference");
        static final Set<String> BUYERS_TEAM = filters("provider_team", "provider");
        static final Set<String> BUYERS_TEAM_WITH_ALIAS = and(BUYERS_TEAM, "provider_id");
        static final Set<String> BUYERS_TEAM_WITH_ORDER = and(BUYERS_TEAM, "po_number");
        static final Set<String> BUYERS_COMPANY = filters("provider_company", "provider");
        static final Set<String> BUYERS_COMPANY_WITH_ORDER = and(BUYERS_COMPANY, "po_number");
        static final Set<String> ACCOUNT = and(
                filters("provider_company", "provider", "buyer_company", "buyer_team", "provider_team"), "po_number");
        static final Set<String> ACCOUNT_OWNER =
                and(filters("provider_company", "provider", "buyer_team"), "accounting_entity__reference", "po_number");

        private Filters() {}

        private static Set<String> filters(String... parties) {
            Set<String> names = new LinkedHashSet<>(List.of("date", "week", "month", "year", "date_due"));
            for (String party : parties) {
                names.add(party + "__reference");
                names.add(party + "__id");
            }
            names.addAll(List.of("assignment__reference", "type", "subtype"));
            return Collections.unmodifiableSet(names);
        }

        private static Set<String> and(Set<String> names, String... more) {
            Set<String> all = new LinkedHashSet<>(names);
            all.addAll(List.of(more));
            return Collections.unmodifiableSet(all);
        }
    }
}
