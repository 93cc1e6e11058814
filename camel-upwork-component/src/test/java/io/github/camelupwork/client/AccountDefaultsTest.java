// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class AccountDefaultsTest {

    @Test
    void knowsTheComponentPropertyOfAMeaning() {
        assertThat(AccountDefaults.property("team.reference")).isEqualTo("teamReference");
        assertThat(AccountDefaults.property("agency.team.reference")).isEqualTo("agencyTeamReference");
        assertThat(AccountDefaults.property("accountingEntity.reference")).isEqualTo("accountingEntityReference");
    }

    @Test
    void givesWhatIsConfigured() {
        AccountDefaults defaults = new AccountDefaults(Map.of("team.id", "t"));
        assertThat(defaults.get("team.id")).contains("t");
        assertThat(defaults.get("company.id")).isEmpty();
    }
}
