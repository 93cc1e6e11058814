// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.io.InputStream;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** A component of the tests, from its catalog JSON. */
final class MallComponent {

    static final String CATALOG = "io/github/camelupwork/tooling/mall-component.json";

    private MallComponent() {}

    static SpringComponent read() throws IOException {
        try (InputStream json = MallComponent.class.getClassLoader().getResourceAsStream(CATALOG)) {
            return SpringComponent.of(JsonMapper.builder().build().readTree(json));
        }
    }
}
