// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.crm;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.camelupwork.example.tryton.Tryton;

/**
 * The opportunities of Tryton: one without a party is a job, one with a party is what may become of that freelancer on that job. State
 * and steps are kept there and nowhere else.
 */
public final class Opportunities {

    private static final String MODEL = "sale.opportunity";
    private static final String LEAD = "lead";
    private static final String HIRE = "opportunity";
    private static final String LOST = "lost";

    private final Tryton tryton;
    private final Contacts contacts;
    private final Clock clock;

    Opportunities(Tryton tryton, Contacts contacts, Clock clock) {
        this.tryton = tryton;
        this.contacts = contacts;
        this.clock = clock;
    }

    private Stream<Map<String, Object>> search(String state, Predicate<Steps> steps) {
        return tryton
                .search(
                        MODEL,
                        List.of(List.of("state", "=", state)),
                        "number",
                        "reference",
                        "description",
                        "comment",
                        "amount",
                        "party.code",
                        "start_date")
                .stream()
                .filter(each -> steps.test(Steps.of(each.get("comment"))));
    }

    private static String freelancer(Map<?, ?> opportunity) {
        Object code = opportunity.get("party.") instanceof Map<?, ?> party ? party.get("code") : null;
        return code != null && code.toString().startsWith("UPW-") ? Contacts.reference(code) : "";
    }

    private static boolean isFor(Map<?, ?> opportunity, boolean freelancer) {
        return freelancer ? !freelancer(opportunity).isEmpty() : opportunity.get("party.") == null;
    }

    private void write(Map<?, ?> opportunity, Map<String, Object> values) {
        tryton.write(MODEL, List.of((Integer) opportunity.get("id")), values);
    }

    private void step(Map<?, ?> opportunity, String step, Object value) {
        write(
                opportunity,
                Map.of(
                        "comment",
                        Steps.of(opportunity.get("comment")).with(step, value).comment()));
    }

    // jobs

    /** Returns the jobs to post. */
    public List<Map<String, Object>> openings() {
        return search(LEAD, steps -> true)
                .filter(each -> isFor(each, false))
                .filter(each -> Objects.toString(each.get("reference"), "").isEmpty())
                .toList();
    }

    /** Returns true if an earlier run has begun to post the job; then Upwork is asked for it first. */
    public boolean isBegun(Map<?, ?> opening) {
        return Steps.of(opening.get("comment")).has(Steps.POSTING);
    }

    /** The key of the job among those that Upwork lists; empty if it was not posted. */
    public String posted(Map<?, ?> opening, List<Map<?, ?>> jobs) {
        return jobs.stream()
                .filter(job -> Objects.toString(job.get("description"), "").contains(mark(opening)))
                .map(job -> job.get("job_ref_ciphertext").toString())
                .findFirst()
                .orElse("");
    }

    private static String mark(Map<?, ?> opening) {
        return "Our number: " + opening.get("number") + ".";
    }

    /** The job as Upwork takes it. */
    public Map<String, Object> job(Map<?, ?> opening) {
        Map<String, Object> job = new HashMap<>();
        job.put("title", opening.get("description"));
        job.put("description", Steps.of(opening.get("comment")).text() + "\n" + mark(opening));
        return job;
    }

    /** Notes that the job is about to be posted. */
    public void post(Map<?, ?> opening) {
        step(opening, Steps.POSTING, today());
    }

    /** Notes the key of the job. */
    public void keep(Map<?, ?> opening, String key) {
        write(opening, Map.of("reference", key));
    }

    // people

    /** Returns the leads to invite: a freelancer on a posted job, without an application. */
    public List<Map<String, Object>> invitations() {
        return search(LEAD, steps -> !steps.has(Steps.INVITED) && !steps.has(Steps.APPLICATION))
                .filter(each -> isFor(each, true))
                .filter(each -> !Objects.toString(each.get("reference"), "").isEmpty())
                .toList();
    }

    /** The reference of the freelancer. */
    public String who(Map<?, ?> opportunity) {
        return freelancer(opportunity);
    }

