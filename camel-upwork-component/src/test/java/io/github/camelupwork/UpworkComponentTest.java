// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

import io.github.camelupwork.budget.Backoff;
import io.github.camelupwork.options.AccountFactory;
import io.github.camelupwork.runtime.UpworkRuntime;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpworkComponentTest {

    private final TestUpwork upwork = new TestUpwork(URI.create("http://localhost:1"));

    @AfterEach
    void stop() {
        upwork.close();
    }

    private void assertRefused(String uri, String message) {
        assertThatThrownBy(() -> upwork.endpoint(uri))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .rootCause()
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "upwork:offers,offers/list",
        "upwork:offers/list,offers/list",
        "upwork://offers/get?offerId=1,offers/get",
        "upwork:offers/,offers/list",
        "upwork:milestones/approve,milestones/approve",
        "upwork:users/info,users/info"
    })
    void findsTheOperation(String uri, String operation) {
        upwork.start();
        assertThat(upwork.endpoint(uri).getOperation().name()).isEqualTo(operation);
    }

    @Test
    void suggestsTheOperationThatWasMeant() {
        upwork.start();
        assertRefused(
                "upwork:milestones/aprove",
                "milestones/aprove: no such operation, did you mean 'milestones/approve'?; there are "
                        + "milestones/active, milestones/submissions, milestones/create, milestones/edit, milestones/delete,"
                        + " milestones/activate, milestones/approve");
        assertThatThrownBy(() -> upwork.endpoint("upwork:milestone/approve"))
                .rootCause()
                .hasMessageStartingWith(
                        "milestone/approve: no such group of operations, did you mean 'milestones'?; there are" + " ");
        assertThatThrownBy(() -> upwork.endpoint("upwork:milestones"))
                .rootCause()
                .hasMessageStartingWith("milestones: no such operation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1:80", "http://192.0.2.1"})
    void refusesToSendCredentialsInTheClear(String base) {
        upwork.component.getConnection().setBaseUrl(base);
        assertThatThrownBy(upwork::start)
                .rootCause()
                .hasMessage("baseUrl is '" + base + "'; http is for this machine only, others need https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "ftp://localhost", "http://localhost/api", "nonsense", "127.0.0.1:8080"})
    void refusesABaseThatIsNone(String base) {
        upwork.component.getConnection().setBaseUrl(base);
        assertThatThrownBy(upwork::start)
                .rootCause()
                .hasMessage("baseUrl is '" + base + "'; it takes http(s)://host:port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://192.0.2.1", "http://127.0.0.1:8080/", "http://[::1]:8080"})
    void acceptsABaseThatIsSafe(String base) {
        upwork.component.getConnection().setBaseUrl(base);
        upwork.start();
        assertThat(upwork.endpoint("upwork:users/info").getServiceUrl()).isEqualTo(base);
    }

    @Test
    void refusesMissingAndMixedCredentials() {
        upwork.component.getConfiguration().setClientId("id");
        upwork.start();
        assertThatThrownBy(() -> upwork.endpoint("upwork:users/info"))
                .rootCause()
                .hasMessageStartingWith("Credentials of both kinds: ");
        upwork.component.getConfiguration().setClientId(null);
        upwork.component.getConfiguration().setConsumerKey(null);
        UpworkEndpoint withoutKeys = upwork.endpoint("upwork:users/info");
        assertThatThrownBy(withoutKeys::open).hasMessageStartingWith("No credentials: ");
    }

    @Test
    void knowsWhatTheAccountRepeats() {
        upwork.component.getDefaults().setTeamReference("45678");
        upwork.component.getDefaults().setAgencyTeamReference("9");
        assertThat(AccountFactory.defaults(upwork.component.getDefaults()).values())
                .hasSize(2)
                .containsEntry("team.reference", "45678")
                .containsEntry("agency.team.reference", "9");
    }

    @Test
    void repeatsAsMuchAsIsSaid() {
        upwork.component.getRetry().setRetryAllowance(7);
        upwork.component.getRetry().setRetryDelay(5);
        upwork.component.getRetry().setMaxRetryDelay(9);
        upwork.start();
        assertThat(upwork.component.status().retryAllowanceLeft()).isEqualTo(7);
        assertThat(UpworkRuntime.backoff(upwork.component))
                .extracting(Backoff::base, Backoff::cap)
                .containsExactly(Duration.ofMillis(5), Duration.ofMillis(9));
    }

    @Test
    void startsAgainAfterAStop() {
        upwork.start();
        upwork.component.stop();
        upwork.component.start();
        ExecutorService executor = upwork.component.runtime().executor();
        assertThat(executor.isShutdown()).isFalse();
        upwork.close();
        assertThat(executor.isShutdown()).isTrue();
    }
}
