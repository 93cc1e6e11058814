// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** Engagements, which are contracts by another name, and their suspension, restart and end. */
final class EngagementOperations implements OperationGroup {

    private final World world;
    private final Clients clients;
    private final Envelope envelope;

    EngagementOperations(World world) {
        this.world = world;
        this.clients = new Clients(world);
        this.envelope = new Envelope(world.directory());
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "engagements/list",
                this::list,
                "engagements/get",
                this::get,
                "contracts/suspend",
                this::suspend,
                "contracts/restart",
                this::restart,
                "contracts/end",
                this::end);
    }

    /**
     * The reference shows the list's only engagement as an object, the way XML becomes JSON; so one engagement is an
     * object here,
     * and none or several are a list.
     */
    private Object list(OperationCall call) {
        Ordering order = Ordering.of(call, "created_time");
        List<Fields> found = order.sort(world.hiring().contracts().all().stream()
                .filter(contract -> clients.sees(call.caller(), contract))
                .filter(contract -> matches(call, contract))
                .map(contract -> item(contract)
                        .with("client_team__reference", contract.parties().teamReference())
                        .with("job__reference", jobReference(contract)))
                .toList());
        found.forEach(item -> item.keySet().removeAll(List.of("client_team__reference", "job__reference")));
        Page page = Page.of(call, "page");
        List<Fields> items = page.of(found);
        return new Fields()
                .with("engagement", items.size() == 1 ? items.get(0) : items)
                .with(
                        "list",
                        page.lister(order.described())
                                .with("total_count", String.valueOf(items.size()))
                                .with("total_items", String.valueOf(found.size())));
    }

    private boolean matches(OperationCall call, Contract contract) {
        return isTeam(contract.parties().teamReference(), call.text("buyer_team__reference"))
                && isTeam(contract.parties().agencyReference(), call.text("agency_team__reference"))
                && isFreelancer(call, clients.freelancer(contract))
                && hasStatus(Inputs.list(call, "status"), contract)
                && isJob(contract, call.text("job__reference"))
                && isWithin(call, contract.created());
    }

    private boolean isTeam(String reference, String wanted) {
        return wanted == null
                || world.directory().teamsBelow(wanted).stream()
                        .map(Team::reference)
                        .anyMatch(team -> team.equals(reference));
    }

    private boolean isFreelancer(OperationCall call, User freelancer) {
        String wanted =
                call.text("provider__reference") == null ? call.text("profile_key") : call.text("provider__reference");
        return wanted == null
                || world.directory().user(wanted).filter(freelancer::equals).isPresent();
    }

    private static boolean hasStatus(List<String> wanted, Contract contract) {
        return wanted.isEmpty() || wanted.contains(status(contract));
    }

    private boolean isJob(Contract contract, String wanted) {
        return wanted == null || wanted.equals(contract.parties().jobKey()) || wanted.equals(jobReference(contract));
    }

    private static boolean isWithin(OperationCall call, Instant created) {
        Instant from = Inputs.moment(call.text("created_time_from"));
        Instant till = Inputs.moment(call.text("created_time_to"));
        return (from == null || !created.isBefore(from)) && (till == null || !created.isAfter(till));
    }

    private String jobReference(Contract contract) {
        String key = contract.parties().jobKey();
        return key == null ? "" : world.hiring().job(key).orElseThrow().reference();
    }

    private Object get(OperationCall call) {
        Contract contract = clients.visible(call.caller(), call.text("engagement_reference"));
        Fields fields = item(contract);
        fields.remove("provider_team__reference");
        return fields.with("milestones", milestones(contract));
    }

    /** Empty for an hourly contract, as the reference shows it; what it holds for a fixed-price one is not shown there. */
    private static Object milestones(Contract contract) {
        return contract.milestones().isEmpty()
                ? ""
                : new Fields()
                        .with(
                                "milestone",
                                contract.milestones().stream()
                                        .map(EngagementOperations::milestone)
                                        .toList());
    }

    private static Fields milestone(Milestone milestone) {
        return new Fields()
                .with("id", milestone.id())
                .with("description", milestone.description())
                .with("deposit_amount", milestone.deposit().toPlainString())
                .with("due_date", Times.stamp(milestone.due()))
                .with("state", milestone.state().wire());
    }

    private Object suspend(OperationCall call) {
        Contract contract = managed(call);
        contract.suspend();
        return envelope.numbered(call, "message", "OK");
    }

    private Object restart(OperationCall call) {
        Contract contract = managed(call);
        contract.restart();
        return envelope.numbered(call, "message", "OK");
    }

    private Object end(OperationCall call) {
        Contract contract = managed(call);
        contract.end(Inputs.required(call, "reason"), call.now());
        return envelope.numbered(call, "message", "OK");
    }

    private Contract managed(OperationCall call) {
        return clients.managed(call.caller(), call.text("contract_reference"));
    }

    private static String status(Contract contract) {
        return contract.status() == Contract.Status.ENDED ? "closed" : "active";
    }

    private Fields item(Contract contract) {
        User freelancer = clients.freelancer(contract);
        Team team = clients.team(contract);
        String agency = contract.parties().agencyReference();
        return new Fields()
                .also(terms(contract))
                .with("buyer_team__id", team.id())
                .with("buyer_team__reference", team.reference())
                .with("created_time", Times.millis(contract.created()))
                .with("description", contract.terms().message())
                .with("dev_recno_ciphertext", freelancer.key())
                .with("engagement_end_date", Times.millis(contract.ended()))
                .with("engagement_start_date", Times.millis(Times.day(contract.created())))
                .with("is_paused", contract.status() == Contract.Status.SUSPENDED ? "1" : "")
                .with("job_ref_ciphertext", contract.parties().jobKey())
                .with("offer__reference", contract.offerId())
                .with("portrait_url", Links.portrait(freelancer.reference(), 50))
                .with("provider__id", freelancer.id())
                .with("provider__reference", freelancer.reference())
                .with(
                        "provider_team__id",
                        agency == null
                                ? ""
                                : world.directory().team(agency).orElseThrow().id())
                .with("provider_team__reference", agency)
                .with("reference", contract.reference())
                .with("status", status(contract));
    }

    private Fields terms(Contract contract) {
        String key = contract.parties().jobKey();
        boolean hourly = contract.terms().hourly();
        Integer limit = contract.weeklyLimit(Times.day(world.now()));
        return new Fields()
                .with("engagement_job_type", contract.terms().type())
                .with("engagement_title", contract.terms().title())
                .with(
                        "hourly_charge_rate",
                        hourly ? contract.terms().chargeRate().toPlainString() : "")
                .with(
                        "job__title",
                        key == null
                                ? ""
                                : world.hiring().job(key).orElseThrow().terms().title())
                .with("weekly_hours_limit", limit == null ? "" : String.valueOf(limit))
                .with("weekly_salary_pay_amount", "")
                .with("weekly_stipend_hours", "");
    }
}
