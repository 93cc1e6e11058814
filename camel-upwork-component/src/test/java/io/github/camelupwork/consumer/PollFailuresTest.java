// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import io.github.camelupwork.UpworkConsumer;
import io.github.camelupwork.consumer.position.PositionMovedException;
import io.github.camelupwork.exception.UpworkArgumentException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class PollFailuresTest {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<String> warnings = new ArrayList<>();
    private final Logger log = (Logger) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("warn")) {
                    warnings.add(List.of(arguments).toString());
                }
                return null;
            });

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void whatWasRefusedIsOneLine() {
        new PollFailures(context, UpworkConsumer.class, log)
                .handleException(
                        "Failed polling.",
                        new UpworkArgumentException("offers/list", "team", "missing option 'team'", null));

        assertThat(warnings).containsExactly("[{} Caused by: {}, Failed polling., offers/list: missing option 'team']");
    }

    @Test
    void anotherConsumerOfThePositionIsOneLineToo() {
        new PollFailures(context, UpworkConsumer.class, log)
                .handleException("Failed polling.", new PositionMovedException("upwork://offers", "mine"));

        assertThat(warnings.get(0))
                .contains("upwork://offers: another consumer moves position 'mine'", "camel-master", "positionName");
    }

    @Test
    void aDefectIsLeftToCamel() {
        new PollFailures(context, UpworkConsumer.class, log)
                .handleException("Failed polling.", new IllegalStateException("broken"));

        assertThat(warnings).isEmpty();
    }
}
