// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import java.util.Map;

import io.github.camelupwork.console.UpworkDevConsole;
import org.apache.camel.CamelContext;
import org.apache.camel.console.DevConsole;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * {@code /actuator/upwork}: accounts, request budgets, payments and consumers of each component, as Camel's dev console shows
 * them, with numbers as numbers. {@code /actuator/health} has the same as text only, for Camel makes text of every detail.
 */
@Endpoint(id = "upwork")
public class UpworkActuatorEndpoint {

    private final CamelContext context;

    /** Shows the components of that context. */
    public UpworkActuatorEndpoint(CamelContext context) {
        this.context = context;
    }

    /** Returns the state by component, without a secret. Sends no request. */
    @ReadOperation
    public Map<String, Object> components() {
        UpworkDevConsole console = new UpworkDevConsole();
        console.setCamelContext(context);
        @SuppressWarnings("unchecked")
        Map<String, Object> shown = (Map<String, Object>) console.call(DevConsole.MediaType.JSON);
        return shown;
    }
}
