// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ComponentOptionTest {

    @Test
    void isNamedAsSpringBootWritesIt() {
        assertThat(option("useGlobalSslContextParameters", "boolean", "boolean").dashedName())
                .isEqualTo("use-global-ssl-context-parameters");
        assertThat(option("api", "string", "java.lang.String").dashedName()).isEqualTo("api");
    }

    @Test
    void knowsWhatOnlyABeanCanBe() {
        assertThat(option("clock", "object", "java.time.Clock").bean()).isTrue();
        assertThat(option("tags", "object", "java.util.Map").bean()).isFalse();
        assertThat(option("fetch", "enum", "org.example.FetchMode").bean()).isFalse();
    }

    private static ComponentOption option(String name, String type, String javaType) {
        return new ComponentOption(name, type, javaType, "Something", null, List.of(), false, null);
    }
}
