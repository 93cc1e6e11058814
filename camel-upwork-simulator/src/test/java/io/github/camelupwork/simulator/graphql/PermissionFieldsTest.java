// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class PermissionFieldsTest {

    private static final String PERMISSIONS = """
            query ($about: ResourceType!, $limit: Int) { user { userPermissions(filter: {resourceType_eq: $about, limit:
              $limit}) {
              edges { node { action access team { name } } } } } }
            """;

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void saysWhatIsDeniedAsWell() {
        assertThat(granted("fiona_finance", "ACCOUNTING_ENTITY"))
                .isEqualTo(List.of("ACCESS_GRANTED", "ACCESS_GRANTED"));
        assertThat(granted("fiona_finance", "CONTRACT"))
                .isEqualTo(List.of("ACCESS_DENIED", "ACCESS_DENIED", "ACCESS_DENIED", "ACCESS_DENIED"));
    }

    @Test
    void knowsNothingOfOtherThings() {
        assertThat(granted("ada_owner", "DISPUTE")).isEmpty();
    }

    @Test
    void answersSoManyAtMost() {
        assertThat(edges("ada_owner", "ORGANIZATION", 3)).hasSize(3);
    }

    private List<Object> granted(String caller, String about) {
        return edges(caller, about, null).stream()
                .map(edge -> ((Map<?, ?>) ((Map<?, ?>) edge).get("node")).get("access"))
                .map(Object.class::cast)
                .toList();
    }

    private List<?> edges(String caller, String about, Integer limit) {
        Map<?, ?> permissions = (Map<?, ?>) calls.object(caller, PERMISSIONS, "about", about, "limit", limit)
                .get("userPermissions");
        return (List<?>) permissions.get("edges");
    }
}
