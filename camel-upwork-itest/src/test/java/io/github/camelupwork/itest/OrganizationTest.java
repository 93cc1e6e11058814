// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.auth.Account;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.fault.Fault;
import io.github.camelupwork.simulator.fault.Trigger;
import io.github.camelupwork.simulator.graphql.Uid;
import io.github.camelupwork.simulator.record.RecordedRequest;
import io.github.camelupwork.simulator.state.User;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A freelancer of an agency, who speaks for the agency or for herself, as each endpoint says. */
@ExtendWith(UpworkExtension.class)
class OrganizationTest {

    private static final String AGENCY = "Brightforge Collective";
    private static final String HEADER = Account.TENANT_HEADER.toLowerCase(java.util.Locale.ROOT);
    private static final String DEFAULT = "acts for its default organization";

    private Simulator simulator;
    private User freelancer;
    private String agencyId;

    @BeforeEach
    void start(Simulator simulator) {
        this.simulator = simulator;
        freelancer = simulator.world().directory().freelancers().stream()
                .filter(user -> user.profile().agencyReference() != null)
                .findFirst()
                .orElseThrow();
        agencyId = Uid.of(simulator
                .world()
                .directory()
                .company("brightforge")
                .orElseThrow()
                .reference());
    }

    private SimulatedHub hub(Consumer<UpworkComponent> settings) {
        return new SimulatedHub(
                simulator, Path.of("target", "state", UUID.randomUUID().toString()), upwork -> {
                    if (upwork.getConfiguration().getClientId() != null) {
                        upwork.getConfiguration()
                                .setAccessToken(
                                        simulator.accounts().of(freelancer.id()).accessToken());
                        upwork.getConfiguration()
                                .setRefreshToken(
                                        simulator.accounts().of(freelancer.id()).refreshToken());
                        settings.accept(upwork);
                    }
                });
    }

    private List<RecordedRequest> requests() {
        return simulator.record().all();
    }

    private static Object name(SimulatedHub hub, String organization) {
        Exchange exchange = hub.call("upwork2:organization/get" + organization, null, Map.of());
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(Map.class).get("name");
    }

    @Test
    void eachEndpointSpeaksForTheOneItNames() throws Exception {
        try (SimulatedHub hub = hub(upwork -> {})) {
            assertThat(name(hub, "?organization=" + AGENCY)).isEqualTo(AGENCY);
            assertThat(name(hub, "?organization=" + freelancer.name())).isEqualTo(freelancer.name());
            assertThat(name(hub, "?organization=" + agencyId)).isEqualTo(AGENCY);
            assertThat(name(hub, "")).isEqualTo(freelancer.name());
            assertThat(requests())
                    .extracting(request -> request.header(HEADER))
                    .containsExactly(null, agencyId, Uid.of(freelancer.reference()), agencyId, null);
        }
    }

    @Test
    void writesGoUnderItTooAndSoDoesRest() throws Exception {
        String room = simulator.world().rooms().all().stream()
                .filter(any -> any.participant(freelancer.id()).isPresent() && !any.readOnly())
                .findFirst()
                .orElseThrow()
                .id();
        try (SimulatedHub hub = hub(upwork -> upwork.getConfiguration().setOrganization(AGENCY))) {
            Map<String, Object> hello = Map.of("roomId", room, "message", "Hello");
            assertThat(hub.call("upwork2:messages/send", null, hello).getException())
                    .isNull();
            assertThat(hub.call("upwork2:users/info?api=rest", null, Map.of()).getException())
                    .isNull();
            assertThat(simulator.orders().of("messages/send"))
                    .singleElement()
                    .satisfies(order -> assertThat(order.tenant()).isEqualTo(agencyId));
            assertThat(requests())
                    .extracting(request -> request.header(HEADER))
                    .containsExactly(null, agencyId, agencyId);
        }
    }

    @Test
    void anUnknownNameStopsTheStartAndListsWhatThereIs() throws Exception {
        try (SimulatedHub hub = hub(upwork -> {})) {
            assertThatThrownBy(() -> hub.call("upwork2:offers/list?organization=Northlight Software", null, Map.of()))
                    .rootCause()
                    .isInstanceOf(UpworkArgumentException.class)
                    .hasMessageContaining("'" + AGENCY + "' (Vendor, id " + agencyId + ")")
                    .hasMessageContaining("'" + freelancer.name() + "'");
            assertThat(requests()).hasSize(1);
        }
    }

    @Test
    void theDefaultOneIsNotTakenInSilence() throws Exception {
        try (LogTrap log = LogTrap.set();
                SimulatedHub hub = hub(upwork -> upwork.getDefaults().setWarnDefaultOrganization(true))) {
            name(hub, "");
            hub.call("upwork2:users/info", null, Map.of());
            await().atMost(Duration.ofMinutes(5)).untilAsserted(() -> assertThat(log.caught())
                    .filteredOn(line -> line.contains(DEFAULT))
                    .singleElement()
                    .asString()
                    .contains("'" + freelancer.name() + "'", "one of 2"));
            assertThat(requests()).hasSize(4);
        }
    }

    @Test
    void aStartDoesNotFailBecauseTheDefaultOneCannotBeAsked() throws Exception {
        simulator.fail(Fault.status(500), Trigger.on("companies/list"));
        try (LogTrap log = LogTrap.set();
                SimulatedHub hub = hub(upwork -> {
                    upwork.getDefaults().setWarnDefaultOrganization(true);
                    upwork.getRetry().setMaxAttempts(1);
                })) {
            assertThat(name(hub, "")).isEqualTo(freelancer.name());
            await().atMost(Duration.ofMinutes(5)).untilAsserted(() -> assertThat(log.caught())
                    .filteredOn(line -> line.contains(DEFAULT) && line.contains("could not be asked"))
                    .hasSize(1));
        }
    }
}
