// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource({
        "/a.xml, application/json, XML",
        "/a.json, application/xml, JSON",
        "/a, application/xml, XML",
        "/a, application/vnd.upwork.api-v1+xml, XML",
        "/a, application/json, JSON",
        "/a, */*, JSON",
        "/a, 'text/html,application/xml;q=0.9', JSON"
    })
    void suffixThenAcceptThenJson(String path, String accept, Format format) {
        assertThat(Format.of(Requests.of("GET", path, null, Map.of("Accept", accept), "")))
                .isEqualTo(format);
    }
}
