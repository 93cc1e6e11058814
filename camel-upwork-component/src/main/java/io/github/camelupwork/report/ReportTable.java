// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static io.github.camelupwork.report.FieldType.DATE;
import static io.github.camelupwork.report.FieldType.NUMBER;
import static io.github.camelupwork.report.FieldType.STRING;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The two tables that reports are requested from, with their fields and the names allowed in a condition.
 * <p>
 * The reference contradicts itself in places, and is read as follows: {@code assignment_reference} (its table of
 * conditions) means {@code assignment__reference} (everything else), and {@code provider_id} among the filters of one
 * finance report means {@code provider__id}. The finance filters {@code week}, {@code month} and {@code year} are in no
 * field table; they are read as parts of {@code date}: the week that contains the given day (weeks start on Monday),
 * the month as number 1 to 12, the year as number. They can be filtered by, not selected.
 */
public enum ReportTable {
    /** Hours and charges by day, freelancer, team, assignment, task and memo. */
    TIME(timeFields(), Map.of(), Map.of(), Map.of()),
    /** Invoices, payments and adjustments. */
    FINANCE(
            financeFields(),
            financeAdditions(),
            Map.of("week", DATE, "month", NUMBER, "year", NUMBER),
            Map.of("assignment_reference", "assignment__reference", "provider_id", "provider__id"));

    private final Map<String, ReportField> fields;
    private final Map<String, ReportField> additions;
    private final Map<String, FieldType> derivedFilters;
    private final Map<String, String> aliases;

    ReportTable(
            Map<String, ReportField> fields,
            Map<String, ReportField> additions,
            Map<String, FieldType> derivedFilters,
            Map<String, String> aliases) {
        this.fields = fields;
        this.additions = additions;
        this.derivedFilters = derivedFilters;
        this.aliases = aliases;
    }

    /** @return the field that holds a row's day: {@code worked_on} or {@code date}. */
    public String dayField() {
        return this == TIME ? "worked_on" : "date";
    }

    /** @return the fields by name, in the reference's order. */
    public Map<String, ReportField> fields() {
        return fields;
    }

    /**
     * @param  name a field name, exactly as in the table
     * @return      the field, or empty if the table has none of that name
     */
    public Optional<ReportField> field(String name) {
        return Optional.ofNullable(fields.get(name)).or(() -> Optional.ofNullable(additions.get(name)));
    }

    /** @return the names of the fields that the connector adds to those of the reference, if GraphQL provides them. */
    public Set<String> additions() {
        return additions.keySet();
    }

    /**
     * @param  name a name used in a condition
     * @return      the field table's name for it if it is an alias, else the name itself
     */
    public String canonicalName(String name) {
        return aliases.getOrDefault(name, name);
    }

    /**
     * @param  name a name used in a condition: a field, an alias, or one of {@code week}, {@code month}, {@code year} for
     *              finance
     * @return      the type to compare by, or empty if there is no such name
     */
    public Optional<FieldType> conditionType(String name) {
        return Optional.ofNullable(derivedFilters.get(name))
                .or(() -> field(canonicalName(name)).map(ReportField::type));
    }

    /**
     * The operators that a condition on a field may use: all five for days, equality alone for text and numbers.
     *
     * @param  type the field's type
     * @return      the operators
     */
    public static Set<Operator> operators(FieldType type) {
        return type == DATE ? Set.of(Operator.values()) : Set.of(Operator.EQUAL);
    }

    private static Map<String, ReportField> timeFields() {
        Map<String, ReportField> fields = new LinkedHashMap<>();
        add(fields, DATE, false, "worked_on", "week_worked_on", "month_worked_on", "year_worked_on");
        add(
                fields,
                STRING,
                false,
                "provider_id",
                "provider_name",
                "team_id",
                "team_name",
                "assignment_team_id",
                "assignment_name",
                "agency_id",
                "agency_name",
                "company_id",
                "agency_company_id",
                "task",
                "memo");
        add(
                fields,
                NUMBER,
                true,
                "hours",
                "charges",
                "hours_online",
                "charges_online",
                "hours_offline",
                "charges_offline");
        return Collections.unmodifiableMap(fields);
    }

    private static Map<String, ReportField> financeFields() {
        Map<String, ReportField> fields = new LinkedHashMap<>();
        add(fields, NUMBER, false, "reference");
        add(fields, DATE, false, "date", "date_due");
        add(fields, NUMBER, false, "assignment__reference");
        add(fields, STRING, false, "assignment_name");
        add(fields, NUMBER, false, "accounting_entity__reference");
        add(fields, STRING, false, "accounting_entity_name");
        addParty(fields, "buyer_company");
        addParty(fields, "buyer_team");
        addParty(fields, "provider_company");
        addParty(fields, "provider_team");
        addParty(fields, "provider");
        add(fields, STRING, false, "type", "subtype", "description", "comment", "memo", "notes");
        add(fields, NUMBER, true, "amount");
        add(fields, NUMBER, false, "po_number");
        return Collections.unmodifiableMap(fields);
    }

    /** Returns the fields that accountants need and the reference lacks. */
    private static Map<String, ReportField> financeAdditions() {
        Map<String, ReportField> fields = new LinkedHashMap<>();
        add(fields, NUMBER, true, "signed_amount");
        add(fields, DATE, false, "statement_date", "fully_paid_date");
        return Collections.unmodifiableMap(fields);
    }

    private static void addParty(Map<String, ReportField> fields, String party) {
        add(fields, NUMBER, false, party + "__reference");
        add(fields, STRING, false, party + "__id", party + "_name");
    }

    private static void add(Map<String, ReportField> fields, FieldType type, boolean aggregatable, String... names) {
        for (String name : names) {
            fields.put(name, new ReportField(name, type, aggregatable));
        }
    }
}
