// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.BodyStyle;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.catalog.Rule;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.backend.DocumentedUpwork;
import io.github.camelupwork.simulator.record.RecordedRequest;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Goes through every operation of the catalog: a valid call reaches the server as its OpenAPI description says, which a
 * third-party validator judges, and its answer comes back; a call that breaks a rule is refused and reaches nobody.
 */
class EveryOperationTest {

    private static final Path DESCRIPTIONS = Path.of("../camel-upwork-component/src/main/upwork/rest");
    private static final Catalog CATALOG = Catalog.load();

    /** The validator guesses the types of form fields by their looks, so forms are shown to it as the JSON they stand for. */
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final Map<String, OpenApiInteractionValidator> VALIDATORS = new HashMap<>();

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.shared(builder -> builder.strict(true)
            .upwork((clock, seed) -> new DocumentedUpwork(CATALOG.operations(), List.of("ada_owner"))));

    private static Simulator simulator;
    private static SimulatedHub hub;

    private record Case(Operation operation, Binding binding) {
        @Override
        public String toString() {
            return binding.api().id() + " " + operation.name() + " (" + binding.reference() + ")";
        }
    }

    @BeforeAll
    static void start(Simulator given, SimulatedHub opened) {
        simulator = given;
        hub = opened;
    }

    @Test
    void thereAreAllOfThem() {
        List<String> references = CATALOG.operations().stream()
                .filter(operation -> !operation.isLocal())
                .flatMap(operation -> operation.bindings().stream())
                .filter(binding -> binding.document() == null)
                .filter(binding -> binding.report() == null || binding.api() != Api.GRAPHQL)
                .map(Binding::reference)
                .distinct()
                .toList();
        assertThat(references.stream().filter(reference -> !reference.startsWith("v3/")))
                .as("those of the reference, and the roles of another user, which the vendor's clients have")
                .hasSize(104);
        assertThat(references.stream().filter(reference -> reference.startsWith("v3/")))
                .hasSize(13);
    }

    @TestFactory
    Stream<DynamicTest> aValidCallArrivesAsDescribed() {
        return cases().filter(c -> c.binding().api() != Api.GRAPHQL)
                .map(c -> DynamicTest.dynamicTest(c.toString(), () -> arrivesAsDescribed(c)));
    }

    @TestFactory
    Stream<DynamicTest> aCallThatBreaksARuleIsRefused() {
        return cases().flatMap(c -> violations(c).entrySet().stream()
                .map(v ->
                        DynamicTest.dynamicTest(c + ": " + v.getKey(), () -> isRefused(c, v.getKey(), v.getValue()))));
    }

    private static Stream<Case> cases() {
        return CATALOG.operations().stream()
                .filter(operation -> !operation.group().equals("auth") && !operation.isLocal())
                .flatMap(operation -> operation.bindings().stream()
                        .filter(binding ->
                                binding.report() == null || binding.report().unanswered() == null)
                        .map(binding -> new Case(operation, binding)));
    }

    private static void arrivesAsDescribed(Case c) {
        int before = simulator.record().all().size();
        Exchange exchange = hub.call(c.binding().api(), c.operation().name(), Samples.all(c.binding()));
        assertThat(exchange.getException()).isNull();
        List<RecordedRequest> arrived = simulator.record().all().stream()
                .skip(before)
                .filter(request -> !isBeforeImage(c, request))
                .toList();
        assertThat(arrived).hasSize(1);
        RecordedRequest request = arrived.get(0);
        assertThat(request.reference()).isEqualTo(c.binding().reference());
        assertThat(request.unknown()).isEmpty();
        assertThat(validate(c, request).getMessages()).isEmpty();
        assertAnswer(c, exchange);
    }

    /** A payment reads first what it may be told from afterwards. */
    private static boolean isBeforeImage(Case c, RecordedRequest request) {
        return c.binding().effect() == Effect.MONEY && request.method().equals("GET");
    }

    private static void assertAnswer(Case c, Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (c.binding().answer().kind() == Answer.Kind.LIST
                || c.binding().answer().kind() == Answer.Kind.TABLE) {
            assertThat(body).isInstanceOf(List.class);
        } else {
            assertThat(body).isNotNull();
        }
        assertThat(exchange.getMessage().getHeader("CamelUpworkOperation"))
                .isEqualTo(c.operation().name());
        assertThat(exchange.getMessage().getHeader("CamelUpworkResponseCode", Integer.class))
                .isIn(200, 201);
    }

