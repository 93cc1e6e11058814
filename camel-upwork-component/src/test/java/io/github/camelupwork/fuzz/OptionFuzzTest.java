// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.auth.MemoryTokenStore;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.consumer.position.PositionStoreException;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.json.Json;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/**
 * Every option of the component, of every endpoint and of every operation, in the URI, in a header and in the body, given values
 * that are nearly right: it is sent, or refused by an exception of the family that names the option or the operation. The options
 * are taken from the catalog, so that a new one is fuzzed from its first day.
 */
class OptionFuzzTest {

    private static final Duration IN_GOOD_TIME = Duration.ofSeconds(60);
    private static final int LONGEST_IN_URI = 1_000;
    private static final String CATALOG = "META-INF/io/github/camelupwork/upwork.json";

    /** Operations that together take every option of an endpoint: a list, a report, a payment and an own document. */
    private static final List<String> ANY =
            List.of("offers/list", "reports/time", "payments/create", "milestones/approve", "contracts/list");

    /** Camel takes these out of a URI before the component sees it. */
    private static final Set<String> BY_CAMEL = Set.of("bridgeErrorHandler", "lazyStartProducer");

    private static Path folder;
    private static DefaultCamelContext context;
    private static UpworkComponent rest;
    private static UpworkComponent graphQL;
    private static List<Option> component;
    private static List<Option> endpoint;
    private static List<Option> operation;
    private static int next;
    private static final Map<Place, Integer> TURNS = new EnumMap<>(Place.class);
    private static final Set<Option> FED = new HashSet<>();

    /** Where an option stands. */
    enum Place {
        COMPONENT,
        ENDPOINT_PRODUCER,
        ENDPOINT_CONSUMER,
        OPERATION_URI,
        OPERATION_HEADER,
        OPERATION_BODY
    }

    /**
     * An option at a place.
     *
     * @param operation the operation; null for options of the component
     * @param good      a value that fits
     */
    record Option(Place place, String operation, String name, String good) {}

    @BeforeContainer
    static void open() throws Exception {
        folder = Files.createTempDirectory("options");
        context = new DefaultCamelContext();
        rest = keys(new UpworkComponent(), false);
        graphQL = keys(new UpworkComponent(), true);
        context.addComponent("upwork", rest);
        context.addComponent("graphql", graphQL);
        context.start();
        collect();
    }

