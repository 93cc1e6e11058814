// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.github.camelupwork.simulator.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherFormsTest {

    private static Simulator upwork;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        upwork = Simulator.builder().strict(true).start();
    }

    @AfterAll
    static void stop() {
        upwork.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/hr/v2/teams.json",
                "/api/hr/v2/teams",
                "/api/v2/teams.json",
                "/api/v2/teams",
                "/api/v1/teams/json"
            })
    void everyDocumentedFormListsTheTeams(String path) throws Exception {
        assertThat(get(path)).contains("northlight:engineering");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/hr/v2/teams/500006/users.json", "/api/v2/teams/500006/users.json"})
    void everyDocumentedFormListsTheUsersOfATeam(String path) throws Exception {
        assertThat(get(path)).contains("henry_hiring");
    }

    @Test
    void rolesOfAnotherUserAreThoseInTheOwnTeams() throws Exception {
        String henry = upwork.world().directory().caller("henry_hiring").reference();
        assertThat(get("/api/hr/v2/userroles/" + henry + ".json"))
                .contains("Henry")
                .doesNotContain("Ada");
        assertThat(get("/api/hr/v2/userroles.json")).contains("Ada").doesNotContain("Henry");
    }

    @Test
    void aPostCanMeanAnotherMethod() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/api/hr/v2/teams.json")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("http_method=get"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("northlight:engineering");
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(upwork.baseUrl() + path))
                .header("Authorization", "Bearer " + upwork.accounts().owner().accessToken());
    }
}
