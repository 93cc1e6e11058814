// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelupwork.catalog.Catalog;
import org.junit.jupiter.api.Test;

class MoneyMutationsTest {

    private static final MoneyMutations MONEY = MoneyMutations.of(Catalog.load());

    @Test
    void areThoseOfTheDocumentsAndThoseThatHaveNone() {
        assertThat(MONEY.names())
                .containsExactlyInAnyOrder(
                        "approveMilestone",
                        "activateMilestone",
                        "createMilestoneV2",
                        "sendCustomPayment",
                        "endContractByClient",
                        "endContractByFreelancer",
                        "createOffer",
                        "createJobProposal");
    }

    @Test
    void areFoundInDocumentsAsOftenAsTheyPay() {
        assertThat(MONEY.in(ParsedDocument.of("""
                mutation {
                  a: createOffer(offerInput: {}) { offer { id } }
                  archiveRoom(roomId: 1) { id }
                  ... { b: createOffer(offerInput: {}) { offer { id } } }
                }
                """, null))).containsExactly("createOffer", "createOffer");
        assertThat(MONEY.in(ParsedDocument.of("{ createOffer }", null)))
                .as("a query pays nothing")
                .isEmpty();
    }
}
