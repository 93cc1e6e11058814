// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;

class SpringComponentTest {

    @Test
    void isReadFromTheCatalog() throws IOException {
        SpringComponent mall = MallComponent.read();
        assertThat(mall.description()).isEqualTo("Buy and sell");
        assertThat(mall.prefix()).isEqualTo("camel.component.mall");
        assertThat(mall.springPackage()).isEqualTo("org.example.mall.springboot");
        assertThat(mall.propertiesClass()).isEqualTo("MallComponentProperties");
        assertThat(mall.options())
                .extracting(ComponentOption::name)
                .containsExactly("baseUrl", "host", "maxItems", "timeout", "orderBy", "mode", "shelves", "clock");
    }
}
