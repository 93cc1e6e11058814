// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.options.FetchMode;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpworkEndpointTest {

    private final TestUpwork upwork = new TestUpwork(URI.create("http://localhost:1"));

    @AfterEach
    void stop() {
        upwork.close();
    }

    private Map<String, Object> options(String uri) {
        return upwork.start().endpoint(uri).getConfiguration().options();
    }

    private void assertRefused(String uri, String message) {
        upwork.start();
        assertThatThrownBy(() -> upwork.endpoint(uri))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .rootCause()
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void bindsTheOptionsOfTheOperationAndOfEveryEndpoint() {
        UpworkEndpoint endpoint =
                upwork.start().endpoint("upwork:jobs/search?q=java&pageSize=50&fetch=all&lazyStartProducer=true");
        assertThat(endpoint.getConfiguration().options()).containsEntry("q", "java");
        assertThat(endpoint.getConfiguration().getPageSize()).isEqualTo(50);
        assertThat(endpoint.getConfiguration().getFetch()).isEqualTo(FetchMode.all);
        assertThat(endpoint.isLazyStartProducer()).isTrue();
    }

    @Test
    void takesPropertyPlaceholders() {
        Properties properties = new Properties();
        properties.setProperty("my.status", "filled");
        upwork.context.getPropertiesComponent().setInitialProperties(properties);
        assertThat(options("upwork:jobs?status={{my.status}}")).containsEntry("status", "filled");
    }

    @Test
    void doesNotMixTheOptionsOfEndpoints() {
        assertThat(options("upwork:jobs?status=open")).containsOnlyKeys("status");
        assertThat(upwork.endpoint("upwork:jobs").getConfiguration().options()).isEmpty();
    }

    @Test
    void refusesUnknownOptions() {
        upwork.start();
        assertThatThrownBy(() -> upwork.endpoint("upwork:jobs?statsu=open"))
                .rootCause()
                .hasMessageStartingWith(
                        "jobs/list: unknown option 'statsu' in the endpoint URI, did you mean 'status'?; the"
                                + " operation takes ")
                .hasMessageContaining("buyerTeamReference");
        assertThatThrownBy(() -> upwork.endpoint("upwork:jobs?milestoneId=1"))
                .rootCause()
                .hasMessageStartingWith("jobs/list: unknown option 'milestoneId' in the endpoint URI");
        assertThatThrownBy(() -> upwork.endpoint("upwork:jobs?page=0;10"))
                .rootCause()
                .hasMessageContaining("unknown option 'page'");
    }

    @Test
    void refusesValuesThatAreNotAllowed() {
        assertRefused(
                "upwork:jobs?status=gone",
                "jobs/list: option 'status' in the endpoint URI is 'gone', which is not one of open, filled, cancelled");
    }

    @Test
    void refusesABlankPartOfThePath() {
        assertRefused(
                "upwork:jobs/get?jobKey=RAW( )",
                "jobs/get: option 'jobKey' in the endpoint URI is"
                        + " ' ', which is no part of a path: it would name something else");
    }

    @Test
    void refusesAQueryThatIsWrong() {
        upwork.start();
        assertThatThrownBy(() -> upwork.endpoint("upwork:reports/finance?tq=SELECT amuont"))
                .rootCause()
                .hasMessageContaining("amuont");
    }

    @Test
    void refusesPagesThatAreNot() {
        assertRefused(
                "upwork:jobs/search?pageSize=101",
                "jobs/search: option 'pageSize' is '101'; allowed is 1 to 100: Upwork caps its pages; fetch=all reads them all");
    }

    @Test
    void namesTheApiThatHasTheOperation() {
        upwork.component.getConfiguration().setConsumerKey(null);
        upwork.component.getConfiguration().setClientId("id");
        upwork.component.getConfiguration().setClientSecret("secret");
        assertRefused(
                "upwork:activities/batch?api=graphql",
                "activities/batch: the API 'graphql' has no such operation: no mutation for several activities at once;"
                        + " instead: activities/create and activities/update, one after the other; it is there with api=rest");
    }

    @Test
    void namesTheApiThatHasTheOption() {
        upwork.component.getConfiguration().setConsumerKey(null);
        upwork.component.getConfiguration().setClientId("id");
        upwork.component.getConfiguration().setClientSecret("secret");
        assertRefused(
                "upwork:freelancers/search?q=python&skills=java",
                "freelancers/search: unknown option 'skills' in the endpoint URI: the operation takes it with api=rest,"
                        + " and this endpoint uses api=graphql; known are city, country, occupationIds, q, state, userType");
    }

    @Test
    void aStateDirectoryThatIsAFileIsCalledThat(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        for (Path directory : List.of(file, file.resolve("state"))) {
            UpworkComponent component = new UpworkComponent();
            component.setCamelContext(upwork.context);
            component.getState().setStateDirectory(directory.toString());
            assertThatThrownBy(component::start)
                    .hasStackTraceContaining("stateDirectory is '" + directory + "', and "
                            + (directory == file ? "that" : file)
                            + " is a file; it takes a directory that this process can write to");
        }
    }

    @Test
    void showsNoSecret() {
        UpworkEndpoint endpoint = upwork.start()
                .endpoint("upwork:users/info?accessToken=t0ken&accessTokenSecret=s3cret"
                        + "&consumerKey=k3y&consumerSecret=s4cret");
        assertThat(endpoint.getConfiguration().getAccessToken()).isEqualTo("t0ken");
        assertThat(endpoint.toString()).doesNotContain("t0ken", "s3cret", "s4cret", "k3y");
        assertThatThrownBy(() -> upwork.endpoint("upwork:users/info?accessToken=t0ken&accessTokenSecret=s3cret&x=1"))
                .hasMessageNotContaining("t0ken")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void tellsWhereItGoes() {
        upwork.component.getConnection().setBaseUrl(null);
        UpworkEndpoint endpoint = upwork.start().endpoint("upwork:users/info");
        assertThat(endpoint.getServiceUrl()).isEqualTo("https://www.upwork.com/api");
        assertThat(endpoint.getServiceProtocol()).isEqualTo("rest");
    }
}
