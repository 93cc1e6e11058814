// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Access;
import io.github.camelupwork.simulator.state.Application;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/** Job applications, from the client's side and from the freelancer's. */
final class ApplicationOperations implements OperationGroup {

    private final World world;
    private final Envelope envelope;

    ApplicationOperations(World world) {
        this.world = world;
        this.envelope = new Envelope(world.directory());
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "applications/listClient",
                this::listClient,
                "applications/getClient",
                this::getClient,
                "applications/listFreelancer",
                this::listFreelancer,
                "applications/getFreelancer",
                this::getFreelancer);
    }

    private Object listClient(OperationCall call) {
        String team = world.access()
                .recruiter(call.caller(), Inputs.required(call, "buyer_team__reference"))
                .reference();
        Job job = world.hiring()
                .job(Inputs.required(call, "job_key"))
                .filter(known -> known.teamReference().equals(team))
                .orElseThrow(() -> Refused.forbidden(Access.NO_TEAM));
        List<Fields> found = Ordering.of(call, "ctime_epoch")
                .sort(applications()
                        .filter(application -> application.jobKey().equals(job.key()))
                        .filter(application -> matches(call, application))
                        .map(application -> view(application)
                                .with("job_description", job.terms().description())
                                .with("created_time", Times.stamp(application.created())))
                        .toList());
        found.forEach(item -> item.remove("created_time"));
        Page page = Page.of(call, "page");
        String total = String.valueOf(found.size());
        return envelope.texted(call, "applications", page.of(found))
                .with("listner", page.lister("").with("total-count", total).with("total_items", total));
    }

    private boolean matches(OperationCall call, Application application) {
        User freelancer = freelancer(application);
        String status = call.text("status");
        String profile = call.text("profile_key");
        String agency = call.text("agency_team__reference");
        return (status == null || status.equals(application.status().wire()))
                && (profile == null
                        || world.directory()
                                .user(profile)
                                .filter(freelancer::equals)
                                .isPresent())
                && (agency == null || agency.equals(freelancer.profile().agencyReference()));
    }

    private Object getClient(OperationCall call) {
        Application application =
                world.hiring().applications().get(call.text("application_id"), Refused.forbidden(Access.NO_TEAM));
        Job job = job(application);
        world.access().recruiter(call.caller(), job.teamReference());
        return envelope.texted(
                call,
                "application",
                view(application).with("job_description", job.terms().description()));
    }

    private Object listFreelancer(OperationCall call) {
        String status = call.text("status");
        return envelope.texted(
                call,
                "applications",
                applications()
                        .filter(application -> isOf(call, application))
                        .filter(application -> status == null || isIn(application, status))
                        .map(this::brief)
                        .toList());
    }

    private static boolean isIn(Application application, String status) {
        return switch (status) {
            case "invites" -> application.status() == Application.Status.INVITED;
            case "interviews" -> application.status() == Application.Status.MESSAGED;
            default -> application.isActive();
        };
    }

    private Object getFreelancer(OperationCall call) {
        Application application = world.hiring()
                .applications()
                .find(call.text("application_id"))
                .filter(known -> isOf(call, known))
                .orElseThrow(() -> Refused.forbidden("No access to team/company/job/application"));
        return envelope.texted(
                call,
                "application",
                view(application)
                        .with("job__description", job(application).terms().description()));
    }

    private Stream<Application> applications() {
        return world.hiring().applications().all().stream();
    }

    private boolean isOf(OperationCall call, Application application) {
        return world.access().speaksFor(call.caller(), freelancer(application));
    }

    private User freelancer(Application application) {
        return world.directory().caller(application.freelancerId());
    }

    private Job job(Application application) {
        return world.hiring().job(application.jobKey()).orElseThrow();
    }

    private Fields brief(Application application) {
        Job job = job(application);
        return new Fields()
                .with("contractor_ciphertext", freelancer(application).key())
                .with("ctime_epoch", Times.seconds(application.created()))
                .with("interview_status", interview(application))
                .with("opening_ciphertext", job.key())
                .with("opening_title", job.terms().title())
                .with("rid", application.id())
                .with("status", status(application));
    }

    private Fields view(Application application) {
        Fields fields =
                new Fields().also(contractor(freelancer(application))).also(status(application, job(application)));
        for (String zero : List.of(
                "feedback_score", "fp_pay_amount", "fp_upfront_payment", "is_hidden_by_provider", "total_hours")) {
            fields.with(zero, "0");
        }
        return fields.with("cover_letter", application.invited() ? "" : application.letter())
                .with("created_type", application.invited() ? "Client" : "Freelancer")
                .with("ctime_epoch", Times.seconds(application.created()))
                .with("engagement_duration_ref", "2")
                .with("fp_amount_agreed", "")
                .with("hr_charge_rate", application.chargeRate().toPlainString())
                .with("hr_pay_rate", application.payRate().toPlainString())
                .with("invite_letter", application.invited() ? application.letter() : "")
                .with("job_pref_matches", new Fields().with("prefs_match", "0").with("prefs_total", "0"))
                .with("rid", application.id());
    }

    private static Fields contractor(User freelancer) {
        return new Fields()
                .with("contractor_ciphertext", freelancer.key())
                .with("contractor_name", freelancer.name())
                .with("contractor_portrait_url", Links.portrait(freelancer.reference(), 50))
                .with("contractor_ref", freelancer.reference())
                .with("contractor_title", freelancer.profile().title());
    }

    private Fields status(Application application, Job job) {
        Application.Status status = application.status();
        return new Fields()
                .with("interview_status", interview(application))
                .with("is_auto_hidden", "f")
                .with("is_hidden_by_buyer", status == Application.Status.HIDDEN ? "1" : "0")
                .with("is_seen_by_buyer", "t")
                .with("is_shortlisted", status == Application.Status.SHORTLISTED ? "1" : "0")
                .with("is_undecided", application.isActive() ? "1" : "0")
                .with("job_type", job.hourly() ? "Hourly" : "Fixed")
                .with("offer_status", status == Application.Status.OFFERED ? "new" : "")
                .with("opening_ciphertext", job.key())
                .with("status", status(application))
                .with(
                        "team_nid",
                        world.directory()
                                .team(job.teamReference())
                                .orElseThrow()
                                .id())
                .with("ui_opening_title", job.terms().title());
    }

    private static String interview(Application application) {
        return application.status() == Application.Status.INVITED ? "Waiting For Provider" : "Waiting For Buyer";
    }

    private static String status(Application application) {
        return switch (application.status()) {
            case HIRED -> "Hired";
            case DECLINED -> "Declined";
            case HIDDEN -> "Hidden";
            default -> "In Process";
        };
    }
}
