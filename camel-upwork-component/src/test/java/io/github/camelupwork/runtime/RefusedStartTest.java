// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.exception.UpworkArgumentException;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.LifecycleStrategySupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A component that cannot start names the option, and leaves no thread behind. */
class RefusedStartTest {

    private final List<ThreadPoolExecutor> pools = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "baseUrl, ftp://x, baseUrl",
        "baseUrl, http://host.invalid, https",
        "maxAnswerSize, 0, maxAnswerSize",
        "maxAttempts, many, maxAttempts",
        "retryDelay, soon, retryDelay",
        "warnDefaultOrganization, maybe, warnDefaultOrganization"
    })
    void namesTheOptionAndLeavesNoThreadBehind(String option, String value, String named) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            context.addLifecycleStrategy(new LifecycleStrategySupport() {
                @Override
                public void onThreadPoolAdd(
                        CamelContext camel,
                        ThreadPoolExecutor pool,
                        String id,
                        String sourceId,
                        String routeId,
                        String profile) {
                    pools.add(pool);
                }
            });
            context.start();
            UpworkComponent component = new UpworkComponent(context);
            component.build();

            assertThatThrownBy(() -> {
                        component.getComponentPropertyConfigurer().configure(context, component, option, value, true);
                        component.start();
                    })
                    .isInstanceOf(UpworkArgumentException.class)
                    .hasMessageContaining(named);
            assertThat(pools).allMatch(ThreadPoolExecutor::isShutdown);
        }
    }
}
