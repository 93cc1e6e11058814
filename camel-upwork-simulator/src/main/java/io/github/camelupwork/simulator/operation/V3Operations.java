// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/**
 * Jobs, contracts, freelancers and teams as REST v3 shows them. Amounts are numbers there; they have a currency only
 * where the documented example has it.
 */
final class V3Operations implements OperationGroup {

    private static final String DOLLARS = "USD";

    private final World world;
    private final Clients clients;

    V3Operations(World world) {
        this.world = world;
        this.clients = new Clients(world);
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "v3/listTeams",
                this::teams,
                "v3/listEngagements",
                this::engagements,
                "v3/listContracts",
                this::contracts,
                "v3/getContract",
                this::contract,
                "v3/searchJobsREST",
                this::jobs,
                "v3/getJob",
                this::job,
                "v3/searchFreelancers",
                this::freelancers,
                "v3/getFreelancerProfile",
                this::freelancer);
    }

    private Object teams(OperationCall call) {
        return new Fields()
                .with(
                        "teams",
                        world.directory().memberships(call.caller()).stream()
                                .map(membership -> world.directory()
                                        .team(membership.teamReference())
                                        .orElseThrow())
                                .map(this::team)
                                .toList());
    }

    private Fields team(Team team) {
        Company company = world.directory().companyOf(team);
        return new Fields()
                .with("id", team.id())
                .with("name", team.name())
                .with("status", "active")
                .with("company_id", company.id());
    }

    private Object engagements(OperationCall call) {
        String status = call.text("status");
        return new Fields()
                .with(
                        "engagements",
                        visible(call).stream()
                                .filter(contract -> status == null || status.equals(simple(contract)))
                                .map(this::engagement)
                                .toList());
    }

    private Fields engagement(Contract contract) {
        return new Fields()
                .with("id", contract.reference())
                .with("status", simple(contract))
                .with("job_title", contract.terms().title())
                .with("provider_id", clients.freelancer(contract).key())
                .with("rate", contract.terms().chargeRate());
    }

    private static String simple(Contract contract) {
        return contract.status() == Contract.Status.ENDED ? "closed" : "active";
    }

    private Object contracts(OperationCall call) {
        String status = call.text("status");
        String team = call.text("buyer_team__reference");
        List<Contract> found = visible(call).stream()
                .filter(contract -> status == null || status.equals(contract.wireStatus()))
                .filter(contract ->
                        team == null || world.directory().teamsBelow(team).contains(clients.team(contract)))
                .toList();
        return new Fields()
                .with("total", found.size())
                .with(
                        "contracts",
                        Page.of(call, "paging").of(found).stream()
                                .map(this::listed)
                                .toList());
    }

    private Fields listed(Contract contract) {
        return view(contract)
                .with("freelancerName", clients.freelancer(contract).name())
                .with("startedTime", contract.created().toString());
    }

    private Object contract(OperationCall call) {
        return world.hiring()
                .contracts()
                .find(call.text("contract_id"))
                .filter(contract -> clients.sees(call.caller(), contract))
                .map(this::view)
                .orElseThrow(() -> Refused.missing("Contract not found"));
    }

    private Fields view(Contract contract) {
        return new Fields()
                .with("id", contract.reference())
                .with("status", contract.wireStatus())
                .with("jobTitle", contract.terms().title())
                .with("rate", contract.terms().chargeRate())
                .with("currency", DOLLARS);
    }

    private List<Contract> visible(OperationCall call) {
        return world.hiring().contracts().all().stream()
                .filter(contract -> clients.sees(call.caller(), contract))
                .toList();
    }

    private Object jobs(OperationCall call) {
        Predicate<BigDecimal> budget = NumberFilter.of(call.text("budget"));
        List<Job> found = world.hiring().jobs().stream()
                .filter(job -> "public".equals(job.terms().visibility()))
                .filter(job -> FreelancerOperations.has(
                        job.terms().title() + " " + job.terms().description() + " "
                                + job.terms().skills(),
                        call.text("q")))
                .filter(job -> job.terms().skills().containsAll(Inputs.list(call, "skills", ",")))
                .filter(job -> call.text("budget") == null || budget.test(amount(job)))
                .sorted(Comparator.comparing(Job::created).reversed())
                .toList();
        Page page = Page.of(call, "paging");
        return new Fields()
                .with("total", found.size())
                .with(
                        "paging",
                        new Fields()
                                .with("offset", page.offset())
                                .with("count", page.count())
                                .with("total", found.size()))
                .with("jobs", page.of(found).stream().map(this::result).toList());
    }

    private Fields result(Job job) {
        return common(job)
                .with("skills", job.terms().skills())
                .with("createdDateTime", job.created().toString());
    }

    private Object job(OperationCall call) {
        return world.hiring()
                .job(call.text("job_id"))
                .map(job -> common(job).with("description", job.terms().description()))
                .orElseThrow(() -> Refused.missing("Job not found"));
    }

    private Fields common(Job job) {
        return new Fields()
                .with("id", job.key())
                .with("title", job.terms().title())
                .with("status", job.status() == Job.Status.OPEN ? "open" : "closed")
                .with("budget", new Fields().with("amount", amount(job)).with("currency", DOLLARS));
    }

    /** An hourly job has no budget: zero, since the example has a number. */
    private static BigDecimal amount(Job job) {
        return job.terms().budget() == null ? BigDecimal.ZERO : job.terms().budget();
    }

    private Object freelancers(OperationCall call) {
        List<User> found = world.directory().freelancers().stream()
                .filter(user -> FreelancerOperations.has(
                        user.name() + " " + user.profile().title() + " "
                                + user.profile().skills(),
                        call.text("q")))
                .toList();
        return new Fields()
                .with("total", found.size())
                .with(
                        "providers",
                        Page.of(call, "paging").of(found).stream()
                                .map(user -> view(user)
                                        .with("currency", DOLLARS)
                                        .with("skills", user.profile().skills()))
                                .toList());
    }

    private Object freelancer(OperationCall call) {
        User user = world.directory()
                .user(call.text("user_id"))
                .filter(User::isFreelancer)
                .orElseThrow(() -> Refused.missing("User not found"));
        return view(user).with("jobsCompleted", new Career(world, user).ended());
    }

    private static Fields view(User user) {
        return new Fields()
                .with("id", user.key())
                .with("name", user.name())
                .with("title", user.profile().title())
                .with("rate", user.profile().rate())
                .with("rating", user.profile().feedback());
    }
}
