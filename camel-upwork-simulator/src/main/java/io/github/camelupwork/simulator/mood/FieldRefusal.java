// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.mood;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The refusals of GraphQL that follow from the fields of a document: one row each, which fields and which words. */
enum FieldRefusal {
    STANDARD_KEY(FieldRefusal::scopes, "ExecutionAborted", Fields.STANDARD_KEY),
    UNNAMED(
            (fields, asked) -> "The client does not have permission to see some of the requested fields",
            "ExecutionAborted",
            Fields.STANDARD_KEY),
    RAW_VALUES(FieldRefusal::scopes, "ExecutionAborted", "Money.rawValue", "DateTime.rawValue"),
    COMMON_ENTITIES(FieldRefusal::scopes, "ExecutionAborted", "Money.*", "PageInfo.*", "DateTime.*"),
    WRONG_TENANT(
            (fields, asked) -> "User " + asked.person() + " has no access of any team(s) for "
                    + "[view_gds_hourly_data_from_client, view_gds_fixed_data_from_client] action(s)",
            "DataFetchingException",
            "CurrentOrganization.clientContractTimeReport",
            "CurrentOrganization.agencyContractTimeReport") {
        @Override
        Optional<Refusal> of(AskedFields asked) {
            return asked.tenant() == null ? super.of(asked) : Optional.empty();
        }
    },
    TERMS(
            (fields, asked) -> "'getTermsListAuth', 'Authorization failed'",
            "DataFetchingException",
            "Query.contract*",
            "Query.vendorContracts"),
    COMPANY(
            (fields, asked) -> "403 view_client_company denied",
            "DataFetchingException",
            "Query.organization",
            "Query.companySelector",
            "Query.companyWorkDiary*"),
    TIMEOUT((fields, asked) -> "Transform timeout", "DataFetchingException", "Query.*"),
    INNER((fields, asked) -> "500 Internal Server Error", "DataFetchingException", "Query.*"),
    UNDEFINED(
            (fields, asked) -> "Validation error (FieldUndefined@[" + name(fields) + "]) : Field '" + name(fields)
                    + "' in type '" + fields.get(0).substring(0, fields.get(0).indexOf('.')) + "' is undefined",
            "ValidationError",
            "Room.topic",
            "MarketplaceJobPostingSearchResult.engagement"),
    STAFF(
            (fields, asked) ->
                    "Validation error (InvalidFragmentType@[staffsByPersonId/edges/node/user]) : Fragment cannot be "
                            + "spread here as objects of type 'GenericUser' can never be of type 'StaffUser'",
            "ValidationError") {
        @Override
        Optional<Refusal> of(AskedFields asked) {
            return asked.fragments().contains("StaffUser") ? Optional.of(refusal(List.of(), asked)) : Optional.empty();
        }
    };

    private final BiFunction<List<String>, AskedFields, String> words;
    private final String classification;
    private final Pattern fields;

    FieldRefusal(BiFunction<List<String>, AskedFields, String> words, String classification, String... fields) {
        this.words = words;
        this.classification = classification;
        this.fields = Pattern.compile(Arrays.stream(fields)
                .map(field -> field.replace(".", "\\.").replace("*", "\\w*"))
                .collect(Collectors.joining("|")));
    }

    /** The refusal of a document; empty if it asks for nothing that is refused. */
    Optional<Refusal> of(AskedFields asked) {
        List<String> refused = asked.fields().stream()
                .filter(field -> fields.matcher(field).matches())
                .sorted()
                .toList();
        return refused.isEmpty() ? Optional.empty() : Optional.of(refusal(refused, asked));
    }

    Refusal refusal(List<String> refused, AskedFields asked) {
        return new Refusal(words.apply(refused, asked), classification);
    }

    private static String name(List<String> fields) {
        return fields.get(0).substring(fields.get(0).indexOf('.') + 1);
    }

    private static String scopes(List<String> fields, AskedFields asked) {
        return "The client or authentication token doesn't have enough oauth2 permissions/scopes to access: " + fields
                + ".";
    }

    /** Lists of fields that several rows share. */
    private static final class Fields {

        /** Seen by users of standard keys, which may never read them. */
        static final String[] STANDARD_KEY = {
            "GenericOrganization.legacyId",
            "GenericOrganization.photoUrl",
            "GenericUser.ciphertext",
            "ContractDetails.projectId",
            "Contract.workDiaryTimeCells",
            "VendorProposalsConnection.organization",
            "MarketplaceJobPostingSearchClientInfo.companyOrgUid",
            "MarketplaceJobPostingSearchClientInfo.memberSinceDateTime",
            "MarketplaceJobPostingSearchClientInfo.companyName",
            "MarketplacePostingActivityStat.applicationsBidStats",
            "ApplicationsBidStats.*",
            "JobActivity.totalApplicants",
            "PublicMarketplaceJobPostingsSearchClient.location",
            "FeedJobLocation.country"
        };
    }
}
