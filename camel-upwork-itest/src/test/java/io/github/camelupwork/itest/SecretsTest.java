// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.auth.Application;
import io.github.camelupwork.simulator.backend.DocumentedUpwork;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is called and whatever fails, no secret shows: all is logged, and all that can be looked at is looked at. */
class SecretsTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final String ME = "users/get";
    private static final String READ = "users/info";
    private static final String PAY = "payments/create";
    private static final String REFRESH = "auth/accessToken";
    private static final String OWNER = "ada_owner";
    private static final String PROXY_PASSWORD = "proxyPassword7c0f5e1b";
    private static final Pattern STORED_SECRET = Pattern.compile("\"([A-Za-z0-9]{20,})\"");

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.with(
            builder -> builder.upwork((clock, seed) -> new DocumentedUpwork(CATALOG.operations(), List.of(OWNER))));

    private final JdbcDataSource ledger = new JdbcDataSource();
    private final Path state = Path.of("target", "state", UUID.randomUUID().toString());
    private final List<String> seen = new ArrayList<>();
    private LogTrap log;
    private Simulator simulator;
    private SimulatedHub hub;

    @BeforeEach
    void start(Simulator simulator) {
        log = LogTrap.set();
        ledger.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        this.simulator = simulator;
        hub = SimulatedHub.withBeans(simulator, state, this::set);
        hub.context.setTracing(true);
    }

    private void set(UpworkComponent upwork) {
        upwork.getPayments().setLedgerDataSource(ledger);
        upwork.getState().setAllowInMemoryDatabase(true);
        upwork.getConnection().setResponseTimeout(2_000);
        upwork.getBudget().setLimitPause(20);
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
        log.close();
    }

    @Test
    void noOperationShowsOne() throws Exception {
        CATALOG.operations().stream()
                .filter(operation -> !operation.group().equals("auth"))
                .forEach(operation -> operation.bindings().forEach(binding -> callBothWays(operation, binding)));

        assertNoSecretShows();
    }

    @Test
    void noFaultShowsOne() throws Exception {
        for (Api api : List.of(Api.REST, Api.GRAPHQL)) {
            for (Failing failing : Failing.values()) {
                if (failing.isReachable() && failing.happensTo(api)) {
                    fail(failing.fault, PAY, failing.uri(PAY, api), payment());
                    fail(failing.fault, READ, failing.uri(READ, api), Map.of());
                }
            }
        }
        fail(Fault.expiredToken(), ME, "upwork2:users/get?api=rest&userReference=me", Map.of());
        assertNoSecretShows();
    }

    private void fail(Fault fault, String operation, String uri, Map<String, Object> options) {
        simulator.fail(fault, Trigger.once(operation));
        call(uri, options);
        simulator.faults().clear();
    }

    /** What stands before Upwork quotes what it was sent: in a body, in headers, in an address. */
    @Test
    void noAnswerThatQuotesOneShowsIt() throws Exception {
        Application application = simulator.accounts().application();
        Account owner = simulator.accounts().owner();
        for (String secret : List.of(application.consumerSecret(), owner.token(), owner.tokenSecret())) {
            for (Fault fault : quoting(secret)) {
                fail(fault, PAY, "upwork:payments/create?api=rest", payment());
                fail(fault, ME, "upwork:users/get?api=rest&userReference=me", Map.of());
            }
        }
        for (String secret : List.of(application.clientSecret(), owner.accessToken(), owner.refreshToken())) {
            for (Fault fault : quoting(secret)) {
                fail(fault, ME, "upwork2:users/get?api=rest&userReference=me", Map.of());
            }
            fail(Fault.graphQlError("you sent " + secret, secret), READ, "upwork2:users/info?api=graphql", Map.of());
        }
        assertThat(seen).filteredOn(text -> text.contains("you sent ***")).hasSizeGreaterThan(30);
        // the simulator shows what this test has told it to say
        simulator.reset();
        assertNoSecretShows();
    }

    private static List<Fault> quoting(String secret) {
        String text = "you sent " + secret;
        return List.of(
                Fault.status(400).saying(400, text),
                Fault.status(500).saying(500, text),
                Fault.reportError(text),
                Fault.status(403).with(Map.of("X-Upwork-Error-Message", text, "X-Upwork-Error-Code", secret)),
                Fault.status(302).with(Map.of("Location", "/sign-in?token=" + secret)),
                Fault.status(503).with(Map.of("X-Request-Id", text)));
    }

    @Test
    void noWayToComeByATokenShowsOne() throws Exception {
        for (Fault fault :
                List.of(Fault.status(400), Fault.status(401), Fault.html(), Fault.malformed(), Fault.reset())) {
            simulator.oauth2().expireAll(OWNER);
            simulator.fail(fault, Trigger.once(REFRESH));
            call("upwork2:users/get?api=rest&userReference=me", Map.of());
            simulator.faults().clear();
        }
        signIn();
        simulator.oauth2().revoke(OWNER);
        call("upwork2:users/get?api=rest&userReference=me", Map.of());

        assertNoSecretShows();
    }

    @Test
    void noProxyShowsOne() throws Exception {
        try (SimulatedHub behindProxy = new SimulatedHub(simulator, state.resolve("proxy"), this::setProxy)) {
            simulator.fail(
                    Fault.status(407).with(Map.of("Proxy-Authenticate", "Basic realm=\"proxy\"")), Trigger.once(ME));
            Exchange exchange = behindProxy.call("upwork:users/get?userReference=me", null, Map.of());

            assertThat(exchange.getException()).isNull();
            assertThat(simulator.record().of(ME)).last().satisfies(request -> assertThat(
                            request.header("proxy-authorization"))
                    .isNotNull());
            assertNoSecretShows();
        }
    }

    /** Camel itself traces the URIs of routes as they are written, so credentials belong on the component. */
    @Test
    void noUriWithCredentialsShowsOneBeyondWhatCamelTraces() throws Exception {
        Application application = simulator.accounts().application();
        Account owner = simulator.accounts().owner();
        String uri = "upwork:users/get?userReference=me&consumerKey=" + application.consumerKey() + "&consumerSecret="
                + application.consumerSecret() + "&accessToken=" + owner.token() + "&accessTokenSecret="
                + owner.tokenSecret();
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:me").routeId("me").to(uri);
            }
        });
        call("direct:me", Map.of());
        hub.context.getEndpoints().stream().map(Endpoint::toString).forEach(seen::add);

        assertNoSecretShows(line -> !line.startsWith("log org.apache.camel."));
    }

    private void setProxy(UpworkComponent upwork) {
        set(upwork);
        upwork.getConnection().setProxyHost(simulator.baseUrl().getHost());
        upwork.getConnection().setProxyPort(simulator.baseUrl().getPort());
        upwork.getConnection().setProxyUsername("proxyUser");
        upwork.getConnection().setProxyPassword(PROXY_PASSWORD);
    }

    private void signIn() {
        Map<?, ?> authorization = hub.template.requestBody(
                "upwork2:auth/authorize?oauthCallback=http://127.0.0.1/back", (Object) "", Map.class);
        String code = simulator
                .approve(URI.create(authorization.get("url").toString()), OWNER)
                .code();
        call("upwork2:auth/accessToken?expectedUser=any", Map.of("state", authorization.get("id"), "code", code));
    }

    private void callBothWays(Operation operation, Binding binding) {
        seen.add(Inspection.of(hub.call(binding.api(), operation.name(), Samples.all(binding))));
        if (binding.api() == Api.REST) {
            call("upwork2:" + operation.name() + "?api=rest", Samples.all(binding));
        }
    }

    private static Map<String, Object> payment() {
        return Samples.all(CATALOG.operation(PAY).orElseThrow().bindings().get(0));
    }

    private void call(String uri, Map<String, Object> options) {
        seen.add(Inspection.of(hub.call(uri, UUID.randomUUID().toString(), options)));
    }

    private void assertNoSecretShows() throws Exception {
        assertNoSecretShows(line -> true);
    }

    private void assertNoSecretShows(Predicate<String> logged) throws Exception {
        assertThat(log.caught())
                .as("HttpClient logs at debug level")
                .anyMatch(line -> line.startsWith("log org.apache.hc.client5"));
        log.caught().stream().filter(logged).forEach(seen::add);
        seen.addAll(new Inspection(hub, ledger).all());
        Map<String, String> secrets = secrets();
        secrets.forEach((name, secret) -> assertThat(
                        seen.stream().filter(text -> text.contains(secret)).limit(3))
                .as(name)
                .isEmpty());
    }

    private Map<String, String> secrets() throws IOException {
        Application application = simulator.accounts().application();
        Account owner = simulator.accounts().owner();
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("consumer secret", application.consumerSecret());
        secrets.put("client secret", application.clientSecret());
        secrets.put("client id and secret", base64(application.clientId() + ":" + application.clientSecret()));
        secrets.put("access token", owner.token());
        secrets.put("token secret", owner.tokenSecret());
        secrets.put("bearer token", owner.accessToken());
        secrets.put("refresh token", owner.refreshToken());
        secrets.put("proxy password", PROXY_PASSWORD);
        secrets.put("proxy credentials", base64("proxyUser:" + PROXY_PASSWORD));
        stored().forEach(secret -> secrets.put("stored token " + secrets.size(), secret));
        return secrets;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Tokens that came later. */
    private List<String> stored() throws IOException {
        Path tokens = state.resolve("tokens");
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(tokens)) {
            try (Stream<Path> files = Files.walk(tokens)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = STORED_SECRET.matcher(Files.readString(file));
                    matcher.results().map(result -> result.group(1)).forEach(found::add);
                }
            }
        }
        return found;
    }
}
