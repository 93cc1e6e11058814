// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What IDEs and Kaoto read: the JSON of this component, as Camel's own catalog understands it. */
class CatalogJsonTest {

    private final String json = json();
    private final CamelCatalog camel = new DefaultCamelCatalog();

    CatalogJsonTest() throws IOException {
        // without the text, Camel's catalog would not find the JSON and call every URI valid
        camel.addComponent("upwork", UpworkComponent.class.getName(), json);
    }

    /** Editors look for this file in every jar on the classpath. */
    @Test
    void isFoundByTheListOfComponents() throws IOException {
        Properties list = new Properties();
        try (InputStream in =
                UpworkComponent.class.getResourceAsStream("/META-INF/services/org/apache/camel/component.properties")) {
            list.load(in);
        }

        assertThat(list)
                .containsEntry("components", "upwork")
                .containsEntry("groupId", "io.github.camelupwork")
                .containsEntry("artifactId", "camel-upwork");
    }

    @Test
    void listsTheOperationsOfEveryGroup() throws IOException {
        JsonNode root = new ObjectMapper().readTree(json);

        assertThat(methods(root.get("apis"))).isEqualTo(operations());
        assertThat(methods(root.get("apiProperties"))).isEqualTo(operations());
    }

    @Test
    void describesTheOptionsOfAnOperation() throws IOException {
        JsonNode options = new ObjectMapper().readTree(json).at("/apiProperties/milestones/methods/approve/properties");

        assertThat(options.get("milestoneId").get("javaType").asText()).isEqualTo("java.lang.Long");
        assertThat(options.get("amount").get("javaType").asText()).isEqualTo("java.lang.String");
        assertThat(options.get("note2contractor").get("description").asText()).isNotBlank();
        assertThat(options.has("dueDate")).as("belongs to milestones/create").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upwork:milestones/approve",
                "upwork:milestones/approve?milestoneId=11206&amount=10.50&underpaymentReason=329",
                "upwork:offers?status=new",
                "upwork:offers/list?role=freelancer&status=new",
                "upwork:offers/accept?offerId=1",
                "upwork:reports/finance?tq=SELECT date, amount",
                "upwork:jobs/search?q={{query}}",
                "upwork:contracts/end?fbScores=#bean:scores",
                "upwork:messages/createRoom?users=[]",
                "upwork:graphql/execute"
            })
    void acceptsGoodUris(String uri) {
        EndpointValidationResult result = camel.validateEndpointProperties(uri);

        assertThat(result.isSuccess()).as(result.summaryErrorMessage(false)).isTrue();
    }

    @Test
    void refusesAnOptionThatNobodyHas() {
        assertThat(camel.validateEndpointProperties("upwork:milestones/approve?milestone=1")
                        .getUnknown())
                .containsExactly("milestone");
    }

    @Test
    void refusesAnOptionOfAnotherOperation() {
        assertThat(camel.validateEndpointProperties("upwork:milestones/approve?dueDate=01-31-2027")
                        .getUnknown())
                .containsExactly("dueDate");
    }

    @Test
    void refusesValuesOfTheWrongKind() {
        EndpointValidationResult result =
                camel.validateEndpointProperties("upwork:milestones/approve?milestoneId=first&underpaymentReason=1");

        assertThat(result.getInvalidInteger()).containsOnlyKeys("milestoneId");
        assertThat(result.getInvalidEnum()).containsOnlyKeys("underpaymentReason");
    }

    @Test
    void refusesAnUnknownGroup() {
        assertThat(camel.validateEndpointProperties("upwork:milestone/approve?milestoneId=1")
                        .isSuccess())
                .isFalse();
    }

    private static Map<String, Set<String>> operations() {
        return Catalog.load().operations().stream()
                .collect(Collectors.groupingBy(
                        Operation::group, TreeMap::new, Collectors.mapping(Operation::shortName, Collectors.toSet())));
    }

    private static Map<String, Set<String>> methods(JsonNode apis) {
        Map<String, Set<String>> methods = new TreeMap<>();
        apis.fields().forEachRemaining(group -> {
            Set<String> names = new HashSet<>();
            group.getValue().get("methods").fieldNames().forEachRemaining(names::add);
            methods.put(group.getKey(), names);
        });
        return methods;
    }

    private static String json() throws IOException {
        try (InputStream in =
                UpworkComponent.class.getResourceAsStream("/META-INF/io/github/camelupwork/upwork.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
