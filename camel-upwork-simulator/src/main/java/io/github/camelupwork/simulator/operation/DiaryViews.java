// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.time.Duration;

import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Snapshot;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/**
 * The views of snapshots and their people, in team rooms, work diaries and alone. There are no pictures, so links lead
 * nowhere.
 */
final class DiaryViews {

    private static final Duration SLOT = Duration.ofMinutes(10);

    private final World world;
    private final Clients clients;

    DiaryViews(World world) {
        this.world = world;
        this.clients = new Clients(world);
    }

    /** The user of a work diary. */
    Fields person(User user) {
        return base(user).with("status", "enabled");
    }

    private Fields base(User user) {
        Fields person = new Fields()
                .with("archiving_time", "")
                .with("creation_time", joined(user))
                .with("first_name", user.firstName())
                .with("last_name", user.lastName())
                .with("mail", user.email());
        return person.with("timezone", user.timezone())
                .with("timezone_offset", String.valueOf(user.timezoneOffset()))
                .with("uid", user.id());
    }

    private String joined(User user) {
        return user.isFreelancer() ? Times.millis(user.profile().memberSince()).replaceAll("000$", "") : "";
    }

    /** Returns the fields that snapshots have in all views. */
    private Fields common(Snapshot snapshot, User user, Team team) {
        return new Fields()
                .with("active_window_title", snapshot.taken() ? "Editor" : "")
                .with("activity", String.valueOf(snapshot.activity()))
                .with("cellts", "")
                .with("client_version", "")
                .with("billing_status", snapshot.taken() ? "billed.active" : "non-billed.disconnected")
                .with("company_id", team.id())
                .with("computer_name", "")
                .with("digest", "")
                .with("keyboard_events_count", String.valueOf(snapshot.keyboardEvents()))
                .with("memo", snapshot.memo())
                .with("mouse_events_count", String.valueOf(snapshot.mouseEvents()))
                .with("status", snapshot.taken() ? "NORMAL" : "PRIVATE")
                .with("time", Times.seconds(snapshot.time()))
                .with("timezone", user.timezone())
                .with("uid", "")
                .with("user_id", user.id());
    }

    /** A snapshot of a work diary. */
    Fields entry(Snapshot snapshot, boolean mayChange) {
        Contract contract = clients.contract(snapshot.contractReference());
        User user = clients.freelancer(contract);
        Team team = clients.team(contract);
        long cell = snapshot.time().getEpochSecond() / SLOT.toSeconds() * SLOT.toSeconds();
        return common(snapshot, user, team)
                .with("account_status", "")
                .with("allow_delete", String.valueOf(mayChange))
                .with("allow_edit", String.valueOf(mayChange))
                .with("cell_time", String.valueOf(cell))
                .also(screenshots(snapshot))
                .with("snapshot_api", snapshotApi(snapshot, user, team));
    }

    /** Returns the view of a single snapshot. */
    Fields single(Snapshot snapshot, User user, Team team) {
        Fields messenger = base(user);
        messenger.put("messenger_id", null);
        messenger.put("messenger_type", null);
        return common(snapshot, user, team)
                .with("account_status", "enabled")
                .with("online_presence", presence(snapshot))
                .with("online_presence_img", Links.page("presence/" + user.id()))
                .with("report24_img", Links.page("report24/" + user.id()))
                .with("team_name", team.name())
                .with("teamroom_api", "/api/team/v1/teamrooms/" + team.id() + ".json")
                .with("user", messenger)
                .with("workdiary_api", workdiaryApi(snapshot, user, team));
    }

    /** Returns the view of a user in a team room, with the user's latest snapshot. */
    Fields member(Snapshot snapshot, User user, Team team, boolean online) {
        return common(snapshot, user, team)
                .with("account_status", "enabled")
                .with("last_worked", Times.seconds(snapshot.time()))
                .with("last_worked_snapshot_api", snapshotApi(snapshot, user, team))
                .with("last_worked_status", online ? "now" : Times.stamp(snapshot.time()))
                .with("online_presence", presence(snapshot))
                .with("online_presence_img", Links.page("presence/" + user.id()))
                .with("portrait_50_img", Links.portrait(user.reference(), 50))
                .with("portrait_img", Links.portrait(user.reference(), 100))
                .with("profile_url", Links.page("users/" + user.key()))
                .with("report24_img", Links.page("report24/" + user.id()))
                .with("report_url", Links.page("reports/" + user.id()))
                .with("role", "contractor")
                .also(screenshots(snapshot))
                .with("snapshot_api", snapshotApi(snapshot, user, team))
                .with("user", base(user).with("messenger_id", "").with("messenger_type", ""))
                .with("view_assignment_url", Links.page("contracts/" + snapshot.contractReference()))
                .with("workdiary_api", workdiaryApi(snapshot, user, team));
    }

    private static String presence(Snapshot snapshot) {
        return snapshot.taken() ? "0,0," + snapshot.activity() + "," + snapshot.mouseEvents() : "0,0,0,0";
    }

    private static Fields screenshots(Snapshot snapshot) {
        String link = Links.page("snapshots/" + snapshot.contractReference() + "/" + Times.seconds(snapshot.time()));
        return new Fields()
                .with("screenshot_img", link + "/full.png")
                .with("screenshot_img_lrg", link + "/large.png")
                .with("screenshot_img_med", link + "/medium.png")
                .with("screenshot_img_thmb", link + "/thumb.png")
                .with("screenshot_url", link);
    }

    private static String snapshotApi(Snapshot snapshot, User user, Team team) {
        return "/api/team/v1/snapshots/" + team.id() + "/" + user.id() + "/" + Times.seconds(snapshot.time()) + ".json";
    }

    private static String workdiaryApi(Snapshot snapshot, User user, Team team) {
        return "/api/team/v1/workdiaries/" + team.id() + "/" + user.id() + "/"
                + Times.compact(Times.day(snapshot.time())) + ".json";
    }

    Company company(Team team) {
        return world.directory().companyOf(team);
    }
}
