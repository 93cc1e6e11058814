// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UpworkConfigurationTest {

    @Test
    void copiesItself() {
        UpworkConfiguration original = new UpworkConfiguration();
        UpworkConfiguration copy = original.copy();
        copy.setApi(ApiOption.rest);
        assertThat(original.getApi()).isNull();
    }
}
