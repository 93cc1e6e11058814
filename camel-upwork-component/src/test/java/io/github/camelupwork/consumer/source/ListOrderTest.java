// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.github.camelupwork.catalog.Api;
import org.junit.jupiter.api.Test;

class ListOrderTest {

    @Test
    void theNewestAreFirstWhereAParameterSaysSo() {
        assertThat(newestFirst("jobs/search", Api.REST, Map.of("sort", "create_time desc")))
                .isTrue();
        assertThat(newestFirst("engagements/list", Api.REST, Map.of("sort", "created_time;D")))
                .isTrue();
        assertThat(newestFirst("jobs/search", Api.GRAPHQL, Map.of("sort", "RECENCY")))
                .isTrue();
    }

    @Test
    void orByDefault() {
        assertThat(newestFirst("jobs/search", Api.REST, Map.of())).isTrue();
        assertThat(newestFirst("jobs/search", Api.GRAPHQL, Map.of())).isTrue();
    }

    @Test
    void elseNothingIsKnownOfTheOrder() {
        assertThat(newestFirst("offers/list", Api.REST, Map.of())).isFalse();
        assertThat(newestFirst("jobs/search", Api.REST, Map.of("sort", "create_time asc")))
                .isFalse();
        assertThat(newestFirst("jobs/search", Api.GRAPHQL, Map.of("sort", "RELEVANCE")))
                .isFalse();
    }

    private static boolean newestFirst(String operation, Api api, Map<String, Object> values) {
        return ListOrder.isNewestFirst(Lists.of(operation, api).call(values));
    }
}
