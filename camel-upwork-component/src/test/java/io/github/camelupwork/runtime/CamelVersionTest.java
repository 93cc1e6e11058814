// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CamelVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"4.14.0", "4.18.0", "4.22.0", "4.23.0-SNAPSHOT", "5.0.0", "unknown"})
    void takes(String version) {
        assertThatCode(() -> CamelVersion.check(version, version)).doesNotThrowAnyException();
        assertThatCode(() -> CamelVersion.check(version, null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.22.4", "4.0.0", "4.10.5", "4.13.0"})
    void refusesAndNamesBothVersions(String version) {
        assertThatThrownBy(() -> CamelVersion.check(version, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs Camel 4.14 or later")
                .hasMessageContaining("has Camel " + version);
        assertThatThrownBy(() -> CamelVersion.check("4.18.0", version))
                .hasMessageContaining("has camel-http " + version);
    }
}
