// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.examples.hub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A hub between an ERP and Upwork. Its routes are under {@code camel/}, its settings in {@code application.yaml}. */
@SpringBootApplication
public class HubApplication {

    /** Runs until it is stopped. */
    public static void main(String[] arguments) {
        SpringApplication.run(HubApplication.class, arguments);
    }
}
