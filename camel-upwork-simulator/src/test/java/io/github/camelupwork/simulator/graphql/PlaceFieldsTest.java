// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void aCountryBelongsToTheUnionOrNot() {
        assertThat(calls.list(GraphQlCalls.OWNER, "{ countries { id region } }"))
                .anySatisfy(
                        country -> assertThat(country).containsEntry("id", "PL").containsEntry("region", "EU"))
                .anySatisfy(
                        country -> assertThat(country).containsEntry("id", "NO").containsEntry("region", "OTHER"));
    }

    @Test
    void languagesAreInTheOrderOfTheirNames() {
        assertThat(calls.list(GraphQlCalls.OWNER, "{ languages { englishName } }"))
                .extracting(language -> language.get("englishName").toString())
                .isSorted()
                .contains("Polish", "Spanish");
    }
}
