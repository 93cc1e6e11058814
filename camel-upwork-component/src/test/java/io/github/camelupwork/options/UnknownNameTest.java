// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;

import io.github.camelupwork.TestUpwork;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnknownNameTest {

    private static final Operation OFFERS =
            Catalog.load().operation("offers/list").orElseThrow();

    private final TestUpwork upwork = new TestUpwork(URI.create("http://localhost:1"));

    @AfterEach
    void stop() {
        upwork.close();
    }

    @Test
    void asksForAnOperationWhereThereIsNone() {
        upwork.start();
        for (String uri : List.of("upwork", "upwork:/")) {
            assertThatThrownBy(() -> upwork.endpoint(uri))
                    .isInstanceOf(ResolveEndpointFailedException.class)
                    .rootCause()
                    .hasMessageStartingWith(
                            "upwork: name an operation, as in upwork:offers/list; there are activities, ");
        }
    }

    @Test
    void suggestsAGroupOrAnOperation() {
        Catalog catalog = Catalog.load();

        assertThat(UnknownName.operation(catalog, "ofers/list"))
                .hasMessageStartingWith("ofers/list: no such group of operations, did you mean 'offers'?; there are ");
        assertThat(UnknownName.operation(catalog, "offers/lst"))
                .hasMessageStartingWith(
                        "offers/lst: no such operation, did you mean 'offers/list'?; there are offers/list, ");
    }

    @Test
    void pointsOptionsOfTheComponentToTheirPlace() {
        for (String option : List.of("tokenStore", "requestLimits", "stateDirectory")) {
            assertThat(UnknownName.option(OFFERS, option, any -> true, List.of("status"), List.of("status")))
                    .hasMessageContaining("offers/list: unknown option '" + option
                            + "' in the endpoint URI; it is one of the component: camel.component.upwork.");
        }
        assertThat(UnknownName.option(OFFERS, "tokenStore", any -> true, List.of(), List.of()))
                .hasMessageEndingWith("camel.component.upwork.token-store");
    }

    @Test
    void knowsTheOptionsOfTheComponent() {
        upwork.start();
        assertThatThrownBy(() -> upwork.endpoint("upwork:offers?tokenStore=#mine"))
                .rootCause()
                .hasMessageEndingWith("it is one of the component: camel.component.upwork.token-store");
        assertThatThrownBy(() -> upwork.endpoint("upwork:offers?statos=new"))
                .rootCause()
                .hasMessageContaining("did you mean 'status'?");
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        List<String> taken = List.of("role", "status");

        assertThat(UnknownName.option(OFFERS, "statos", any -> false, List.of("fetch", "status"), taken))
                .hasMessage("offers/list: unknown option 'statos' in the endpoint URI, did you mean 'status'?;"
                        + " the operation takes role, status");
    }
}
