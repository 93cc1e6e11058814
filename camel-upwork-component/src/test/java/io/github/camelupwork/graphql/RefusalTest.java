// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.exception.GraphQLError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    private static final String SCOPES =
            "The client or authentication token doesn't have enough oauth2 permissions/scopes to access: ";

    private static GraphQLError error(String message, String classification) {
        return new GraphQLError(message, List.of(), classification, Map.of());
    }

    /** As Upwork words them: what users of the living API report. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scopes [Money.currency, PageInfo.endCursor] | ExecutionAborted | COMMON_ENTITIES"
                        + " | Common Entities - Read-Only Access",
                "scopes [Offer.id, DateTime.rawValue]        | ExecutionAborted | COMMON_ENTITIES"
                        + " | Common Entities - Read-Only Access",
                "scopes [DateTime.rawValue]                  | ExecutionAborted | RAW_VALUES | refusedFields=drop",
                "scopes [Money.rawValue, DateTime.rawValue]  | ExecutionAborted | RAW_VALUES | Common Entities",
                "scopes [Money.rawValue, Money.currency]     | ExecutionAborted | COMMON_ENTITIES | Common Entities",
                "scopes [GenericOrganization.legacyId]       | ExecutionAborted | NEVER_READABLE | refusedFields=drop",
                "scopes [client.companyOrgUid]               | ExecutionAborted | NEVER_READABLE | refusedFields=drop",
                "scopes [marketplaceJobPosting.applicationsBidStats.avgRateBid] | ExecutionAborted | NEVER_READABLE"
                        + " | refusedFields=drop",
                "scopes [Offer.id, Offer.title]              | ExecutionAborted | SCOPE | needs the scope pub-x",
                "The client does not have permission to see some of the requested fields | ExecutionAborted"
                        + " | UNNAMED_FIELDS | does not name the fields",
                "User 424242 has no access of any team(s) for [view_gds_hourly_data_from_client, x] action(s)"
                        + " | DataFetchingException | WRONG_TENANT | upwork:organization/memberships",
                "'getTermsListAuth', 'Authorization failed' | DataFetchingException | WRONG_TENANT"
                        + " | upwork:organization/memberships",
                "403 view_client_company denied | DataFetchingException | WRONG_TENANT | upwork:organization/memberships",
                "VJCA-6 | DataFetchingException | WRONG_VALUE | pageSize=40",
                "'openingsV2DS', 'getOpening', 'Opening not found for uid='~01ab'' | DataFetchingException"
                        + " | KEY_FOR_NUMBER | begins with '~'",
                "FieldUndefined@[user/photo] | ValidationError | FIELD_UNDEFINED | option 'fields'",
            })
    void recognizesTheWordingsAndSaysWhatHelps(String words, String classification, Refusal row, String advice) {
        String message = words.replace("scopes ", SCOPES);
        GraphQLError error = error(message, classification);

        assertThat(Refusal.of(error)).isEqualTo(row);
        assertThat(Refusal.advice(List.of(error), row.kind(), "pub-x")).contains(advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Transform timeout            | TIMEOUT",
                "500 Internal Server Error    | INNER_ERROR",
                "internal server error        | INNER_ERROR",
                "downstream status code: 500  | INNER_ERROR",
            })
    void whatFailedWithinUpworkMayBeGoneAMomentLater(String message, Refusal row) {
        assertThat(Refusal.of(error(message, "DataFetchingException"))).isEqualTo(row);
        assertThat(row.kind()).isEqualTo(ErrorKind.PASSING);
    }

    @Test
    void theScopeOfTheOperationIsNamedOnlyIfItIsKnown() {
        List<GraphQLError> errors = List.of(error(SCOPES + "[Offer.id]", "ExecutionAborted"));

        assertThat(Refusal.advice(errors, ErrorKind.SCOPE, null))
                .contains("lacks a scope")
                .doesNotContain("{permission}")
                .doesNotContain("null");
    }

    @Test
    void aLongMessageIsReadInLinearTime() {
        String[] beginnings = {SCOPES, "[", "access: [", "no access", " 5", "not found", "time", "a.", "500 "};
        long start = System.nanoTime();
        for (String beginning : beginnings) {
            Refusal.of(error(beginning.repeat(200_000), null));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("the square of it takes hours")
                .isLessThan(Duration.ofMinutes(10));
    }
}
