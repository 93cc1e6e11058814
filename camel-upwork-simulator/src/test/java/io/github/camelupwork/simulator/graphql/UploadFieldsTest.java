// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadFieldsTest {

    private static final String CONFIRM =
            "mutation ($ids: [ID!]!, $skip: Boolean) { confirmFiles(fileIds: $ids, skipMissing: $skip) }";

    private final GraphQlCalls calls = new GraphQlCalls();

    @Test
    void aFileOfSomebodyElseIsMissing() {
        String id =
                calls.world.uploads().link("a.pdf", null, GraphQlCalls.STRANGER).id();

        assertThat(calls.answer(GraphQlCalls.OWNER, CONFIRM, "ids", id, "skip", true))
                .isEqualTo(false);
        assertThat(calls.error(GraphQlCalls.OWNER, CONFIRM, "ids", id, "skip", false))
                .isEqualTo("404 Not Found");
        assertThat(calls.world.uploads().files().all().get(0).confirmed()).isFalse();
    }

    @Test
    void aFileHasANameAndASize() {
        String link =
                "mutation ($name: String!, $size: Int) { createDirectUploadLinkForJAClientProposal(input: {fileName:"
                        + " $name, "
                        + "maxFileSize: $size}) { id } }";
        assertThat(calls.error(GraphQlCalls.OWNER, link, "name", " ")).startsWith("400 VJCA-6");
        assertThat(calls.error(GraphQlCalls.OWNER, link, "name", "a.pdf", "size", 0))
                .startsWith("400 VJCA-6");
    }
}
