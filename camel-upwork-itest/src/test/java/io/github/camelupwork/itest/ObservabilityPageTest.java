// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The meters of a real run are those of the documentation, and the dashboard and the alert rules use no others. */
class ObservabilityPageTest {

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.shared(builder -> builder);

    private static final Path SHIPPED = Path.of("..", "docs", "observability");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern NAME = Pattern.compile("\\bupwork_\\w+");

    private static final PrometheusMeterRegistry REGISTRY = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private static DefaultCamelContext context;

    @BeforeAll
    static void run() throws Exception {
        Simulator simulator = UPWORK.simulator();
        OfferDesk desk = new OfferDesk(simulator);
        desk.make(2);
        simulator.fail(Fault.status(429), Trigger.once("users/info"));
        context = new DefaultCamelContext();
        context.getRegistry().bind("prometheus", REGISTRY);
        context.addComponent("upwork", component(simulator));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(desk.uri("&api=rest&positionName=offers")).to("mock:offers");
            }
        });
        context.start();
        assertThat(context.createProducerTemplate()
                        .request("upwork:users/info?api=rest", sent -> {})
                        .getException())
                .isNull();
        context.createProducerTemplate().requestBody("upwork:ledger/list", "");
        await().atMost(PATIENCE)
                .until(() -> Stream.of(
                                        "upwork.consumer.items",
                                        "upwork.consumer.lag",
                                        "upwork.budget.throttled",
                                        "upwork.payments")
                                .allMatch(name -> REGISTRY.find(name).meter() != null)
                        && REGISTRY.find("upwork.refresh.token.left").gauge() != null);
    }

    private static UpworkComponent component(Simulator simulator) {
        UpworkComponent upwork = new UpworkComponent();
        upwork.getConnection().setBaseUrl(simulator.baseUrl().toString());
        upwork.getState()
                .setStateDirectory(
                        Path.of("target", "state", UUID.randomUUID().toString()).toString());
        upwork.getBudget().setRequestLimits("10000/1s");
        upwork.getBudget().setLimitPause(1);
        upwork.getDefaults().setWarnDefaultOrganization(false);
        upwork.getConfiguration().setClientId(simulator.accounts().application().clientId());
        upwork.getConfiguration()
                .setClientSecret(simulator.accounts().application().clientSecret());
        upwork.getConfiguration().setRefreshToken(simulator.accounts().owner().refreshToken());
        return upwork;
    }

    @AfterAll
    static void stop() {
        context.stop();
    }

    @Test
    void thePageHasTheMetersOfARun() throws IOException {
        TreeMap<String, String> rows = new TreeMap<>();
        REGISTRY.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> id.getName().startsWith("upwork."))
                .forEach(id -> rows.putIfAbsent(id.getName(), row(id)));
        DocPage.of("observability.adoc")
                .holds(
                        "meters",
                        rows.values().stream()
                                .collect(Collectors.joining(
                                        "\n",
                                        "[cols=\"3,1,3,5\"]\n|===\n|Meter |Kind |Tags |What it shows\n\n",
                                        "\n|===\n")));
    }

    private static String row(Meter.Id id) {
        return "|`%s` |%s |%s |%s"
                .formatted(
                        id.getName(),
                        id.getType().name().toLowerCase(Locale.ROOT)
                                + ("seconds".equals(id.getBaseUnit()) && id.getType() == Meter.Type.GAUGE
                                        ? " in seconds"
                                        : ""),
                        id.getTags().stream()
                                .map(Tag::getKey)
                                .map("`%s`"::formatted)
                                .collect(Collectors.joining(", ")),
                        id.getDescription());
    }

    @Test
    void theDashboardAsksOnlyForWhatIsExported() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(SHIPPED.resolve("upwork-dashboard.json").toFile());

        assertThat(dashboard.at("/panels")).hasSizeGreaterThan(8);
        assertThat(exported()).containsAll(names("upwork-dashboard.json"));
    }

    @Test
    void theRulesAskOnlyForWhatIsExported() throws IOException {
        assertThat(exported()).containsAll(names("upwork-alerts.yml"));
        assertThat(exported()).containsAll(names("upwork-alerts-test.yml"));
    }

    private static Set<String> exported() {
        return NAME.matcher(REGISTRY.scrape())
                .results()
                .map(result -> result.group())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(String file) throws IOException {
        Set<String> names = NAME.matcher(Files.readString(SHIPPED.resolve(file)))
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).hasSizeGreaterThan(5);
        return names;
    }

    @Test
    void theRulesAreYaml() throws Exception {
        Object rules = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(SHIPPED.resolve("upwork-alerts.yml")));
        assertThat(rules.toString()).contains("alert=UpworkSignInNeeded", "alert=UpworkPaymentUnknown");
    }

    @Test
    void theRulesFireWhenTheyShould() throws Exception {
        assumeTrue(hasPromtool(), "promtool runs the tests of the rules; it comes with Prometheus");
        assertThat(promtool("check", "rules", "upwork-alerts.yml")).isZero();
        assertThat(promtool("test", "rules", "upwork-alerts-test.yml")).isZero();
    }

    private static boolean hasPromtool() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }

    private static int promtool(String... arguments) throws Exception {
        List<String> command =
                Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command)
                .directory(SHIPPED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "promtool.log").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
