// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static io.github.camelupwork.client.Params.param;
import static io.github.camelupwork.client.Params.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.catalog.Rule;
import org.junit.jupiter.api.Test;

class RuleCheckTest {

    private final Binding binding = Params.binding(
            List.of(),
            text("job_type"),
            text("team__ref"),
            param("context").type(ParameterType.OBJECT).build());

    private RuleCheck given(Map<String, Object> values) {
        return new RuleCheck(binding, values);
    }

    @Test
    void wantsOneOfSeveral() {
        Rule rule = new Rule.AtLeastOne(List.of("team__ref", "context.job_ref"));
        assertThat(given(Map.of("team__ref", "1")).violation(rule)).isEmpty();
        assertThat(given(Map.of("context", Map.of("job_ref", "1"))).violation(rule))
                .isEmpty();
        assertThat(given(Map.of("context", Map.of("other", "1"))).violation(rule))
                .contains("at least one of teamRef, context.job_ref is needed");
    }

    @Test
    void takesNothingWrittenOutForNothing() {
        Rule rule = new Rule.AtLeastOne(List.of("team__ref", "context"));
        assertThat(given(Map.of("team__ref", "  ")).violation(rule)).isPresent();
        assertThat(given(Map.of("context", Map.of())).violation(rule)).isPresent();
        assertThat(given(Map.of("context", List.of())).violation(rule)).isPresent();
    }

    @Test
    void keepsTwoApart() {
        Rule rule = new Rule.NotTogether(List.of("job_type", "team__ref"));
        assertThat(given(Map.of("job_type", "a")).violation(rule)).isEmpty();
        assertThat(given(Map.of("job_type", "a", "team__ref", "b")).violation(rule))
                .contains("jobType, teamRef may not be given together");
    }

    @Test
    void wantsWhatGoesWithWhatIsGiven() {
        Rule rule = new Rule.Given("job_type", List.of("team__ref"));
        assertThat(given(Map.of()).violation(rule)).isEmpty();
        assertThat(given(Map.of("job_type", "a", "team__ref", "b")).violation(rule))
                .isEmpty();
        assertThat(given(Map.of("job_type", "a")).violation(rule))
                .contains("teamRef is needed, because jobType is given");
    }

    @Test
    void wantsWhatAValueCallsFor() {
        Rule rule = new Rule.When("job_type", "hourly", List.of("team__ref"));
        assertThat(given(Map.of("job_type", "fixed-price")).violation(rule)).isEmpty();
        assertThat(given(Map.of("job_type", "hourly")).violation(rule))
                .contains("teamRef is needed, because jobType=hourly");
    }

    @Test
    void wantsOneWholeSetOfKeys() {
        Rule rule = new Rule.Complete("context", List.of(List.of("3", "4"), List.of("9", "10")));
        assertThat(given(Map.of()).violation(rule)).isEmpty();
        assertThat(given(Map.of("context", Map.of("10", 1, "9", 1))).violation(rule))
                .isEmpty();
        assertThat(given(Map.of("context", Map.of("4", 1, "9", 1))).violation(rule))
                .contains("context has the keys [4, 9]; it needs all of 3, 4 or all of 9, 10");
    }
}