    private static ValidationReport validate(Case c, RecordedRequest recorded) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(recorded.method(), recorded.path());
        if (recorded.query() != null) {
            for (String pair : recorded.query().split("&")) {
                int equals = pair.indexOf('=');
                request.withQueryParam(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        if (!recorded.body().isEmpty()) {
            assertThat(recorded.header("content-type"))
                    .startsWith(c.binding().body() == BodyStyle.FORM ? FORM : "application/json");
            request.withContentType("application/json")
                    .withBody(
                            c.binding().body() == BodyStyle.FORM
                                    ? FormAsJson.of(recorded.body(), c.binding())
                                    : recorded.body());
        }
        return validator(c).validateRequest(request.build());
    }

    private static String decode(String text) {
        return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static OpenApiInteractionValidator validator(Case c) {
        String file =
                (c.binding().api() == Api.REST ? "" : "v3/") + c.operation().group() + ".yaml";
        return VALIDATORS.computeIfAbsent(file, f -> OpenApiInteractionValidator.createForInlineApiSpecification(
                        read(DESCRIPTIONS.resolve(f)).replace(FORM, "application/json"))
                .build());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls that break one rule each, by what is broken. */
    private static Map<String, Map<String, Object>> violations(Case c) {
        Map<String, Map<String, Object>> violations = new TreeMap<>();
        c.binding().options().forEach(parameter -> {
            missing(c, parameter, violations);
            wrongValue(c, parameter, violations);
        });
        c.binding().rules().forEach(rule -> brokenRule(c, rule, violations));
        violations.put("unknown option", with(c, "notAnOption", "x"));
        return violations;
    }

    private static void missing(Case c, Parameter parameter, Map<String, Map<String, Object>> violations) {
        boolean selects = c.operation().bindings(c.binding().api()).size() > 1 && parameter.in() == Location.PATH;
        if (parameter.required() && parameter.defaultValue() == null && parameter.means() == null && !selects) {
            violations.put("missing " + parameter.option(), without(c, parameter.name()));
        }
    }

    private static void wrongValue(Case c, Parameter parameter, Map<String, Map<String, Object>> violations) {
        String option = parameter.option();
        if (!parameter.values().isEmpty()) {
            violations.put("value of " + option, with(c, option, "no-such-value"));
        } else if (parameter.format() != null) {
            violations.put("date " + option, with(c, option, "next week"));
        } else if (parameter.type() != ParameterType.STRING) {
            violations.put("type of " + option, with(c, option, "no " + parameter.type()));
        }
        if (parameter.maximum() != null) {
            violations.put(
                    "maximum of " + option, with(c, option, parameter.maximum().longValue() + 1));
        }
        if (parameter.minimum() != null) {
            violations.put(
                    "minimum of " + option, with(c, option, parameter.minimum().longValue() - 1));
        }
        if (parameter.maxItems() != null) {
            violations.put(
                    "count of " + option,
                    with(c, option, java.util.Collections.nCopies(parameter.maxItems() + 1, "x")));
        }
        if (parameter.maxLength() != null) {
            violations.put("length of " + option, with(c, option, "x".repeat(parameter.maxLength() + 1)));
        }
        if (parameter.money()) {
            violations.put("negative " + option, with(c, option, "-1"));
            violations.put("fractions of a cent in " + option, with(c, option, "1.005"));
        }
    }

    private static void brokenRule(Case c, Rule rule, Map<String, Map<String, Object>> violations) {
        if (rule instanceof Rule.AtLeastOne r) {
            boolean filled = r.atLeastOne().stream()
                    .map(name -> c.binding().parameter(name))
                    .anyMatch(p -> p.isPresent() && p.get().means() != null);
            if (!filled) {
                violations.put(rule.toString(), without(c, r.atLeastOne().toArray(String[]::new)));
            }
        } else if (rule instanceof Rule.NotTogether r) {
            Map<String, Object> values = Samples.all(c.binding());
            r.notTogether().forEach(name -> {
                Parameter parameter = c.binding().parameter(name).orElseThrow();
                values.put(parameter.option(), Samples.value(c.binding(), parameter));
            });
            violations.put(rule.toString(), values);
        } else if (rule instanceof Rule.Given r) {
            violations.put(rule.toString(), without(c, r.require().toArray(String[]::new)));
        } else if (rule instanceof Rule.When r) {
            Map<String, Object> values = without(c, r.require().toArray(String[]::new));
            values.put(c.binding().parameter(r.parameter()).orElseThrow().option(), r.value());
            violations.put(rule.toString(), values);
        } else if (rule instanceof Rule.Complete r) {
            violations.put(
                    rule.toString(),
                    with(
                            c,
                            c.binding().parameter(r.complete()).orElseThrow().option(),
                            Map.of(r.sets().get(0).get(0), 5)));
        }
    }

    private static Map<String, Object> with(Case c, String option, Object value) {
        Map<String, Object> values = Samples.all(c.binding());
        values.put(option, value);
        return values;
    }

    private static Map<String, Object> without(Case c, String... names) {
        Map<String, Object> values = Samples.all(c.binding());
        for (String name : names) {
            int dot = name.indexOf('.');
            c.binding().parameter(dot < 0 ? name : name.substring(0, dot)).ifPresent(p -> values.remove(p.option()));
        }
        return values;
    }

    private static void isRefused(Case c, String what, Map<String, Object> values) {
        int before = simulator.record().all().size();
        Exchange exchange = hub.call(c.binding().api(), c.operation().name(), values);
        assertThat(exchange.getException()).as(what).isInstanceOf(UpworkArgumentException.class);
        assertThat(exchange.getException()).hasMessageStartingWith(c.operation().name() + ": ");
        assertThat(simulator.record().all()).as("requests").hasSize(before);
        List<String> named = new ArrayList<>(values.keySet());
        c.binding().options().forEach(parameter -> named.add(parameter.option()));
        assertThat(named)
                .anyMatch(option -> exchange.getException().getMessage().contains(option));
    }
}
