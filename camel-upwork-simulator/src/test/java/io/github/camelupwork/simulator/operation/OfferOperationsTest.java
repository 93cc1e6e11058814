// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelupwork.simulator.state.Worlds;
import org.junit.jupiter.api.Test;

class OfferOperationsTest {

    private final Calls calls = new Calls(Worlds.world());

    @Test
    void newOffersComeUnlessAnotherStatusIsAskedFor() {
        JsonNode offers = calls.json("offers/listClient", Calls.OWNER, "company_id", "northlight")
                .get("offers");
        assertThat(offers.get("offer")).isNotEmpty().allSatisfy(offer -> assertThat(
                        offer.get("last_event_state").asText())
                .isEqualTo("new"));
        assertThat(calls.json("offers/listClient", Calls.OWNER, "company_id", "northlight", "status", "declined")
                        .get("offers")
                        .get("offer"))
                .hasSize(2)
                .allSatisfy(offer ->
                        assertThat(offer.get("last_event_state").asText()).isEqualTo("declined"));
    }

    @Test
    void pagesFollowEachOtherAndTheTotalIsTold() {
        JsonNode all = page("0;100");
        JsonNode first = page("0;10");
        JsonNode second = page("10;10");

        assertThat(all.get("offer").size()).isGreaterThan(20);
        assertThat(all.get("lister").get("total_items").asText())
                .isEqualTo(String.valueOf(all.get("offer").size()));
        assertThat(first.get("lister").get("paging").get("count").asText()).isEqualTo("10");
        assertThat(second.get("offer").get(0)).isEqualTo(all.get("offer").get(10));
        assertThat(first.get("offer")).hasSize(10);
    }

    @Test
    void strangersSeeNothing() {
        assertThatThrownBy(() -> calls.answer("offers/listClient", Calls.STRANGER, "company_id", "northlight"))
                .isInstanceOf(ApiError.class)
                .hasMessage("No access to team/company");
        assertThatThrownBy(() -> calls.answer("offers/listClient", Calls.FINANCE, "company_id", "northlight"))
                .isInstanceOf(ApiError.class)
                .hasMessage("No recruiter or hiring manager permissions");
    }

    private JsonNode page(String page) {
        return calls.json(
                        "offers/listClient",
                        Calls.OWNER,
                        "company_id",
                        "northlight",
                        "status",
                        "accepted",
                        "page",
                        page)
                .get("offers");
    }
}
