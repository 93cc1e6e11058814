// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.simulator.backend.DocumentedUpwork;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The documented example answer of every operation of REST and REST v3 is read as a record that fits the operation's schema. */
class DocumentedAnswersTest {

    private static final Catalog CATALOG = Catalog.load();

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.shared(builder -> builder.strict(true)
            .upwork((clock, seed) -> new DocumentedUpwork(CATALOG.operations(), List.of("ada_owner"))));

    private static SimulatedHub hub;

    @BeforeAll
    static void start(SimulatedHub opened) {
        hub = opened;
    }

    @TestFactory
    Stream<DynamicTest> theExampleIsARecord() {
        return CATALOG.operations().stream()
                .filter(operation -> !operation.group().equals("auth") && !operation.isLocal())
                .flatMap(operation -> operation.bindings().stream()
                        .filter(binding -> binding.api() == Api.REST || binding.api() == Api.V3)
                        .filter(binding -> binding.answer().example() != null)
                        .filter(binding -> new AnswerCheck(operation.name(), binding.api()).isOfObjects())
                        .map(binding -> DynamicTest.dynamicTest(
                                operation.name() + " " + binding.reference(), () -> isRecord(operation, binding))));
    }

    private static void isRecord(Operation operation, Binding binding) throws Exception {
        String uri = (binding.api() == Api.REST ? "upwork:" : "upwork2:") + operation.name() + "?output=record&api="
                + binding.api().id();
        Exchange exchange = hub.call(uri, UUID.randomUUID().toString(), Samples.all(binding));
        assertThat(exchange.getException()).isNull();
        Object body = exchange.getMessage().getBody();
        // the examples of reports have columns and no rows; TypedAnswersTest reads rows
        assertThat(body instanceof List<?> items && items.isEmpty())
                .as("no item in the example")
                .isEqualTo(operation.group().equals("reports"));
        new AnswerCheck(operation.name(), binding.api()).check(body);
    }
}
