// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CachedReadsTest {

    private static final String ROOMS = "upwork:messages/rooms?subscribed=true&fields=roomId";

    private final GraphQLHub hub = new GraphQLHub();

    CachedReadsTest() {
        hub.upwork.answering("roomList", arguments -> Map.of("edges", List.of(Map.of("node", Map.of("id", "1")))));
        hub.upwork.answering("countries", arguments -> List.of());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static Object age(Exchange done) {
        assertThat(done.getException()).isNull();
        return done.getMessage().getHeader(UpworkConstants.CACHE_AGE);
    }

    @Test
    void theSameReadIsAskedOnceAndItsAgeIsTold() {
        assertThat(age(hub.call(ROOMS + "&cacheFor=PT10M"))).isNull();
        Exchange again = hub.call(ROOMS + "&cacheFor=PT10M");

        assertThat((Duration) age(again)).isBetween(Duration.ZERO, Duration.ofMinutes(10));
        assertThat(again.getMessage().getBody()).isEqualTo(List.of(Map.of("roomId", "1")));
        assertThat(hub.upwork.requests).hasSize(1);
    }

    @Test
    void anotherTenantAnotherPageAndOtherFieldsAreOtherReads() {
        hub.call(ROOMS + "&cacheFor=PT10M");

        assertThat(age(hub.call(ROOMS + "&cacheFor=PT10M&tenantId=7"))).isNull();
        assertThat(age(hub.call(ROOMS + "&cacheFor=PT10M&pageSize=5"))).isNull();
        assertThat(age(hub.call("upwork:messages/rooms?subscribed=true&fields=roomId,topic&cacheFor=PT10M")))
                .isNull();
    }

    @Test
    void aBodyThatARouteChangesIsNotThatOfTheNext() {
        hub.call(ROOMS + "&cacheFor=PT10M");
        ((List<?>) hub.call(ROOMS + "&cacheFor=PT10M").getMessage().getBody()).clear();

        assertThat((List<?>) hub.call(ROOMS + "&cacheFor=PT10M").getMessage().getBody())
                .hasSize(1);
    }

    @Test
    void nothingIsCachedUnlessItIsSaidButMetadata() {
        hub.call(ROOMS);
        assertThat(age(hub.call(ROOMS))).isNull();

        assertThat(age(hub.call("upwork:metadata/countries"))).isNull();
        assertThat(age(hub.call("upwork:metadata/countries"))).isNotNull();
        assertThat(age(hub.call("upwork:metadata/countries?cacheFor=PT0S"))).isNull();
    }

    @Test
    void aFailureIsNotCached() {
        hub.upwork.instead(request -> new TestServer.Reply(500, "no"));
        assertThat(hub.call(ROOMS + "&cacheFor=PT10M").getException()).isNotNull();
        hub.upwork.instead(request -> null);

        assertThat(age(hub.call(ROOMS + "&cacheFor=PT10M"))).isNull();
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> hub.call("upwork:users/info?cacheFor=soon"))
                .hasMessageContaining("'cacheFor'")
                .hasMessageContaining("PT10M");
    }
}
