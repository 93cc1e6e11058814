// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.camelupwork.simulator.state.Application;
import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.JobTerms;
import io.github.camelupwork.simulator.state.Permission;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** A client's job posts: list, read, post, change, cancel, invite. */
final class JobOperations implements OperationGroup {

    private static final Refused UNAUTHORIZED = Refused.forbidden("Forbidden (operation is unauthorized)");

    private final World world;
    private final Envelope envelope;

    JobOperations(World world) {
        this.world = world;
        this.envelope = new Envelope(world.directory());
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "jobs/list",
                this::list,
                "jobs/get",
                this::get,
                "jobs/create",
                this::create,
                "jobs/update",
                this::update,
                "jobs/cancel",
                this::cancel,
                "jobs/invite",
                this::invite);
    }

    private Object list(OperationCall call) {
        List<String> teams = teams(call).stream().map(Team::reference).toList();
        Ordering order = Ordering.of(call, "created_time");
        List<Fields> found = order.sort(world.hiring().jobs().stream()
                .filter(job -> teams.contains(job.teamReference()))
                .filter(job -> matches(call, job))
                .map(this::item)
                .toList());
        Page page = Page.of(call, "page");
        return new Fields()
                .with("listner", page.lister(order.described()).with("total_items", String.valueOf(found.size())))
                .with("jobs", page.of(found));
    }

    /** The team of that reference; all teams if it is the company's, or if sub teams are wanted and it is. */
    private List<Team> teams(OperationCall call) {
        List<Team> teams = world.directory().teamsBelow(Inputs.required(call, "buyer_team__reference"));
        if (!world.access().mayInAll(call.caller(), teams, Permission.RECRUITING, Permission.EMPLOYMENT)) {
            throw UNAUTHORIZED;
        }
        return teams;
    }

    private boolean matches(OperationCall call, Job job) {
        String status = call.text("status");
        String author = call.text("created_by");
        Instant from = Inputs.moment(call.text("created_time_from"));
        Instant till = Inputs.moment(call.text("created_time_to"));
        return (status == null || status.equals(job.status().wire()))
                && (author == null || author.equals(job.createdBy()))
                && (from == null || !job.created().isBefore(from))
                && (till == null || !job.created().isAfter(till));
    }

    private Object get(OperationCall call) {
        Job job = job(call);
        return common(job).with("buyer_team__reference", job.teamReference());
    }

    private Object create(OperationCall call) {
        Team team = world.directory()
                .team(Inputs.required(call, "buyer_team__reference"))
                .filter(known -> mayPost(call, known))
                .orElseThrow(() -> UNAUTHORIZED);
        boolean hourly = "hourly".equals(Inputs.required(call, "job_type"));
        Job job = world.hiring().post(team, call.caller(), hourly, terms(call, List.of(), "all"), call.now());
        return envelope.numbered(
                call,
                "job",
                new Fields().with("public_url", Links.page("jobs/" + job.key())).with("reference", job.key()));
    }

    private Object update(OperationCall call) {
        Job job = job(call);
        job.update(terms(call, job.terms().skills(), job.terms().contractorType()));
        String status = call.text("status");
        if (status != null) {
            job.change(Job.Status.valueOf(status.toUpperCase(Locale.ROOT)), call.now());
        }
        return envelope.numbered(call, "job", new Fields().with("message", "updated"));
    }

    private static JobTerms terms(OperationCall call, List<String> skills, String contractorType) {
        return new JobTerms(
                Inputs.required(call, "title"),
                Inputs.required(call, "description"),
                Inputs.required(call, "visibility"),
                Inputs.required(call, "category2"),
                Inputs.required(call, "subcategory2"),
                Inputs.day(call.text("start_date")),
                Inputs.money(call.text("budget")),
                Inputs.integer(call.text("duration")),
                call.text("skills") == null ? skills : Inputs.list(call, "skills"),
                call.text("contractor_type") == null ? contractorType : call.text("contractor_type"),
                null);
    }

    private Object cancel(OperationCall call) {
        job(call).change(Job.Status.CANCELLED, call.now());
        return envelope.numbered(call, "job", new Fields().with("message", "deleted"));
    }

    private Object invite(OperationCall call) {
        Job job = job(call);
        String freelancer =
                call.text("profile_key") == null ? call.text("provider__reference") : call.text("profile_key");
        User invited = world.directory()
                .user(freelancer)
                .filter(User::isFreelancer)
                .orElseThrow(() -> Refused.forbidden("Forbidden"));
        world.hiring().apply(job, invited, Application.Status.INVITED, Inputs.required(call, "cover"), call.now());
        return envelope.texted(call, "code", "200")
                .with("job_info", new Fields().with("company_id", ""))
                .with("message", "OK");
    }

    private Job job(OperationCall call) {
        return world.hiring()
                .job(call.text("job_key"))
                .filter(job -> mayPost(
                        call, world.directory().team(job.teamReference()).orElseThrow()))
                .orElseThrow(() -> UNAUTHORIZED);
    }

    private boolean mayPost(OperationCall call, Team team) {
        return world.access().may(call.caller(), team, Permission.RECRUITING, Permission.EMPLOYMENT);
    }

    private Fields item(Job job) {
        return common(job)
                .with("buyer_team_reference", job.teamReference())
                .with("job_ref_ciphertext", job.key())
                .with("reference", job.key());
    }

    private Fields common(Job job) {
        Team team = world.directory().team(job.teamReference()).orElseThrow();
        Company company = world.directory().companyOf(team);
        return new Fields()
                .with("attachment_file_url", "")
                .also(terms(job.terms()))
                .with("buyer_company__name", company.name())
                .with("buyer_company__reference", company.reference())
                .with("buyer_team__name", team.name())
                .with("cancelled_date", job.status() == Job.Status.CANCELLED ? Times.millis(job.closed()) : "")
                .with("created_time", Times.millis(job.created()))
                .with("end_date", Times.millis(job.closed()))
                .with("filled_date", job.status() == Job.Status.FILLED ? Times.millis(job.closed()) : "")
                .with("job_type", job.type())
                .with("keep_open_on_hire", "")
                .with("num_active_candidates", count(job, true))
                .with("num_candidates", count(job, false))
                .with("num_new_candidates", "0")
                .with("public_url", Links.page("jobs/" + job.key()))
                .with("status", job.status().wire());
    }

    private static Fields terms(JobTerms terms) {
        return new Fields()
                .with("budget", terms.budget() == null ? "" : terms.budget().toPlainString())
                .with("category2", terms.category())
                .with("description", terms.description())
                .with("duration", terms.duration() == null ? "" : String.valueOf(terms.duration()))
                .with("preference_candidate_type", terms.contractorType())
                .with("skills", String.join(";", terms.skills()))
                .with("start_date", Times.millis(terms.startDate()))
                .with("subcategory2", terms.subcategory())
                .with("title", terms.title())
                .with("visibility", terms.visibility());
    }

    private String count(Job job, boolean activeOnly) {
        return String.valueOf(world.hiring().applications().all().stream()
                .filter(a -> a.jobKey().equals(job.key()))
                .filter(application -> !activeOnly || application.isActive())
                .count());
    }
}
