// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "buyer_team__reference,buyerTeamReference",
        "note2contractor,note2contractor",
        "tests_top_10,testsTop10",
        "q,q",
        "isReadOnly,isReadOnly",
        "job__reference,jobReference"
    })
    void makesOptionsOfNamesOnTheWire(String wireName, String option) {
        assertThat(Names.option(wireName)).isEqualTo(option);
    }

    @Test
    void namesTheClassOfAGroup() {
        assertThat(Names.optionClass("milestones")).isEqualTo("MilestonesEndpointConfiguration");
    }
}
