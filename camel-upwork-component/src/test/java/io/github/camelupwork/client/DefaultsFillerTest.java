// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static io.github.camelupwork.client.Params.param;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Rule;
import org.junit.jupiter.api.Test;

class DefaultsFillerTest {

    private final List<String> asked = new ArrayList<>();

    private final AccountLookup lookup = new AccountLookup() {
        @Override
        public boolean knows(Api api, String meaning) {
            return !"agency.id".equals(meaning);
        }

        @Override
        public CompletableFuture<String> find(Api api, String operation, String option, String meaning) {
            asked.add(operation + " " + option + " " + meaning);
            return CompletableFuture.completedFuture("found");
        }
    };

    private Arguments filled(Map<String, String> account, Binding binding, Map<String, Object> given) {
        return filled(account, binding, given, true);
    }

    private Arguments filled(
            Map<String, String> account, Binding binding, Map<String, Object> given, boolean filtering) {
        return new DefaultsFiller(new AccountDefaults(account), lookup, filtering)
                .fill(Params.operation(binding), binding, Arguments.of(given, Argument.Source.URI), given)
                .join();
    }

    @Test
    void prefersTheRouteToTheAccountAndTheAccountToAQuestion() {
        Binding binding = Params.binding(
                List.of(), param("team").required().means("team.id").build());
        assertThat(filled(Map.of("team.id", "own"), binding, Map.of("team", "given"))
                        .get("team"))
                .hasValueSatisfying(given -> assertThat(given)
                        .returns("given", Argument::value)
                        .returns(Argument.Source.URI, Argument::source));
        assertThat(filled(Map.of("team.id", "own"), binding, Map.of()).get("team"))
                .hasValueSatisfying(given -> assertThat(given)
                        .returns("own", Argument::value)
                        .returns(Argument.Source.ACCOUNT, Argument::source));
        assertThat(asked).isEmpty();
        assertThat(filled(Map.of(), binding, Map.of()).get("team")).hasValueSatisfying(given -> assertThat(given)
                .returns("found", Argument::value)
                .returns(Argument.Source.ACCOUNT, Argument::source));
        assertThat(asked).containsExactly("things/do team team.id");
    }

    @Test
    void asksForAnAlternativeOnlyIfNoneIsGiven() {
        Binding binding = Params.binding(
                List.of(new Rule.AtLeastOne(List.of("team", "job"))),
                param("team").means("team.id").build(),
                param("job").build());
        assertThat(filled(Map.of("team.id", "own"), binding, Map.of("job", "j")).has("team"))
                .isFalse();
        assertThat(filled(Map.of(), binding, Map.of()).get("team")).hasValueSatisfying(given -> assertThat(given)
                .returns("found", Argument::value)
                .returns(Argument.Source.ACCOUNT, Argument::source));
    }

    @Test
    void filtersByWhatIsConfiguredOnlyIfFiltersAreWanted() {
        Binding binding = Params.binding(
                List.of(),
                param("team").required().means("team.id").build(),
                param("filter").means("team.id").build());
        Map<String, String> account = Map.of("team.id", "own");
        assertThat(filled(account, binding, Map.of(), true).options()).containsOnly("team", "filter");
        assertThat(filled(account, binding, Map.of(), false).options()).containsOnly("team");
    }

    @Test
    void leavesOutWhatNobodyKnows() {
        Binding binding = Params.binding(
                List.of(),
                param("agency").required().means("agency.id").build(),
                param("filter").means("team.id").build());
        assertThat(filled(Map.of(), binding, Map.of()).options()).isEmpty();
        assertThat(asked).isEmpty();
    }
}
