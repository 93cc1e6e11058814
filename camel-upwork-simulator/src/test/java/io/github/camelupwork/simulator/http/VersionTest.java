// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {

    @ParameterizedTest
    @CsvSource({
        "/api/auth/v1/info.json, /api/auth/info.json, v1",
        "/api/v1/auth/info.json, /api/auth/info.json, v1",
        "/api/hr/v2/jobs/v3, /api/hr/jobs/v3, v2",
        "/api/hr/v2, /api/hr, v2",
        "/api/hr/jobs, /api/hr/jobs, ",
        "/api/hr/jobs/v2/x, /api/hr/jobs/v2/x, "
    })
    void standsInTheSecondOrThirdPartOfThePath(String path, String without, String version) {
        assertThat(Version.of(path)).isEqualTo(new Version(without, version));
    }
}
