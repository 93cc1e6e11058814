// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.TestUpwork;
import io.github.camelupwork.UpworkEndpoint;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.options.UpworkConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphQLExecutionTest {

    private final TestUpwork upwork = new TestUpwork(URI.create("http://localhost:1"));

    @BeforeEach
    void signInForGraphQL() {
        UpworkConfiguration shared = upwork.component.getConfiguration();
        shared.setConsumerKey(null);
        shared.setConsumerSecret(null);
        shared.setAccessTokenSecret(null);
        shared.setClientId("id");
        shared.setClientSecret("secret");
        upwork.component.getDefaults().setWarnDefaultOrganization(false);
    }

    @AfterEach
    void stop() {
        upwork.close();
    }

    private UpworkCall classified(String query, Map<String, Object> more) {
        UpworkEndpoint endpoint = upwork.start().endpoint("upwork:graphql/execute");
        Map<String, Object> values = new LinkedHashMap<>(more);
        values.put("query", query);
        Operation operation = endpoint.getOperation();
        return GraphQLExecution.of(upwork.context, Catalog.load(), true)
                .classified(new UpworkCall(
                        operation, operation.bindings(Api.GRAPHQL).get(0), values));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "query { user { id } }, READ",
                "{ user { id } }, READ",
                "mutation { createJob(input: {}) { id } }, WRITE",
                "mutation { approveMilestone(input: {}) { id } }, MONEY",
                "mutation { a: createJob(input: {}) { id } b: approveMilestone(input: {}) { id } }, MONEY",
                "query { approveMilestone { id } }, READ",
            })
    void theDocumentSaysWhatItDoes(String query, Effect effect) {
        assertThat(classified(query, Map.of()).binding().effect()).isEqualTo(effect);
    }

    @Test
    void ofSeveralOperationsTheNamedOneCounts() {
        String query = "query Q { user { id } } mutation M { approveMilestone(input: {}) { id } }";

        assertThat(classified(query, Map.of("operationName", "Q")).binding().effect())
                .isEqualTo(Effect.READ);
        assertThat(classified(query, Map.of("operationName", "M")).binding().effect())
                .isEqualTo(Effect.MONEY);
        assertThatThrownBy(() -> classified(query, Map.of("operationName", "X")))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("option 'query': the document");
    }

    @Test
    void whatIsNoGraphQlIsNotSent() {
        assertThatThrownBy(() -> classified("select *", Map.of()))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("graphql/execute: option 'query': the document");
    }
}
