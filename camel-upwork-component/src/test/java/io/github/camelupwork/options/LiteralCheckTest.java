// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import io.github.camelupwork.exception.UpworkArgumentException;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralCheckTest extends CamelTestSupport {

    private void check(String option, Object value) {
        LiteralCheck.ofEndpoint(context, "offers/list", null).check(Map.of(option, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fetch | strem | one of page, all, stream",
                "output | pdf | one of rows, record, csv, xml, raw",
                "partial | maybe | one of fail, warn, accept",
                "inBody | all | one of parameters, none",
                "emit | all | one of new, changes, removals",
                "api | soap | one of rest, v3, graphql",
                "grant | password | one of authorizationCode, clientCredentials",
                "pageSize | abc | a whole number",
                "pageSize | 1.5 | a whole number",
                "maxMessagesPerPoll | many | a whole number"
            })
    void namesWhatWasGivenAndWhatIsAllowed(String option, String given, String allowed) {
        assertThatThrownBy(() -> check(option, given))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessage("offers/list: option '" + option + "' in the endpoint URI is '" + given + "', which is not "
                        + allowed);
    }

    @Test
    void letsPassWhatCamelUnderstands() {
        assertThatCode(() -> {
                    check("fetch", "All");
                    check("partial", "warn");
                    check("emit", "new");
                    check("grant", "clientCredentials");
                    check("pageSize", "50");
                    check("pageSize", 50);
                    check("pageSize", "#bean:size");
                    check("offset", "-1");
                    check("delay", "5m");
                    check("outputClass", "abc");
                    check("ofNobody", "abc");
                })
                .doesNotThrowAnyException();
    }
}
