// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No tasks unassign everything, wherever it is said. */
class UnassignedTasksTest {

    private static final String ASSIGN = "upwork:activities/assign?companyId=5&teamId=6&engagement=7";
    private static final String BY_ENGAGEMENT = "upwork:activities/assignToEngagement?companyId=5&engagementRef=7";

    private final GraphQLHub hub = new GraphQLHub();

    @AfterEach
    void stop() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({
        ASSIGN + ", uri",
        ASSIGN + ", header",
        ASSIGN + ", list",
        ASSIGN + ", body",
        ASSIGN + ", json",
        BY_ENGAGEMENT + ", uri",
        BY_ENGAGEMENT + ", header",
        BY_ENGAGEMENT + ", list",
        BY_ENGAGEMENT + ", body",
        BY_ENGAGEMENT + ", json"
    })
    void anEmptyValueIsAnEmptyListOnGraphQL(String uri, String source) {
        hub.upwork.answering("assignTeamActivityToTheContract", arguments -> {
            assertThat(arguments.get("codes")).isEqualTo(List.of());
            return Map.of("success", true);
        });

        Exchange done = hub.context
                .createProducerTemplate()
                .send(uri + (source.equals("uri") ? "&tasks=" : ""), call -> {
                    switch (source) {
                        case "header" -> call.getMessage().setHeader("CamelUpwork.tasks", "");
                        case "list" -> call.getMessage().setHeader("CamelUpwork.tasks", List.of());
                        case "body" -> call.getMessage().setBody(Map.of("tasks", ""));
                        case "json" -> call.getMessage().setBody("{\"tasks\": []}");
                        default -> {}
                    }
                });

        assertThat(done.getException()).isNull();
        assertThat(hub.upwork.requests).singleElement().satisfies(request -> assertThat(
                        ((Map<?, ?>) request.get("variables")).get("tasks"))
                .isEqualTo(List.of()));
    }

    /** The reference calls them {@code task_codes}, too, and marks {@code tasks} as required: it is sent, and empty. */
    @ParameterizedTest
    @CsvSource({
        "activities/assignToEngagement?engagementRef=7, uri",
        "activities/assignToEngagement?engagementRef=7, header",
        "activities/assignToEngagement?engagementRef=7, list",
        "activities/assignToEngagement?engagementRef=7, body"
    })
    void anEmptyValueIsSentOnRest(String operation, String source) throws Exception {
        try (TestServer server = TestServer.saying(200, "{}", "Content-Type", "application/json");
                TestUpwork upwork = new TestUpwork(server.base()).start()) {
            Exchange done = upwork.context
                    .createProducerTemplate()
                    .send("upwork:" + operation + (source.equals("uri") ? "&tasks=" : ""), call -> {
                        switch (source) {
                            case "header" -> call.getMessage().setHeader("CamelUpwork.tasks", "");
                            case "list" -> call.getMessage().setHeader("CamelUpwork.tasks", List.of());
                            case "body" -> call.getMessage().setBody(Map.of("tasks", ""));
                            default -> {}
                        }
                    });

            assertThat(done.getException()).isNull();
            assertThat(server.requests).singleElement().satisfies(request -> assertThat(request.body())
                    .isEqualTo("{\"tasks\":\"\"}"));
        }
    }
}
