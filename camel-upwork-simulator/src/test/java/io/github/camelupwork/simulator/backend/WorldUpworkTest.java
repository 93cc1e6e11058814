// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.TestClient;
import io.github.camelupwork.simulator.json.Json;
import io.github.camelupwork.simulator.junit.UpworkSimulatorExtension;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole simulator, over HTTP, as a user gets it. */
@ExtendWith(UpworkSimulatorExtension.class)
class WorldUpworkTest {

    @Test
    void everyOperationHasItsHandler(Simulator simulator) {
        assertThat(Catalog.load().operations())
                .flatMap(operation -> operation.bindings())
                .filteredOn(binding -> Set.of(Api.REST, Api.V3).contains(binding.api()))
                .extracting(Binding::reference)
                .filteredOn(reference -> !simulator.upwork().handlers().containsKey(reference))
                .containsExactlyInAnyOrder(
                        "auth/requestToken", "auth/authorize", "auth/accessToken", "v3/getOAuthToken");
    }

    @Test
    void everybodyCanSignIn(Simulator simulator) {
        TestClient client = new TestClient(simulator);
        assertThat(simulator.accounts().accounts()).hasSizeGreaterThan(12).allSatisfy(account -> assertThat(
                        client.signed("GET", "/api/auth/v1/info.json", null, null, account)
                                .body())
                .contains("\"auth_user\""));
        assertThat(simulator.accounts().owner().user()).isEqualTo("ada_owner");
    }

    @Test
    void reportsComeInEveryFormat(Simulator simulator) {
        TestClient client = new TestClient(simulator);
        String company = simulator.world().directory().companies().get(0).id();
        String address = "/gds/timereports/v1/companies/" + company + "?tq=SELECT%20worked_on,%20sum(hours)&tqx=out:";

        HttpResponse<String> json = client.get(address + "json");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(Json.read(json.body()))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsKey("table");
        assertThat(client.get(address + "csv").headers().firstValue("Content-Type"))
                .contains("text/csv;charset=utf-8");
        assertThat(client.get(address + "xml").body()).startsWith("<?xml");
        assertThat(client.get("/gds/timereports/v1/companies/" + company + "?tq=nonsense"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.body()).contains("Invalid query"));
    }

    @Test
    void showsItsState(Simulator simulator) {
        TestClient client = new TestClient(simulator);
        assertThat(Json.read(
                        client.plain("GET", "/__simulator/state", null, null).body()))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsKeys("contracts", "offers", "transactions");
        assertThat(client.plain("GET", "/__simulator/overview", null, null).body())
                .contains("\"transactions\"");
    }

    @Test
    void graphQlIsForBearers(Simulator simulator) {
        HttpResponse<String> answer = new TestClient(simulator)
                .plain("POST", "/graphql", TestClient.JSON, Json.write(Map.of("query", "{ user { id } }")));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void resetGivesAFreshWorld(Simulator simulator) {
        Object before = simulator.world();
        simulator.reset();
        assertThat(simulator.world()).isNotSameAs(before);
    }
}
