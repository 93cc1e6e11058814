// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.state.Offer;
import org.junit.jupiter.api.Test;

class OfferFieldsTest {

    private final GraphQlCalls calls = new GraphQlCalls();

    private static final String BY = """
            query ($id: ID!, $by: OfferSearchAttribute!, $limit: Int, $page: Int) { offersByAttribute(filter: {id: $id,
              searchAttribute: $by, limit: $limit, page: $page}) { offers { id state type } } }
            """;

    private Offer offer(Offer.Status status) {
        return calls.world.hiring().offers().all().stream()
                .filter(offer -> offer.status() == status)
                .findFirst()
                .orElseThrow();
    }

    private List<Offer> ofFreelancer() {
        return calls.world.hiring().offers().all().stream()
                .filter(offer -> offer.parties().freelancerId().equals(GraphQlCalls.FREELANCER))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> offers(String caller, String id, String by, Integer limit, Integer page) {
        return (List<Map<String, Object>>) calls.object(caller, BY, "id", id, "by", by, "limit", limit, "page", page)
                .get("offers");
    }

    @Test
    void showsWhatWasOfferedAndWhatIsPromised() {
        Offer fixed = calls.world.hiring().offers().all().stream()
                .filter(offer -> offer.status() == Offer.Status.NEW)
                .filter(offer -> !offer.terms().hourly())
                .findFirst()
                .orElseThrow();

        Map<String, Object> shown = calls.object(GraphQlCalls.OWNER, """
                query ($id: ID!) { offer(id: $id) { id title type state milestones { description state } } }
                """, "id", fixed.id());

        assertThat(shown)
                .containsEntry("title", fixed.terms().title())
                .containsEntry("type", "MARKET_PLACE_FIXED_PRICE")
                .containsEntry("state", "PENDING_VENDOR_ACCEPTANCE")
                .containsEntry(
                        "milestones",
                        List.of(
                                Map.of("description", "Draft", "state", "InOffer"),
                                Map.of("description", "Final version", "state", "InOffer")));
    }

    @Test
    void ofAFreelancerAreFoundByHisIdOldestFirst() {
        assertThat(offers(GraphQlCalls.FREELANCER, calls.uid(GraphQlCalls.FREELANCER), "VendorUser", 0, null))
                .extracting(shown -> shown.get("id"))
                .isNotEmpty()
                .containsExactlyElementsOf(ofFreelancer().stream()
                        .sorted(Comparator.comparing(Offer::created))
                        .map(offer -> (Object) offer.id())
                        .toList());
        assertThat(offers("jonas_berg", calls.uid(GraphQlCalls.FREELANCER), "VendorUser", 0, null))
                .as("another freelancer does not see them")
                .isEmpty();
    }

    @Test
    void comeInPages() {
        String maria = calls.uid(GraphQlCalls.FREELANCER);
        List<Map<String, Object>> all = offers(GraphQlCalls.FREELANCER, maria, "VendorUser", 0, null);

        assertThat(all).hasSizeGreaterThan(2);
        assertThat(offers(GraphQlCalls.FREELANCER, maria, "VendorUser", 2, 2))
                .isEqualTo(all.subList(2, Math.min(4, all.size())));
    }

    @Test
    void canBeWithdrawnByTheClientOnly() {
        Offer open = offer(Offer.Status.NEW);
        String withdraw = "mutation ($id: ID!) { withdrawOffer(input: {offerId: $id}) }";

        assertThat(calls.error(open.parties().freelancerId(), withdraw, "id", open.id()))
                .startsWith("403");
        assertThat(open.status()).isEqualTo(Offer.Status.NEW);

        assertThat(calls.answer(GraphQlCalls.OWNER, withdraw, "id", open.id())).isEqualTo(true);
        assertThat(open.status()).isEqualTo(Offer.Status.WITHDRAWN);
    }

    @Test
    void ofOthersAreForbidden() {
        assertThat(calls.error(
                        GraphQlCalls.STRANGER,
                        "query ($id: ID!) { offer(id: $id) { id } }",
                        "id",
                        offer(Offer.Status.NEW).id()))
                .isEqualTo("403 Forbidden");
    }
}
