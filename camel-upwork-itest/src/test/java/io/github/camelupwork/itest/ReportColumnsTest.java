// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.exception.UpworkArgumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of a report's columns as a route gets them, alike on both APIs. */
@ExtendWith(UpworkExtension.class)
class ReportColumnsTest {

    private static final Map<String, Object> QUERY = Map.of(
            "tq",
            "SELECT type AS kind, subtype, sum(amount) WHERE date >= '2025-01-01' AND date <= '2027-12-31'"
                    + " ORDER BY kind, sum_amount DESC");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upwork:reports/finance?api=rest",
                "upwork2:reports/finance?api=graphql",
                "upwork:reports/finance?api=rest&splitPeriod=P180D",
                "upwork2:reports/finance?api=graphql&splitPeriod=P180D"
            })
    void aSumIsCalledSumOfItsFieldUnlessAnAliasIsGiven(String uri, SimulatedHub hub) {
        List<?> rows = hub.call(uri, null, QUERY).getMessage().getBody(List.class);

        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(((Map<?, ?>) row).keySet())
                .hasToString("[kind, subtype, sum_amount]"));
        assertThat(rows)
                .extracting(row -> ((Map<?, ?>) row).get("kind").toString())
                .isSorted();
    }

    @Test
    void anAliasIsRefusedWhereTheTextIsUpworksOwn(SimulatedHub hub) {
        assertThat(hub.call("upwork:reports/finance?api=rest&output=csv", null, QUERY)
                        .getException())
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessage(
                        "reports/finance: option 'tq': AS names columns of rows, and the text of 'out:csv' comes as Upwork"
                                + " writes it; leave out AS, or the option 'output'");
        assertThat(hub.call("upwork2:reports/finance?api=graphql&output=csv", null, QUERY)
                        .getMessage()
                        .getBody(String.class))
                .startsWith("kind,subtype,sum_amount\r\n");
    }
}
