// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaTypesTest {

    private final SchemaTypes types = SchemaTypes.load();

    @Test
    void knowsTheFieldsOfTypes() {
        assertThat(types.fields("Money")).containsOnlyKeys("rawValue", "currency", "displayValue");
        assertThat(types.field("Milestone", "depositAmount"))
                .contains(new SchemaTypes.Field("depositAmount", "Money", false));
        assertThat(types.field("Milestone", "state")).contains(new SchemaTypes.Field("state", null, false));
        assertThat(types.field("CurrentOrganization", "clientOffers"))
                .contains(new SchemaTypes.Field("clientOffers", "ContractOfferConnection", true));
        assertThat(types.field("Milestone", "shoeSize")).isEmpty();
        assertThat(types.fields("Shoe")).isEmpty();
    }
}
