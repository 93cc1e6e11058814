// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.CamelContext;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same calls in YAML, Java and XML, with toD, property placeholders and the shortest URIs. */
class RouteLanguagesTest {

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.shared(builder -> builder);

    private static Simulator simulator;
    private static SimulatedHub hub;

    @BeforeAll
    static void start(Simulator given, SimulatedHub opened) {
        simulator = given;
        hub = opened;
        hub.context.getPropertiesComponent().addInitialProperty("offer.status", "accepted");
    }

    @Test
    void yaml() throws Exception {
        load("offers.yaml", """
                - route:
                    from:
                      uri: direct:yaml
                      steps:
                        - to:
                            uri: upwork:offers/list
                            parameters:
                              status: "{{offer.status}}"
                              companyId: "COMPANY"
                              teamReference: "TEAM"
                """.replace("COMPANY", company()).replace("TEAM", team()));

        assertThat(list("direct:yaml"))
                .allSatisfy(offer -> assertThat(offer).containsEntry("last_event_state", "accepted"));
    }

    @Test
    void yamlWithTheParts() throws Exception {
        load("parts.yaml", """
                - route:
                    from:
                      uri: direct:parts
                      steps:
                        - to:
                            uri: upwork
                            parameters:
                              apiName: companies
                              methodName: list
                """);

        assertThat(list("direct:parts")).isNotEmpty();
    }

    @Test
    void xml() throws Exception {
        load("teams.xml", """
                <routes>
                  <route>
                    <from uri="direct:xml"/>
                    <to uri="upwork:teams"/>
                  </route>
                </routes>
                """);

        assertThat(list("direct:xml")).isNotEmpty();
    }

    @Test
    void javaWithDynamicEndpoint() throws Exception {
        hub.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:java").toD("upwork:users/get?userReference=${header.who}");
            }
        });

        Map<?, ?> user = hub.template.requestBodyAndHeader("direct:java", "", "who", "me", Map.class);

        assertThat(user.get("id")).isEqualTo("ada_owner");
    }

    @Test
    void theShortestUrisWorkAsWritten() {
        hub.context.getComponent("upwork", io.github.camelupwork.UpworkComponent.class);
        assertThat(list("upwork:reports/finance?tq=RAW(SELECT date, amount WHERE date >= '2000-01-01')"))
                .isNotEmpty();
        assertThat(list("upwork:engagements?status=active")).isNotEmpty();
    }

    @Test
    void anOperationThatIsNotThereIsRefusedAtTheStart() {
        assertRefused("upwork:milestone/approve", "did you mean 'milestones'");
        assertRefused("upwork:milestones/aprove", "did you mean 'milestones/approve'");
        assertRefused("upwork:milestones", "milestones/approve");
        assertRefused("upwork:offers?statos=new", "unknown option 'statos'", "did you mean 'status'");
        assertRefused("upwork:offers?status=brandnew", "'status'", "brandnew", "accepted, new");
        assertRefused("upwork:reports/time?tq=SELECT hours, nonsense", "nonsense", "^");
        assertRefused("upwork:milestones/approve?api=v3", "api=rest");
    }

    private static void assertRefused(String uri, String... words) {
        assertThatThrownBy(() -> hub.context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:" + uri.hashCode()).to(uri);
                    }
                }))
                .isInstanceOf(FailedToCreateRouteException.class)
                .satisfies(e -> {
                    for (String word : words) {
                        assertThat(e).hasStackTraceContaining(word);
                    }
                });
    }

    private static void load(String name, String text) throws Exception {
        CamelContext context = hub.context;
        Resource resource = ResourceHelper.fromString(name, text);
        PluginHelper.getRoutesLoader(context).loadRoutes(resource);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<Object, Object>> list(String uri) {
        return hub.template.requestBody(uri, (Object) "", List.class);
    }

    private static String company() {
        return list("upwork:companies").get(0).get("reference").toString();
    }

    private static String team() {
        return list("upwork:teams").get(0).get("reference").toString();
    }
}
