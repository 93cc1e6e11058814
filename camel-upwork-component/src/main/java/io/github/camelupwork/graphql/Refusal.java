// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.github.camelupwork.exception.GraphQLError;

/**
 * The wordings with which Upwork refuses a GraphQL request: how each is recognized, which kind of error it is, and what helps.
 * The first row that matches counts, so a special wording stands before a general one.
 */
enum Refusal {
    UNNAMED_FIELDS(ErrorKind.SCOPE, "permission to see some of the requested fields", """
            Upwork does not name the fields that this API key may not read; ask for fewer with option 'fields', or set \
            refusedFields=drop, which leaves out those that standard keys are known to be refused"""),

    RAW_VALUES(ErrorKind.SCOPE, "scopes to access: ?\\[((Money|DateTime)\\.rawValue(, ?)?)+]", """
            either the API key lacks the scope 'Common Entities - Read-Only Access', which every operation needs: add it to the \
            key and sign in again; or Upwork shows amounts and times to no standard key here: leave them out with option \
            'fields', or set refusedFields=drop"""),

    COMMON_ENTITIES(ErrorKind.SCOPE, Wording.SCOPES, Wording::isCommon, """
            the API key lacks the scope 'Common Entities - Read-Only Access', which every operation needs; add it to the key \
            and sign in again, for changing the scopes of a key ends its tokens"""),

    NEVER_READABLE(ErrorKind.SCOPE, Wording.SCOPES, RefusedFields::isKnown, """
            standard API keys may not read these fields, whatever scopes they have; leave them out with option 'fields', or \
            set refusedFields=drop"""),

    SCOPE(ErrorKind.SCOPE, Wording.SCOPES, """
            the operation needs the scope {permission}; add it to the key and sign in again, for changing the scopes of a key \
            ends its tokens. A key that has the scope may never read these fields: leave them out with option 'fields', or set \
            refusedFields=drop"""),

    FIELD_UNDEFINED(ErrorKind.INVALID, "FieldUndefined", """
            Upwork's API does not have this field at present, whatever its reference says; leave it out with option 'fields', \
            or send a document of your own with option 'document'"""),

    INVALID_DOCUMENT(ErrorKind.INVALID, Wording.INVALID_CLASSES, null),

    TIMEOUT(ErrorKind.PASSING, "time(d)?[ -]?out|temporarily|try again|^\\s*50[234]\\b", null),

    INNER_ERROR(ErrorKind.PASSING, "^\\s*500\\b|internal server error|status(?: code)?:? 500\\b", null),

    WRONG_TENANT(
            ErrorKind.FORBIDDEN,
            "no access of any team|authorization failed|view_client_company denied",
            Wording.PERSON_OR_TENANT),

    DENIED(
            ErrorKind.FORBIDDEN,
            "access denied|forbidden|\\bdenied\\b|^\\s*403\\b|no access to",
            Wording.PERSON_OR_TENANT),

    KEY_FOR_NUMBER(ErrorKind.INVALID, "\\bnot found for uid='~", """
            a key that begins with '~' was given where Upwork wants the number; take the id that a list or a search answers"""),

    NOT_FOUND(ErrorKind.NOT_FOUND, "^\\s*404\\b|\\bnot found\\b", null),

    WRONG_VALUE(ErrorKind.INVALID, "VJCA-6", """
            Upwork does not accept a value; a page of proposals may hold 40 items at most, so set pageSize=40 or less"""),

    INVALID(ErrorKind.INVALID, "incorrect value|^\\s*400\\b", null),

    OTHER(ErrorKind.FAILED, "", null);

    private final ErrorKind kind;
    private final Predicate<GraphQLError> test;
    private final String advice;

    Refusal(ErrorKind kind, String wording, String advice) {
        this(kind, wording, null, advice);
    }

    /**
     * @param wording a pattern that is found in the message without backtracking over it
     * @param field   recognizes one of the fields that the message names; null if they do not matter
     */
    Refusal(ErrorKind kind, String wording, Predicate<String> field, String advice) {
        Pattern pattern = Pattern.compile(wording, Pattern.CASE_INSENSITIVE);
        this.kind = kind;
        this.test = error -> pattern.matcher(error.message()).find()
                && (field == null || RefusedFields.named(error).stream().anyMatch(field));
        this.advice = advice;
    }

    Refusal(ErrorKind kind, Set<String> classifications, String advice) {
        this.kind = kind;
        this.test = error -> error.classification() != null && classifications.contains(error.classification());
        this.advice = advice;
    }

    /** The row that an error belongs to. */
    static Refusal of(GraphQLError error) {
        return Arrays.stream(values())
                .filter(row -> row.test.test(error))
                .findFirst()
                .orElse(OTHER);
    }

    /** The kind of error. */
    ErrorKind kind() {
        return kind;
    }

    /**
     * Returns advice on errors of one kind, as the end of a message; empty if no remedy is known.
     *
     * @param permission the scope that the operation needs; null if it is not known
     */
    static String advice(List<GraphQLError> errors, ErrorKind kind, String permission) {
        StringBuilder text = new StringBuilder();
        errors.stream()
                .map(Refusal::of)
                .filter(row -> row.kind == kind && row.advice != null)
                .distinct()
                .forEach(row -> text.append("; ").append(row.advice(permission)));
        return text.toString();
    }

    private String advice(String permission) {
        return permission == null
                ? advice.replace(
                        "the operation needs the scope {permission}; add it to the key",
                        "the API key lacks a scope;" + " add it to the key")
                : advice.replace("{permission}", permission);
    }

    /** Parts of the rows. */
    private static final class Wording {

        static final String SCOPES = "oauth2 permissions/scopes";

        static final String PERSON_OR_TENANT = """
                the person signed in lacks the right, or it is the wrong organization or tenantId: without one Upwork takes the \
                person's default; upwork:organization/memberships lists those there are""";

        static final Set<String> INVALID_CLASSES =
                Set.of("ValidationError", "InvalidSyntax", "OperationNotSupported", "BAD_REQUEST");

        private static final Set<String> COMMON_TYPES = Set.of("Money", "PageInfo", "DateTime");

        private Wording() {}

        static boolean isCommon(String field) {
            int dot = field.indexOf('.');
            return dot > 0 && COMMON_TYPES.contains(field.substring(0, dot));
        }
    }
}
