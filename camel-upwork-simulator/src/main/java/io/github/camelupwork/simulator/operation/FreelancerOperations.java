// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.camelupwork.simulator.state.Profile;
import io.github.camelupwork.simulator.state.Refused;
import io.github.camelupwork.simulator.state.User;
import io.github.camelupwork.simulator.state.World;

/**
 * Search for freelancers and their profiles. The reference shows the answer for one profile key only; for several keys
 * a list of such answers is given.
 */
final class FreelancerOperations implements OperationGroup {

    private static final int MOST_KEYS = 20;
    private static final BigDecimal BEST = new BigDecimal("5");

    /** Days that count as recent; the reference does not say how many. */
    private static final int RECENT = 90;

    private static final Map<String, String> REGIONS = Map.of(
            "Mexico",
            "Latin America",
            "Brazil",
            "Latin America",
            "Sweden",
            "Western Europe",
            "Poland",
            "Eastern Europe",
            "Ukraine",
            "Eastern Europe",
            "Czechia",
            "Eastern Europe",
            "Nigeria",
            "Africa",
            "Tunisia",
            "Africa",
            "Israel",
            "Middle East");

    private final World world;

    FreelancerOperations(World world) {
        this.world = world;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "freelancers/search",
                this::search,
                "freelancers/brief",
                call -> profiles(call, this::brief),
                "freelancers/get",
                call -> profiles(call, this::full));
    }

    private Object search(OperationCall call) {
        List<User> found = Page.of(call, "paging")
                .of(world.directory().freelancers().stream()
                        .filter(wanted(call))
                        .toList());
        return "1".equals(call.text("include_entities"))
                ? found.stream().map(User::key).toList()
                : found.stream().map(this::result).toList();
    }

    private Predicate<User> wanted(OperationCall call) {
        Predicate<BigDecimal> rate = NumberFilter.of(call.text("rate"));
        Predicate<BigDecimal> feedback = NumberFilter.of(call.text("feedback"));
        Predicate<BigDecimal> hours = NumberFilter.of(call.text("hours"));
        Predicate<User> life = life(call);
        String type = call.text("profile_type");
        return user -> life.test(user)
                && has(
                        user.profile().title() + " " + user.profile().overview() + " "
                                + user.profile().skills()
                                + " " + user.name(),
                        call.text("q"))
                && has(user.profile().title(), call.text("title"))
                && user.profile().skills().containsAll(Inputs.list(call, "skills", "[;,]"))
                && has(user.profile().categories().toString(), call.text("category2"))
                && (type == null || type.equals(type(user.profile())))
                && rate.test(user.profile().rate())
                && feedback.test(user.profile().feedback())
                && hours.test(new Career(world, user).hours());
    }

    /**
     * Filters by residence, language, and the time and subject of work. No freelancer is in a group or has taken a test
     * by name, all are ready and have a public profile; the job success is the ratio of the feedback to the best
     * possible one.
     */
    private Predicate<User> life(OperationCall call) {
        Predicate<BigDecimal> recent = NumberFilter.of(call.text("recent_hours"));
        Predicate<BigDecimal> success = NumberFilter.of(call.text("nss100"));
        String subcategory = call.text("subcategory2");
        String english = call.text("english_skill");
        String region = call.text("region");
        LocalDate active =
                call.text("last_activity") == null ? null : Times.day(Inputs.instant(call.text("last_activity")));
        boolean nobody =
                Stream.of("groups", "tests", "tests_top_10", "tests_top_30").anyMatch(name -> call.text(name) != null)
                        || "0".equals(call.text("is_odesk_ready"))
                        || "auth".equals(call.text("profile_access"));
        return user -> !nobody
                && success.test(user.profile().feedback().divide(BEST, 2, RoundingMode.HALF_UP))
                && (subcategory == null
                        || new Career(world, user).subcategories().contains(subcategory))
                && (english == null
                        || english.equals(String.valueOf(user.profile().englishSkill())))
                && (region == null
                        || region.equalsIgnoreCase(REGIONS.get(user.profile().country())))
                && (active == null
                        || new Career(world, user)
                                .lastWorked()
                                .filter(day -> !day.isBefore(active))
                                .isPresent())
                && recent.test(
                        new Career(world, user).hoursSince(Times.day(call.now()).minusDays(RECENT)));
    }

    static boolean has(String text, String wanted) {
        return wanted == null
                || List.of(wanted.toLowerCase(Locale.ROOT).split("\\s+")).stream()
                        .allMatch(text.toLowerCase(Locale.ROOT)::contains);
    }

    private Fields result(User user) {
        Profile profile = user.profile();
        return new Fields()
                .with("categories2", profile.categories())
                .with("country", profile.country())
                .with("description", profile.overview())
                .with("feedback", profile.feedback().toPlainString())
                .with("id", profile.key())
                .with("last_activity", lastWorked(user))
                .with("member_since", Times.words(profile.memberSince()))
                .with("name", user.name())
                .with("portfolio_items_count", "1")
                .with("portrait_50", Links.portrait(user.reference(), 50))
                .with("profile_type", type(profile))
                .with("rate", profile.rate().toPlainString())
                .with("skills", profile.skills())
                .with("test_passed_count", String.valueOf(profile.tests()))
                .with("title", profile.title());
    }

    private static String type(Profile profile) {
        return profile.agencyReference() == null ? "Independent" : "Agency";
    }

    private Object profiles(OperationCall call, Function<User, Object> view) {
        List<String> keys = Inputs.list(call, "profile_key");
        if (keys.size() > MOST_KEYS) {
            throw new Refused(413, "Request Entity Too Large");
        }
        List<Object> found = keys.stream()
                .map(key -> view.apply(world.directory()
                        .user(key)
                        .filter(User::isFreelancer)
                        .orElseThrow(() -> Refused.missing("Not Found"))))
                .toList();
        return found.size() == 1 ? found.get(0) : found;
    }

    private Fields brief(User user) {
        return new Fields()
                .with("dev_recono_ciphertext", user.key())
                .with("dev_groups", "")
                .also(common(user));
    }

    private Fields full(User user) {
        Fields full = new Fields()
                .with("dev_recno_ciphertext", user.key())
                .with("dev_blurb", user.profile().overview())
                .with("permalink", Links.page("users/" + user.key()))
                .also(common(user));
        for (String container : List.of(
                "assignments",
                "dev_groups",
                "education",
                "experiences",
                "job_categories",
                "portfolio_items",
                "tsexams")) {
            full.with(container, Map.of());
        }
        return full.with(
                "skills",
                new Fields()
                        .with(
                                "skill",
                                user.profile().skills().stream()
                                        .map(skill -> new Fields().with("skl_name", skill))
                                        .toList()));
    }

    private Fields common(User user) {
        Profile profile = user.profile();
        Career career = new Career(world, user);
        Fields fields = new Fields()
                .with("ciphertext", user.key())
                .with("dev_ac_agencies", "")
                .with("dev_adj_score", profile.feedback().toPlainString())
                .with("dev_adj_score_recent", profile.feedback().toPlainString())
                .with("dev_billed_assignments", String.valueOf(career.contracts()))
                .with("dev_city", profile.city())
                .with("dev_country", profile.country())
                .with("dev_eng_skill", String.valueOf(profile.englishSkill()))
                .with("dev_is_affiliated", profile.agencyReference() == null ? "0" : "1")
                .with("dev_last_activity", lastWorked(user))
                .with("dev_last_worked", lastWorked(user))
                .with(
                        "dev_last_worked_ts",
                        career.lastWorked().map(Times::millis).orElse(""))
                .with("dev_portfolio_items_count", "1")
                .with("dev_portrait", Links.portrait(user.reference(), 100));
        for (int size : List.of(100, 32, 50)) {
            fields.with("dev_portrait_" + size, Links.portrait(user.reference(), size));
        }
        return fields.with("dev_profile_title", profile.title())
                .with("dev_short_name", user.name())
                .with("dev_timezone", user.timezone())
                .with("dev_tot_feedback", String.valueOf(career.ended()))
                .with("dev_total_hours", career.hours().toPlainString())
                .with("dev_ui_profile_access", "Public");
    }

    private String lastWorked(User user) {
        return new Career(world, user)
                .lastWorked()
                .map((LocalDate day) -> Times.words(day))
                .orElse("");
    }
}
