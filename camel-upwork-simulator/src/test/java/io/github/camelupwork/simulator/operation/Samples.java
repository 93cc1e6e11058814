// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportTable;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Job;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Offer;
import io.github.camelupwork.simulator.state.Submission;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;
import io.github.camelupwork.simulator.state.Worlds;

/** One successful call of every operation. */
final class Samples {

    private static final String COMPANY = "northlight";
    private static final String TEAM = "northlight:engineering";
    private static final Map<String, Function<Samples, Object>> ALL = new LinkedHashMap<>();

    static {
        people();
        hiring();
        contracts();
        talk();
        tasks();
        diaries();
        metadata();
        v3();
        for (ReportKind kind : ReportKind.values()) {
            ALL.put("reports/" + kind.id(), samples -> samples.report(kind));
        }
    }

    private final Calls calls;
    private final World world;

    Samples(Calls calls) {
        this.calls = calls;
        this.world = calls.world();
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    Object answer(String operation) {
        return ALL.get(operation).apply(this);
    }

    private static void put(String operation, String caller, Object... parameters) {
        ALL.put(operation, samples -> samples.calls.answer(operation, caller, parameters));
    }

    private static void with(
            String operation, String caller, String name, Function<Samples, Object> value, Object... more) {
        ALL.put(operation, samples -> {
            Object[] all = new Object[more.length + 2];
            all[0] = name;
            all[1] = value.apply(samples);
            System.arraycopy(more, 0, all, 2, more.length);
            return samples.calls.answer(operation, caller, all);
        });
    }

    private static void people() {
        put("users/info", Calls.OWNER);
        put("users/get", Calls.OWNER, "user_reference", "me");
        put("users/roles", Calls.OWNER);
        put("users/rolesOf", Calls.OWNER, "user_reference", Calls.OWNER);
        put("companies/list", Calls.OWNER);
        put("companies/get", Calls.OWNER, "company_reference", COMPANY);
        put("companies/teams", Calls.OWNER, "company_reference", COMPANY);
        put("companies/users", Calls.OWNER, "company_reference", COMPANY);
        put("teams/list", Calls.OWNER);
        put("teams/users", Calls.OWNER, "team_reference", TEAM);
        put("freelancers/search", Calls.OWNER, "q", "java");
        put("freelancers/brief", Calls.OWNER, "profile_key", Calls.FREELANCER);
        put("freelancers/get", Calls.OWNER, "profile_key", Calls.FREELANCER);
    }

    private static void hiring() {
        put("jobs/search", Calls.OWNER, "q", "redesign");
        put("jobs/list", Calls.OWNER, "buyer_team__reference", COMPANY);
        with("jobs/get", Calls.OWNER, "job_key", Samples::jobKey);
        put(
                "jobs/create",
                Calls.OWNER,
                "buyer_team__reference",
                TEAM,
                "title",
                "T",
                "job_type",
                "hourly",
                "description",
                "D",
                "visibility",
                "public",
                "category2",
                "Web, Mobile & Software Dev",
                "subcategory2",
                "Web Development",
                "duration",
                "90");
        with(
                "jobs/update",
                Calls.OWNER,
                "job_key",
                Samples::jobKey,
                "buyer_team__reference",
                TEAM,
                "title",
                "T",
                "description",
                "D",
                "visibility",
                "public",
                "category2",
                "C",
                "subcategory2",
                "S");
        with("jobs/cancel", Calls.OWNER, "job_key", Samples::jobKey, "reason_code", "41");
        with("jobs/profile", Calls.OWNER, "job_key", samples -> Worlds.hourly(samples.world)
                .parties()
                .jobKey());
        with("jobs/invite", Calls.OWNER, "job_key", Samples::jobKey, "profile_key", Calls.FREELANCER, "cover", "Come");
        put("offers/listClient", Calls.OWNER, "company_id", COMPANY);
        with("offers/getClient", Calls.OWNER, "offer_id", samples -> samples.offer()
                .id());
        put(
                "offers/create",
                Calls.HIRING,
                "title",
                "T",
                "job_type",
                "hourly",
                "charge_rate",
                "20.0",
                "message_to_contractor",
                "Hello",
                "team__reference",
                TEAM,
                "related_jobcategory2",
                "531770282580668418",
                "contractor_username",
                Calls.FREELANCER);
        put("offers/listFreelancer", Calls.FREELANCER);
        with("offers/getFreelancer", Calls.FREELANCER, "offer_id", samples -> samples.offer()
                .id());
        with(
                "offers/act",
                Calls.FREELANCER,
                "offer_id",
                samples -> samples.offer().id(),
                "name",
                "accept");
        ALL.put(
                "applications/listClient",
                samples -> samples.calls.answer(
                        "applications/listClient",
                        Calls.OWNER,
                        "buyer_team__reference",
                        samples.job().teamReference(),
                        "job_key",
                        samples.jobKey()));
        ALL.put(
                "applications/getClient",
                samples -> samples.calls.answer(
                        "applications/getClient",
                        Calls.OWNER,
                        "buyer_team__reference",
                        samples.job().teamReference(),
                        "application_id",
                        samples.applicationId()));
        put("applications/listFreelancer", Calls.FREELANCER);
        with("applications/getFreelancer", Calls.FREELANCER, "application_id", Samples::applicationId);
    }

    private static void contracts() {
        put("engagements/list", Calls.OWNER, "page", "0;1");
        with("engagements/get", Calls.OWNER, "engagement_reference", Samples::hourly);
        with("contracts/suspend", Calls.OWNER, "contract_reference", Samples::hourly);
        ALL.put("contracts/restart", samples -> {
            samples.answer("contracts/suspend");
            return samples.calls.answer(
                    "contracts/restart",
                    Calls.OWNER,
                    "contract_reference",
                    samples.world.hiring().contracts().all().stream()
                            .filter(contract -> contract.status() == Contract.Status.SUSPENDED)
                            .findFirst()
                            .orElseThrow()
                            .reference());
        });
        with(
                "contracts/end",
                Calls.OWNER,
                "contract_reference",
                Samples::hourly,
                "reason",
                "API_REAS_WORK_NOT_NEEDED",
                "would_hire_again",
                "yes",
                "fb_private",
                "10");
        with("milestones/active", Calls.OWNER, "contract_reference", samples -> Worlds.contractWith(
                        samples.world, Milestone.State.ACTIVE)
                .reference());
        with("milestones/submissions", Calls.OWNER, "milestone_id", samples -> samples.submission()
                .milestoneId());
        with(
                "milestones/create",
                Calls.OWNER,
                "contract_reference",
                samples -> Worlds.contractWith(samples.world, Milestone.State.ACTIVE)
                        .reference(),
                "milestone_description",
                "More",
                "deposit_amount",
                "30");
        with("milestones/edit", Calls.OWNER, "milestone_id", Samples::unfunded, "deposit_amount", "31");
        ALL.put("milestones/activate", samples -> {
            Contract contract = Worlds.contractWith(samples.world, Milestone.State.ACTIVE);
            Milestone active = samples.world.milestones().active(contract).orElseThrow();
            samples.calls.answer("milestones/approve", Calls.OWNER, "milestone_id", active.id());
            return samples.calls.answer(
                    "milestones/activate",
                    Calls.OWNER,
                    "milestone_id",
                    contract.milestones()
                            .get(contract.milestones().indexOf(active) + 1)
                            .id());
        });
        with("milestones/approve", Calls.OWNER, "milestone_id", samples -> samples.submission()
                .milestoneId());
        with("milestones/delete", Calls.OWNER, "milestone_id", Samples::unfunded);
        ALL.put("submissions/create", samples -> {
            Contract contract = Worlds.contractWith(samples.world, Milestone.State.ACTIVE);
            return samples.calls.answer(
                    "submissions/create",
                    contract.parties().freelancerId(),
                    "milestone_id",
                    samples.world.milestones().active(contract).orElseThrow().id(),
                    "note2client",
                    "Done",
                    "amount",
                    "10");
        });
        with(
                "submissions/approve",
                Calls.OWNER,
                "submission_id",
                samples -> samples.submission().id(),
                "amount",
                "10");
        with(
                "submissions/reject",
                Calls.OWNER,
                "submission_id",
                samples -> samples.submission().id(),
                "note2contractor",
                "No");
        ALL.put("payments/create", samples -> {
            Contract contract = Worlds.hourly(samples.world);
            return samples.calls.answer(
                    "payments/create",
                    Calls.OWNER,
                    "team_reference",
                    contract.parties().teamReference(),
                    "engagement__reference",
                    contract.reference(),
                    "comments",
                    "Bonus",
                    "charge_amount",
                    "110");
        });
    }

    private static void talk() {
        put("messages/rooms", Calls.OWNER, "company_user_id", COMPANY);
        with("messages/room", Calls.OWNER, "room_id", Samples::roomId, "company_user_id", COMPANY);
        with(
                "messages/roomByOffer",
                Calls.OWNER,
                "offer_id",
                samples -> samples.contract().offerId(),
                "company_user_id",
                COMPANY);
        with(
                "messages/roomByApplication",
                Calls.OWNER,
                "application_id",
                samples -> samples.contract().parties().applicationId(),
                "company_user_id",
                COMPANY);
        with("messages/roomByContract", Calls.OWNER, "contract_id", Samples::hourly, "company_user_id", COMPANY);
        put("messages/createRoom", Calls.OWNER, "company_user_id", COMPANY, "roomName", "News");
        with("messages/send", Calls.OWNER, "room_id", Samples::roomId, "company_user_id", COMPANY, "message", "Hello");
        with(
                "messages/roomSettings",
                Calls.OWNER,
                "room_id",
                Samples::roomId,
                "company_user_id",
                COMPANY,
                "user_id",
                Calls.OWNER,
                "isFavorite",
                "true");
        with("messages/updateRoom", Calls.OWNER, "room_id", Samples::roomId, "company_user_id", COMPANY, "topic", "T");
    }

    private static void tasks() {
        Object[] team = {"company_id", COMPANY, "team_id", TEAM};
        ALL.put("activities/list", samples -> {
            samples.calls.answer(
                    "activities/batch",
                    Calls.OWNER,
                    "company_id",
                    COMPANY,
                    "data",
                    "\"northlight\",\"" + TEAM + "\",\"\",\"one\",\"One\",\"\"");
            samples.calls.answer(
                    "activities/assign",
                    Calls.OWNER,
                    "company_id",
                    COMPANY,
                    "team_id",
                    TEAM,
                    "engagement",
                    samples.hourly(),
                    "tasks",
                    "one");
            return samples.calls.answer("activities/list", Calls.OWNER, team);
        });
        ALL.put("activities/get", samples -> {
            samples.answer("activities/list");
            return samples.calls.answer(
                    "activities/get", Calls.OWNER, "company_id", COMPANY, "team_id", TEAM, "code", "one");
        });
        put(
                "activities/create",
                Calls.OWNER,
                "company_id",
                COMPANY,
                "team_id",
                TEAM,
                "code",
                "new",
                "description",
                "New");
        put(
                "activities/update",
                Calls.OWNER,
                "company_id",
                COMPANY,
                "team_id",
                TEAM,
                "code",
                "dev",
                "description",
                "New");
        with("activities/listByEngagement", Calls.OWNER, "engagement_ref", Samples::hourly);
        with("activities/assignToEngagement", Calls.OWNER, "engagement_ref", Samples::hourly, "tasks", "dev;review");
        with(
                "activities/assign",
                Calls.OWNER,
                "engagement",
                Samples::hourly,
                "company_id",
                COMPANY,
                "team_id",
                TEAM,
                "tasks",
                "dev");
        put("activities/archive", Calls.OWNER, "company_id", COMPANY, "team_id", TEAM, "code", "dev");
        put("activities/unarchive", Calls.OWNER, "company_id", COMPANY, "team_id", TEAM, "code", "dev");
        put(
                "activities/batch",
                Calls.OWNER,
                "company_id",
                COMPANY,
                "data",
                "\"northlight\",\"" + TEAM + "\",\"\",\"one\",\"One\",\"\"");
    }

    private static void diaries() {
        for (String name : List.of("get", "update", "delete")) {
            with(
                    "snapshots/" + name,
                    Calls.FREELANCER,
                    "timestamp",
                    Samples::moment,
                    "company_id",
                    COMPANY,
                    "username",
                    Calls.FREELANCER,
                    "memo",
                    "New");
            ALL.put(
                    "snapshots/" + name + "ByContract",
                    samples -> samples.calls.answer(
                            "snapshots/" + name + "ByContract",
                            Calls.FREELANCER,
                            "contract_id",
                            samples.hourly(),
                            "timestamp",
                            samples.moment(),
                            "memo",
                            "New"));
        }
        with("workdiaries/get", Calls.OWNER, "date", Samples::day, "company_id", COMPANY, "username", Calls.FREELANCER);
        ALL.put(
                "workdiaries/contract",
                samples -> samples.calls.answer(
                        "workdiaries/contract", Calls.OWNER, "contract_id", samples.hourly(), "date", samples.day()));
        put("workdays/company", Calls.OWNER, "company_id", COMPANY, "from_date", "20260201", "till_date", "20260228");
        with(
                "workdays/contract",
                Calls.OWNER,
                "contract_id",
                Samples::hourly,
                "from_date",
                "20260201",
                "till_date",
                "20260228");
        put("teamrooms/list", Calls.OWNER);
        put("teamrooms/get", Calls.OWNER, "company_or_team", TEAM, "online", "all");
    }

    private static void metadata() {
        List.of("categories", "skills", "regions", "tests").forEach(name -> put("metadata/" + name, Calls.OWNER));
        put("metadata/reasons", Calls.OWNER, "type", "CloseOpening");
    }

    private static void v3() {
        put("v3/getCompanyHoursWorked", Calls.OWNER, "company_id", COMPANY);
        put("v3/listTeams", Calls.OWNER);
        put("v3/listEngagements", Calls.OWNER, "status", "active");
        put("v3/listContracts", Calls.OWNER);
        with("v3/getContract", Calls.OWNER, "contract_id", Samples::hourly);
        put("v3/searchJobsREST", Calls.OWNER, "q", "route");
        with("v3/getJob", Calls.OWNER, "job_id", Samples::jobKey);
        put("v3/searchFreelancers", Calls.OWNER, "q", "java");
        put("v3/getFreelancerProfile", Calls.OWNER, "user_id", Calls.FREELANCER);
        with("v3/listMessages", Calls.OWNER, "room_id", Samples::roomId);
        with("v3/sendMessage", Calls.OWNER, "room_id", Samples::roomId, "message", "Hello");
    }

    private Object report(ReportKind kind) {
        String tq = kind.table() == ReportTable.TIME
                ? "SELECT worked_on, sum(hours) WHERE worked_on >= '2026-02-01'"
                : "SELECT date, type, sum(amount) WHERE date >= '2026-02-01'";
        String caller = kind.id().contains("Agency")
                        || kind.id().contains("FreelancersTeam")
                        || kind.id().contains("FreelancersCompany")
                ? Calls.STAFFING
                : kind.id().contains("reelancer") || kind == ReportKind.ACCOUNT_OWNER ? Calls.FREELANCER : Calls.OWNER;
        return calls.answer(
                "reports/" + kind.id(),
                caller,
                "tq",
                tq,
                "company_id",
                COMPANY,
                "team_id",
                TEAM,
                "agency_id",
                "brightforge:delivery",
                "user_id",
                Calls.FREELANCER,
                "provider_ref",
                reference(Calls.FREELANCER),
                "provider_team_ref",
                "brightforge:delivery",
                "provider_company_ref",
                "brightforge",
                "buyer_team_ref",
                TEAM,
                "buyer_company_ref",
                COMPANY,
                "accounting_entity_ref",
                reference(Calls.OWNER));
    }

    private String reference(String user) {
        return world.directory().caller(user).reference();
    }

    private Job job() {
        return world.hiring().jobs().stream()
                .filter(job -> job.status() == Job.Status.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private String jobKey() {
        return job().key();
    }

    private Offer offer() {
        return world.hiring().offers().all().stream()
                .filter(offer -> offer.status() == Offer.Status.NEW)
                .filter(offer -> offer.parties().freelancerId().equals(Calls.FREELANCER))
                .findFirst()
                .orElseThrow();
    }

    private String applicationId() {
        return world.hiring().applications().all().stream()
                .filter(a -> a.jobKey().equals(jobKey()))
                .filter(application -> application.freelancerId().equals(Calls.FREELANCER))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Contract contract() {
        return Worlds.hourly(world);
    }

    private String hourly() {
        return contract().reference();
    }

    private String unfunded() {
        return Worlds.contractWith(world, Milestone.State.ACTIVE).milestones().stream()
                .filter(milestone -> milestone.state() == Milestone.State.NOT_FUNDED)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Submission submission() {
        return world.milestones().submissions().stream()
                .filter(s -> s.state() == Submission.State.SUBMITTED)
                .findFirst()
                .orElseThrow();
    }

    private String roomId() {
        return world.rooms().all().get(0).id();
    }

    private WorkedHours worked() {
        return world.hours().all().stream()
                .filter(hours -> hours.contractReference().equals(hourly()))
                .findFirst()
                .orElseThrow();
    }

    private String day() {
        return Times.compact(worked().day());
    }

    private String moment() {
        return day() + "T091000Z";
    }
}
