// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.camelupwork.UpworkComponent;
import org.apache.camel.component.log.LogComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class UpworkComponentsTest {

    @Test
    void findsThemByTheNamesThatRoutesUse() throws Exception {
        UpworkComponent one = new UpworkComponent();
        UpworkComponent other = new UpworkComponent();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("upwork2", other);
            context.addComponent("log", new LogComponent());
            context.addComponent("upwork", one);

            assertThat(UpworkComponents.of(context)).containsExactly(entry("upwork", one), entry("upwork2", other));
        }
    }
}
