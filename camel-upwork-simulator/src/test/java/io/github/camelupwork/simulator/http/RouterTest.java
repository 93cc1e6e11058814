// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import io.github.camelupwork.simulator.SampleOperations;
import io.github.camelupwork.simulator.operation.ApiError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {

    private final Router router = new Router(SampleOperations.all());

    @ParameterizedTest
    @CsvSource({
        "/api/auth/v1/info.json,                                  users/info",
        "/api/auth/v1/info.xml,                                   users/info",
        "/api/auth/v1/info,                                       users/info",
        "/api/v1/auth/info.json,                                  users/info",
        "/api/v2/teams.json,                                      teams/list",
        "/api/messages/v3/acme/rooms/offers/12.json,              messages/roomByOffer",
        "/api/messages/v3/acme/rooms/12.json,                     messages/getRoom",
        "/api/v3/messages/acme/rooms/12.json,                     messages/getRoom",
        "/api/v3/jobs/~01,                                        jobs/get",
        "/gds/timereports/v1/companies/acme,                      reports/time"
    })
    void knowsAddresses(String path, String operation) {
        assertThat(route(request("GET", path), Map.of()).operation().name()).isEqualTo(operation);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/auth/v2/info.json",
        "GET, /api/auth/info.json",
        "GET, /api/v2/auth/info.json",
        "POST, /api/auth/v1/info.json",
        "GET, /auth/v1/info.json",
        "GET, /gds/timereports/v2/companies/acme",
        "GET, /api/v3/jobs/a/b"
    })
    void refusesOthers(String method, String path) {
        assertThatThrownBy(() -> route(request(method, path), Map.of()))
                .isInstanceOfSatisfying(
                        ApiError.class, error -> assertThat(error.status()).isEqualTo(404));
    }

    @Test
    void theVersionHeaderBeatsThePathAndThePathBeatsAccept() {
        assertThat(found("/api/auth/v9/info.json", "X-Upwork-Version", "v1")).isTrue();
        assertThat(found("/api/auth/v1/info.json", "X-Upwork-Version", "v2")).isFalse();
        assertThat(found("/api/auth/info.json", "X-Upwork-Version", "v1")).isTrue();
        assertThat(found("/api/auth/info.json", "Accept", "application/vnd.upwork.api-v1+json"))
                .isTrue();
        assertThat(found("/api/auth/info.json", "Accept", "application/vnd.upwork.api-v2+json"))
                .isFalse();
        assertThat(found("/api/auth/v1/info.json", "Accept", "application/vnd.upwork.api-v2+json"))
                .isTrue();
    }

    @Test
    void takesSeveralParametersOutOfOnePart() {
        assertThat(route(request("GET", "/api/team/v2/workdays/contracts/a%20b%2Fc+d/20260101,20260131.json"), Map.of())
                        .path())
                .isEqualTo(Map.of("contract_id", "a b/c+d", "from_date", "20260101", "till_date", "20260131"));
        assertThat(route(request("GET", "/api/team/v2/workdays/contracts/1/20260101%2C20260131.json"), Map.of())
                        .path())
                .containsEntry("till_date", "20260131");
    }

    @Test
    void tellsOperationsOfOneAddressApartByTheirFixedParameters() {
        IncomingRequest request = request("POST", "/api/offers/v1/contractors/actions/5.json");
        assertThat(route(request, Map.of("name", "accept")).operation().name()).isEqualTo("offers/accept");
        assertThat(route(request, Map.of("name", "decline")).operation().name()).isEqualTo("offers/decline");
        assertThat(route(request, Map.of()).binding().reference()).isEqualTo("offers/actions");
    }

    private boolean found(String path, String header, String value) {
        try {
            return router.route(
                            Requests.of("GET", path, null, Map.of(header, value), ""),
                            new RequestParameters("GET", null, Map.of()))
                    != null;
        } catch (ApiError e) {
            return false;
        }
    }

    private Router.Match route(IncomingRequest request, Map<String, Object> values) {
        return router.route(request, new RequestParameters(request.method(), null, values));
    }

    private static IncomingRequest request(String method, String path) {
        return Requests.of(method, path, null, Map.of(), "");
    }
}