    /** Notes that the freelancer is invited. */
    public void invited(Map<?, ?> opportunity) {
        step(opportunity, Steps.INVITED, today());
    }

    /** Enters an application as a lead, or notes it on the lead of who was invited. */
    public void applied(Map<?, ?> application) {
        Object party = contacts.upsert(
                application.get("contractor_ref"),
                application.get("contractor_name"),
                application.get("contractor_ciphertext"),
                "Upwork Applicant");
        String job = application.get("opening_ciphertext").toString();
        Map<String, Object> lead = of(job, party);
        if (lead != null) {
            step(lead, Steps.APPLICATION, application.get("rid"));
            return;
        }
        Map<String, Object> created = new HashMap<>();
        created.put("party", party);
        created.put("reference", job);
        created.put("description", application.get("ui_opening_title"));
        created.put(
                "comment",
                Steps.of(application.get("cover_letter"))
                        .with(Steps.APPLICATION, application.get("rid"))
                        .comment());
        if (application.get("hr_charge_rate") != null
                && !application.get("hr_charge_rate").toString().isBlank()) {
            created.put(
                    "amount", new BigDecimal(application.get("hr_charge_rate").toString()));
        }
        tryton.create(MODEL, List.of(created));
    }

    private Map<String, Object> of(String job, Object party) {
        return tryton
                .search(
                        MODEL,
                        List.of(List.of("reference", "=", job), List.of("party", "=", party)),
                        "comment",
                        "state",
                        "end_date")
                .stream()
                .findFirst()
                .orElse(null);
    }

    // hiring

    /** Returns the opportunities that somebody wants to hire for and that have no offer. */
    public List<Map<String, Object>> hires() {
        return search(HIRE, steps -> !steps.has(Steps.OFFER) && !steps.has(Steps.CONTRACT))
                .filter(each -> isFor(each, true))
                .toList();
    }

    /** The offer as Upwork takes it. */
    public Map<String, Object> offer(Map<?, ?> opportunity) {
        return Map.of(
                "title", opportunity.get("description"),
                "chargeRate", opportunity.get("amount"),
                "contractorReference", freelancer(opportunity),
                "context", Map.of("job_posting_ref", opportunity.get("reference")));
    }

    /** Notes the offer. */
    public void offered(Map<?, ?> opportunity, Object offer) {
        step(opportunity, Steps.OFFER, offer);
    }

    /** Enters who works on a contract, and notes on the opportunity that the contract began or ended. */
    public void contract(Map<?, ?> contract) {
        boolean ended = "closed".equals(contract.get("status"));
        Object party = contacts.upsert(
                contract.get("provider__reference"),
                contract.get("provider__id"),
                contract.get("dev_recno_ciphertext"),
                ended ? "Upwork Former Freelancer" : "Upwork Freelancer");
        Map<String, Object> opportunity = of(Objects.toString(contract.get("job_ref_ciphertext"), ""), party);
        if (opportunity == null) {
            return;
        }
        Steps steps = Steps.of(opportunity.get("comment")).with(Steps.CONTRACT, contract.get("reference"));
        if (!ended) {
            write(opportunity, Map.of("comment", steps.comment()));
        } else if (!steps.has(Steps.ENDED)) {
            write(
                    opportunity,
                    Map.of("comment", steps.with(Steps.ENDED, today()).comment(), "end_date", today()));
        }
    }

    /** Returns the lost opportunities whose contracts still run. */
    public List<Map<String, Object>> ends() {
        return search(LOST, steps -> steps.has(Steps.CONTRACT) && !steps.has(Steps.ENDED))
                .toList();
    }

    /** The reference of the contract. */
    public String contractOf(Map<?, ?> opportunity) {
        return Steps.of(opportunity.get("comment")).value(Steps.CONTRACT).orElseThrow();
    }

    /** Notes that the contract has ended. */
    public void ended(Map<?, ?> opportunity) {
        write(
                opportunity,
                Map.of(
                        "comment",
                        Steps.of(opportunity.get("comment"))
                                .with(Steps.ENDED, today())
                                .comment(),
                        "end_date",
                        today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
