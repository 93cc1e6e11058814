// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.builder;

import static io.github.camelupwork.builder.OffersBuilders.Status.NEW;
import static io.github.camelupwork.builder.Upwork.upwork;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.github.camelupwork.TestServer;
import io.github.camelupwork.TestUpwork;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.options.FetchMode;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpworkEndpointBuilderTest {

    private TestServer server;
    private TestUpwork upwork;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.saying(200, "{\"offers\":{\"offer\":[{\"rid\":\"1\"}]}}");
        upwork = new TestUpwork(server.base());
        upwork.component.getDefaults().setCompanyReference("34567");
        upwork.component.getDefaults().setTeamReference("45678");
        upwork.start();
    }

    @AfterEach
    void stop() {
        upwork.close();
        server.close();
    }

    @Test
    void writesTheUri() {
        assertThat(upwork().offers().list().status(NEW).fetch(FetchMode.all).getUri())
                .isEqualTo("upwork:offers/list?status=new&fetch=all");
        assertThat(upwork("upworkRest")
                        .milestones()
                        .approve()
                        .amount(new BigDecimal("12.50"))
                        .getUri())
                .isEqualTo("upworkRest:milestones/approve?amount=12.50");
    }

    @Test
    void aRouteReadsAndSendsByBuilders() throws Exception {
        upwork.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(upwork().offers().list().delay(50)).to("mock:offers");
                from("direct:ask").to(upwork().offers().list().status(NEW));
            }
        });
        MockEndpoint mock = upwork.context.getEndpoint("mock:offers", MockEndpoint.class);
        mock.setMinimumExpectedMessageCount(1);
        mock.setResultWaitTime(300_000);
        mock.assertIsSatisfied();
        Object body = upwork.context.createProducerTemplate().requestBody("direct:ask", (Object) null);
        assertThat((List<?>) body).singleElement().isEqualTo(Map.of("rid", "1"));
    }

    @Test
    void valuesNeedNoEscapes() throws Exception {
        String hard = "Web, Mobile & Software Dev + 100% (a=b)#?";
        assertThat(upwork.context
                        .getEndpoint(
                                upwork().jobs().search().category2(hard).getUri(),
                                io.github.camelupwork.UpworkEndpoint.class)
                        .getConfiguration()
                        .options())
                .containsEntry("category2", hard);
    }

    @Test
    void placeholdersAreResolved() {
        Properties values = new Properties();
        values.setProperty("category", "Web & Mobile +");
        upwork.context.getPropertiesComponent().setInitialProperties(values);
        assertThat(upwork.context
                        .getEndpoint(
                                upwork().jobs()
                                        .search()
                                        .category2("{{category}}")
                                        .getUri(),
                                io.github.camelupwork.UpworkEndpoint.class)
                        .getConfiguration()
                        .options())
                .containsEntry("category2", "Web & Mobile +");
    }

    @Test
    void everyOperationAndOptionHasAMethod() throws Exception {
        for (Operation operation : Catalog.load().operations()) {
            Object group = UpworkGroups.class.getMethod(operation.group()).invoke(upwork());
            String name = operation.name().substring(operation.name().indexOf('/') + 1);
            Object builder = group.getClass().getMethod(name).invoke(group);
            assertThat(((UpworkEndpointBuilder<?>) builder).getUri()).isEqualTo("upwork:" + operation.name());
            List<String> methods = Arrays.stream(builder.getClass().getMethods())
                    .map(java.lang.reflect.Method::getName)
                    .toList();
            assertThat(methods)
                    .as(operation.name())
                    .containsAll(operation.bindings().stream()
                            .flatMap(binding -> binding.options().stream())
                            .map(Parameter::option)
                            .toList());
        }
    }
}
