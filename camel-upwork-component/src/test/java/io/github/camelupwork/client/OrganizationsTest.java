// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.exception.UpworkArgumentException;
import org.junit.jupiter.api.Test;

class OrganizationsTest {

    private static final Map<String, Object> ACME =
            Map.of("uid", "1001", "reference", "1", "name", "Acme Ltd", "organizationLegacyType", "Client");
    private static final Map<String, Object> ANN =
            Map.of("uid", "1002", "reference", "2", "name", "Ann  Archer", "organizationLegacyType", "Vendor");

    private final List<UpworkCall> asked = new ArrayList<>();
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");
    private CompletableFuture<UpworkAnswer> answer = answering(List.of(ACME, ANN));
    private final InstantSource time = () -> now;
    private final Organizations organizations = new Organizations(
            Catalog.load(),
            call -> {
                asked.add(call);
                return answer;
            },
            time.withZone(ZoneOffset.UTC));

    private static CompletableFuture<UpworkAnswer> answering(Object body) {
        return CompletableFuture.completedFuture(new UpworkAnswer(body, null));
    }

    private String id(String wanted) {
        return organizations.find("offers/list", wanted).join().id();
    }

    @Test
    void knowsThemByNameIdAndReference() {
        assertThat(id("Acme Ltd")).isEqualTo("1001");
        assertThat(id(" ann archer ")).isEqualTo("1002");
        assertThat(id("1002")).isEqualTo("1002");
        assertThat(id("1")).isEqualTo("1001");
        assertThat(asked).singleElement().satisfies(call -> {
            assertThat(call.operation().name()).isEqualTo("companies/list");
            assertThat(call.binding().api()).isEqualTo(Api.GRAPHQL);
        });
    }

    @Test
    void namesThoseThereAreIfNoneIsMeant() {
        assertThatThrownBy(() -> id("Acme Ld"))
                .cause()
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessage(
                        "offers/list: option 'organization' is 'Acme Ld', which is none that this account can speak for, did you mean"
                                + " 'Acme Ltd'?; there are 'Acme Ltd' (Client, id 1001), 'Ann  Archer' (Vendor, id 1002)");
    }

    @Test
    void doesNotChooseAmongSeveralOfTheName() {
        answer = answering(List.of(ACME, Map.of("uid", "1003", "name", "ACME LTD")));
        assertThatThrownBy(() -> id("Acme Ltd"))
                .cause()
                .hasMessage(
                        "offers/list: option 'organization' is 'Acme Ltd', and 2 are"
                                + " called so; give the id of one; there are 'Acme Ltd' (Client, id 1001), 'ACME LTD' (id 1003)");
        assertThat(id("1003")).isEqualTo("1003");
    }

    @Test
    void looksAgainBeforeItSaysThatThereIsNone() {
        answer = answering(List.of(ACME));
        assertThat(id("1001")).isEqualTo("1001");
        answer = answering(List.of(ACME, ANN));
        assertThat(id("Ann Archer")).isEqualTo("1002");
        assertThat(asked).hasSize(2);
        assertThatThrownBy(() -> id("Nobody")).cause().isInstanceOf(UpworkArgumentException.class);
        assertThat(asked).hasSize(3);
    }

    @Test
    void keepsWhatItKnowsForAWhileAndUntilItIsToldToForget() {
        id("1001");
        now = now.plus(Organizations.LIFETIME).minus(Duration.ofSeconds(1));
        id("1001");
        assertThat(asked).hasSize(1);
        now = now.plusSeconds(1);
        id("1001");
        assertThat(asked).hasSize(2);
        organizations.forget();
        id("1001");
        assertThat(asked).hasSize(3);
    }

    @Test
    void sharesAQuestionUnderWayAndKeepsNoFailure() {
        answer = new CompletableFuture<>();
        CompletableFuture<?> one = organizations.find("offers/list", "1001");
        CompletableFuture<?> other = organizations.find("offers/list", "1002");
        assertThat(asked).hasSize(1);
        answer.completeExceptionally(new IllegalStateException("down"));
        assertThat(one).isCompletedExceptionally();
        assertThat(other).isCompletedExceptionally();
        answer = answering(List.of(ACME));
        assertThat(id("1001")).isEqualTo("1001");
        assertThat(asked).hasSize(2);
    }

    @Test
    void tellsWhichOneIsInForce() {
        answer = answering(Map.of("uid", "1002", "reference", "2", "name", "Ann Archer", "legacyType", "VENDOR"));
        assertThat(organizations.inForce().join()).hasToString("'Ann Archer' (VENDOR, id 1002)");
        assertThat(asked)
                .singleElement()
                .satisfies(call -> assertThat(call.operation().name()).isEqualTo("organization/get"));
    }
}
