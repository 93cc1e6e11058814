// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.exception.GraphQLError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorKindTest {

    private static GraphQLError error(String message, String classification) {
        return new GraphQLError(message, List.of(), classification, Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The client or authentication token doesn't have enough oauth2 permissions/scopes to access: [x] | | SCOPE",
                "Authorization failed | | FORBIDDEN",
                "403 Forbidden | | FORBIDDEN",
                "You have no access to this room | | FORBIDDEN",
                "404 no offer | | NOT_FOUND",
                "Contract not found | DataFetchingException | NOT_FOUND",
                "Field 'x' is undefined | ValidationError | INVALID",
                "Contract not found in this document | InvalidSyntax | INVALID",
                "VJCA-6 | | INVALID",
                "400 bad request | | INVALID",
                "Request timed out | | PASSING",
                "504 gateway | | PASSING",
                "Service temporarily gone, access denied | | PASSING",
                "Something broke | | FAILED",
                "14045 is not the number of a room | | FAILED",
            })
    void followsFromMessageAndClassification(String message, String classification, ErrorKind kind) {
        assertThat(ErrorKind.gravest(List.of(error(message, classification)))).isEqualTo(kind);
        assertThat(ErrorKind.leastCertain(List.of(error(message, classification))))
                .isEqualTo(kind);
    }

    @Test
    void ofSeveralTheOneCountsThatIsHardestToMendOrSaysLeast() {
        List<GraphQLError> errors = List.of(error("404", null), error("forbidden", null), error("broke", null));

        assertThat(ErrorKind.gravest(errors)).isEqualTo(ErrorKind.FORBIDDEN);
        assertThat(ErrorKind.leastCertain(errors)).isEqualTo(ErrorKind.FAILED);
        assertThat(ErrorKind.gravest(List.of()))
                .isEqualTo(ErrorKind.leastCertain(List.of()))
                .isEqualTo(ErrorKind.FAILED);
    }
}