    @AfterContainer
    static void close() throws IOException {
        context.stop();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private static UpworkComponent keys(UpworkComponent fresh, boolean oauth2) {
        fresh.getConnection().setBaseUrl("http://localhost:1");
        fresh.getConnection().setHttpClient(refusing());
        fresh.getTokens().setTokenStore(new MemoryTokenStore(Clock.systemUTC()));
        fresh.getState()
                .setStateDirectory(folder.resolve(oauth2 ? "graphql" : "rest").toString());
        fresh.getBudget().setRequestLimits("100000/1s");
        fresh.getRetry().setMaxAttempts(1);
        fresh.getDefaults().setWarnDefaultOrganization(false);
        if (oauth2) {
            fresh.getConfiguration().setClientId("key");
            fresh.getConfiguration().setClientSecret("client-secret");
            fresh.getConfiguration().setAccessToken("token");
        } else {
            fresh.getConfiguration().setConsumerKey("key");
            fresh.getConfiguration().setConsumerSecret("consumer-secret");
            fresh.getConfiguration().setAccessToken("token");
            fresh.getConfiguration().setAccessTokenSecret("token-secret");
        }
        return fresh;
    }

    /** Says no to everything that is sent, as Upwork does. */
    private static HttpClient refusing() {
        return HttpClients.custom()
                .disableAutomaticRetries()
                .addExecInterceptorFirst("stub", (request, scope, chain) -> {
                    BasicClassicHttpResponse response = new BasicClassicHttpResponse(400);
                    response.addHeader("X-Upwork-Error-Code", "1");
                    response.addHeader("X-Upwork-Error-Message", "no");
                    response.setEntity(new StringEntity(
                            "{\"error\":{\"status\":400,\"code\":1,\"message\":\"no\"}}",
                            ContentType.APPLICATION_JSON));
                    return response;
                })
                .build();
    }

    @SuppressWarnings("unchecked")
    private static void collect() throws IOException {
        Map<String, Map<String, Map<String, Object>>> json;
        try (InputStream text = OptionFuzzTest.class.getClassLoader().getResourceAsStream(CATALOG)) {
            json = (Map<String, Map<String, Map<String, Object>>>)
                    (Map<?, ?>) Json.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
        component = json.get("componentProperties").entrySet().stream()
                .map(option -> new Option(Place.COMPONENT, null, option.getKey(), good(option.getValue())))
                .toList();
        endpoint = new ArrayList<>();
        json.get("properties").forEach((name, option) -> {
            if ("parameter".equals(option.get("kind"))) {
                endpoint.add(new Option(Place.ENDPOINT_PRODUCER, null, name, good(option)));
                endpoint.add(new Option(Place.ENDPOINT_CONSUMER, null, name, good(option)));
            }
        });
        operation = new ArrayList<>();
        for (Operation known : Catalog.load().operations()) {
            Set<String> names = new TreeSet<>();
            known.bindings().forEach(binding -> {
                binding.options().stream().map(Parameter::option).forEach(names::add);
                names.addAll(binding.when().keySet());
            });
            for (String name : names) {
                for (Place place : List.of(Place.OPERATION_URI, Place.OPERATION_HEADER, Place.OPERATION_BODY)) {
                    operation.add(new Option(place, known.name(), name, "[{\"a\":\"10.50\",\"b\":\"2026-05-01\"}]"));
                }
            }
        }
    }

    private static String good(Map<String, Object> option) {
        if (option.get("enum") instanceof List<?> words) {
            return words.get(0).toString();
        }
        return option.get("defaultValue") == null
                ? "P1M"
                : option.get("defaultValue").toString();
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aShortRun(@ForAll("seeds") long seed) throws Exception {
        feed(new Random(seed));
    }

    @Tag("slow")
    @Property(tries = 20_000, shrinking = ShrinkingMode.OFF)
    void aLongRunFeedsEveryOption(@ForAll("seeds") long seed) throws Exception {
        feed(new Random(seed));
        if (next >= 20_000) {
            assertThat(FED).containsAll(component).containsAll(endpoint).containsAll(operation);
        }
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    /** In turn, so that none is left out. */
    private static void feed(Random random) throws Exception {
        int number = next++;
        List<Option> options = number % 20 == 0 ? component : number % 5 == 1 ? endpoint : operation;
        Option option = options.get(TURNS.merge(options.get(0).place(), 1, Integer::sum) % options.size());
        FED.add(option);
        Statistics.label("options").collect(option.place());
        Object value = value(option, random);
        long began = System.nanoTime();
        try {
            use(option, value, random);
        } catch (Throwable failure) {
            judge(option, value, failure);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as("%s", option).isLessThan(IN_GOOD_TIME);
    }

    private static void use(Option option, Object value, Random random) throws Exception {
        switch (option.place()) {
            case COMPONENT -> start(option.name(), value.toString());
            case ENDPOINT_PRODUCER -> {
                String uri = uri(ANY.get(random.nextInt(ANY.size())), random) + "?" + given(option, value);
                send(uri, Map.of(), null);
            }
            case ENDPOINT_CONSUMER -> {
                String uri = uri(ANY.get(random.nextInt(ANY.size())), random) + "?" + given(option, value);
                Endpoint made = context.getEndpoint(uri);
                made.createConsumer(exchange -> {}).start();
                context.removeEndpoint(made);
            }
            case OPERATION_URI -> send(uri(option.operation(), random) + "?" + given(option, value), Map.of(), null);
            case OPERATION_HEADER -> {
                Map<String, Object> headers = new HashMap<>();
                headers.put(UpworkConstants.OPTION_PREFIX + option.name(), value);
                send(uri(option.operation(), random), headers, null);
            }
            case OPERATION_BODY -> {
                Map<String, Object> body = new HashMap<>();
                body.put(option.name(), value);
                send(uri(option.operation(), random) + "?inBody=parameters", Map.of(), body);
            }
        }
    }

    /** As Camel Main and Spring Boot set it. */
    private static void start(String option, String value) throws Exception {
        UpworkComponent fresh = keys(new UpworkComponent(context), false);
        fresh.build();
        PropertyBindingSupport.build()
                .withCamelContext(context)
                .withTarget(fresh)
                .withConfigurer(fresh.getComponentPropertyConfigurer())
                .withMandatory(true)
                .withIgnoreCase(true)
                .withProperty(option, value)
                .withRemoveParameters(false)
                .bind();
        fresh.getState().setStateDirectory(folder.resolve("component").toString());
        try {
            fresh.start();
            Endpoint made = fresh.createEndpoint("upwork:offers/list?status=new");
            made.start();
            made.createProducer().start();
        } finally {
            fresh.stop();
        }
    }

    private static String uri(String operation, Random random) {
        return (random.nextBoolean() ? "upwork:" : "graphql:") + operation;
    }

    /** Not longer than people write it: the pattern by which Camel hides secrets takes the square of a URI's length. */
    private static String given(Option option, Object value) {
        String text = value.toString().replace(")", "");
        String part =
                text.substring(0, Math.min(text.length(), LONGEST_IN_URI)).replaceAll("\\{+", "{"); // no placeholder
        return option.name() + "=RAW(" + part + ")";
    }

    private static void send(String uri, Map<String, Object> headers, Object body) throws Exception {
        Endpoint made = context.getEndpoint(uri);
        try {
            var producer = made.createAsyncProducer();
            producer.start();
            Exchange exchange = made.createExchange();
            exchange.getMessage().setHeaders(new HashMap<>(headers));
            exchange.getMessage().setHeader(UpworkConstants.PAYMENT_KEY, "K-" + next);
            exchange.getMessage().setBody(body);
            producer.process(exchange);
            producer.stop();
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        } finally {
            context.removeEndpoint(made);
        }
    }

    /** Whatever comes is of the family, or Camel's own about a value that it could not bind; and it says where. */
    private static void judge(Option option, Object value, Throwable failure) {
        Throwable cause = failure;
        if (BY_CAMEL.contains(option.name())
                || shown(value).contains("{{")
                || failure instanceof ResolveEndpointFailedException
                        && failure.getCause() instanceof URISyntaxException) {
            return; // Camel refuses it before the component is asked
        }
        while (!(cause instanceof UpworkException)
                && !(cause instanceof PropertyBindingException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String told = cause.getMessage();
        assertThat(cause)
                .as("%s <- %s: raw", option, shown(value))
                .isInstanceOfAny(UpworkException.class, PropertyBindingException.class, PositionStoreException.class);
        if (cause instanceof UpworkArgumentException || cause instanceof PropertyBindingException) {
            assertThat(told.toLowerCase(Locale.ROOT))
                    .as("%s <- %s: says where", option, shown(value))
                    .containsAnyOf(Stream.of(option.name(), option.operation(), "/")
                            .filter(word -> word != null)
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .toArray(String[]::new));
        }
    }

    private static String shown(Object value) {
        String text;
        try {
            text = value + "";
        } catch (StackOverflowError e) {
            text = "a circle";
        }
        return text.length() > 200 ? text.substring(0, 200) + "... " + text.length() : text;
    }

    private static Object value(Option option, Random random) {
        boolean text = option.place() != Place.OPERATION_HEADER && option.place() != Place.OPERATION_BODY;
        if (text || random.nextInt(3) == 0) {
            return random.nextBoolean() ? Inputs.nasty(random) : Inputs.mutate(option.good(), random);
        }
        return object(random);
    }

    private static Object object(Random random) {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);
        Map<String, Object> own = new HashMap<>();
        own.put("own", own);
        Object deep = "x";
        for (int i = 0; i < 20_000; i++) {
            deep = i % 2 == 0 ? List.of(deep) : Map.of("a", deep);
        }
        List<Object> objects = Arrays.asList(
                circle,
                own,
                deep,
                Arrays.asList(1, null, "x"),
                new HashMap<>(Collections.singletonMap(null, "x")),
                Double.NaN,
                Double.POSITIVE_INFINITY,
                new BigDecimal("1e999999999"),
                new BigDecimal("1e-999999999"),
                Long.MIN_VALUE,
                LocalDate.MAX,
                LocalDate.MIN,
                Instant.MAX,
                Instant.MIN,
                new Date(Long.MAX_VALUE),
                Optional.of("x"),
                new byte[] {(byte) 0xff, 0},
                new ByteArrayInputStream(new byte[] {1}),
                new Object[] {null, 1},
                new int[] {1},
                Thread.State.NEW,
                new Object(),
                'x',
                Duration.ofSeconds(Long.MAX_VALUE));
        return objects.get(random.nextInt(objects.size()));
    }
}
