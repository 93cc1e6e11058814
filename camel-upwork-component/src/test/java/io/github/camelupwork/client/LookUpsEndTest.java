// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import org.junit.jupiter.api.Test;

/** Whatever a look-up is answered, who waits for it hears of it, and the next one asks anew. */
class LookUpsEndTest {

    private static final Envelope AROUND = Envelope.of(200);

    private final List<Object> bodies = new ArrayList<>();

    private CompletableFuture<UpworkAnswer> client(UpworkCall call) {
        Object body = bodies.remove(0);
        if (body instanceof RuntimeException e) {
            throw e;
        }
        return CompletableFuture.completedFuture(new UpworkAnswer(body, AROUND));
    }

    private static Map<String, Object> acme() {
        return Map.of("uid", "1", "name", "Acme", "id", "1");
    }

    @Test
    void aNullAmongOrganizationsIsPassedOver() {
        bodies.add(Arrays.asList(null, acme(), null));
        Organizations organizations = new Organizations(Catalog.load(), this::client, Clock.systemUTC());

        assertThat(organizations.find("offers/list", "Acme")).succeedsWithin(30, TimeUnit.SECONDS);
    }

    @Test
    void anAnswerThatCannotBeReadFailsTheStartAndNotTheNext() {
        bodies.add("text");
        bodies.add(new IllegalStateException("broken"));
        bodies.add(List.of(acme()));
        Organizations organizations = new Organizations(Catalog.load(), this::client, Clock.systemUTC());

        assertThat(organizations.find("offers/list", "Acme")).failsWithin(30, TimeUnit.SECONDS);
        assertThat(organizations.find("offers/list", "Acme")).failsWithin(30, TimeUnit.SECONDS);
        assertThat(organizations.find("offers/list", "Acme")).succeedsWithin(30, TimeUnit.SECONDS);
    }

    @Test
    void aNullAmongTeamsIsPassedOver() {
        bodies.add(Arrays.asList(null, acme()));
        UpworkAccountLookup lookup = new UpworkAccountLookup(Catalog.load(), this::client);

        assertThat(lookup.find(Api.REST, "offers/list", "companyReference", "team.id"))
                .succeedsWithin(30, TimeUnit.SECONDS)
                .isEqualTo("1");
    }
}
