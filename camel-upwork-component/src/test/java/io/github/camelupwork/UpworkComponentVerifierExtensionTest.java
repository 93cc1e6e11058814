// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import org.apache.camel.component.extension.ComponentVerifierExtension;
import org.apache.camel.component.extension.ComponentVerifierExtension.Result;
import org.apache.camel.component.extension.ComponentVerifierExtension.Scope;
import org.apache.camel.component.extension.ComponentVerifierExtension.VerificationError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpworkComponentVerifierExtensionTest {

    private final TestServer server = TestServer.saying(200, "{\"info\":{}}", "Content-Type", "application/json");
    private final TestUpwork upwork = new TestUpwork(server.base()).start();
    private final ComponentVerifierExtension verifier =
            upwork.component.getExtension(ComponentVerifierExtension.class).orElseThrow();

    UpworkComponentVerifierExtensionTest() throws IOException {
        upwork.component.getRetry().setMaxAttempts(1);
    }

    @AfterEach
    void stop() {
        upwork.close();
        server.close();
    }

    @Test
    void optionsOfTheComponentAreGood() {
        assertThat(verifier.verify(Scope.PARAMETERS, Map.of("consumerKey", "k", "consumerSecret", "s"))
                        .getStatus())
                .isEqualTo(Result.Status.OK);
        assertThat(server.requests).as("parameters cost no request").isEmpty();
    }

    @Test
    void everyUnknownOptionIsNamed() {
        Result result = verifier.verify(Scope.PARAMETERS, Map.of("consumerKye", "k", "color", "red"));

        assertThat(result.getStatus()).isEqualTo(Result.Status.ERROR);
        assertThat(result.getErrors())
                .extracting(VerificationError::getCode)
                .containsOnly(VerificationError.StandardCode.UNKNOWN_PARAMETER);
        assertThat(result.getErrors())
                .flatExtracting(VerificationError::getParameterKeys)
                .containsExactly("color", "consumerKye");
    }

    @Test
    void credentialsThatDoNotGoTogetherAreRefusedWithoutTellingThem() {
        Result result = verifier.verify(Scope.PARAMETERS, Map.of("clientId", "id", "clientSecret", "s3cr3t"));

        assertThat(result.getErrors()).singleElement().satisfies(error -> {
            assertThat(error.getCode()).isEqualTo(VerificationError.StandardCode.ILLEGAL_PARAMETER_GROUP_COMBINATION);
            assertThat(error.getDescription()).isNotBlank().doesNotContain("s3cr3t");
        });
    }

    @Test
    void aConnectionIsTriedWithTheGivenCredentialsAndThoseOfTheComponent() {
        assertThat(verifier.verify(Scope.CONNECTIVITY, Map.of("accessToken", "another"))
                        .getStatus())
                .isEqualTo(Result.Status.OK);

        assertThat(server.requests).singleElement().satisfies(request -> assertThat(request.authorization())
                .contains("oauth_token=\"another\"", "oauth_consumer_key=\"key\""));
        assertThat(upwork.component.getConfiguration().getAccessToken())
                .as("the component is as before")
                .isEqualTo("token");
    }

    @Test
    void aRefusalIsOneOfAuthentication() {
        server.answer(request -> new TestServer.Reply(401, "{}"));

        assertThat(verifier.verify(Scope.CONNECTIVITY, Map.of()).getErrors())
                .singleElement()
                .satisfies(
                        error -> assertThat(error.getCode()).isEqualTo(VerificationError.StandardCode.AUTHENTICATION));
    }

    @Test
    void anotherFailureIsToldWithItsStatus() {
        server.answer(request -> new TestServer.Reply(500, "{}"));

        assertThat(verifier.verify(Scope.CONNECTIVITY, Map.of()).getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getDetails().values()).contains(502));
    }
}
