// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Rule;
import org.junit.jupiter.api.Test;

class RuleCheckTest {

    @Test
    void atLeastOne() {
        Rule rule = new Rule.AtLeastOne(List.of("q", "title"));
        assertViolated(rule, Map.of("x", "1"), true);
        assertKept(rule, Map.of("title", "1"));
    }

    @Test
    void notTogether() {
        Rule rule = new Rule.NotTogether(List.of("roomName", "isReadOnly"));
        assertViolated(rule, Map.of("roomName", "a", "isReadOnly", "1"), false);
        assertKept(rule, Map.of("roomName", "a"));
    }

    @Test
    void given() {
        Rule rule = new Rule.Given("fb_comment", List.of("fb_scores.3"));
        assertViolated(rule, Map.of("fb_comment", "a", "fb_scores", Map.of("4", "1")), true);
        assertKept(rule, Map.of("fb_comment", "a", "fb_scores", Map.of("3", "1")));
        assertKept(rule, Map.of());
    }

    @Test
    void when() {
        Rule rule = new Rule.When("type", "hourly", List.of("rate"));
        assertViolated(rule, Map.of("type", "hourly"), true);
        assertKept(rule, Map.of("type", "fixed"));
        assertKept(rule, Map.of("type", "hourly", "rate", "5"));
    }

    @Test
    void complete() {
        Rule rule = new Rule.Complete("scores", List.of(List.of("3", "4"), List.of("9")));
        assertViolated(rule, Map.of("scores", Map.of("3", "1")), false);
        assertViolated(rule, Map.of("scores", Map.of("3", "1", "4", "1", "9", "1")), false);
        assertKept(rule, Map.of("scores", Map.of("9", "1")));
        assertKept(rule, Map.of());
    }

    private static void assertViolated(Rule rule, Map<String, Object> arguments, boolean missing) {
        assertThat(RuleCheck.violation(rule, arguments))
                .get()
                .extracting(Violation::missing)
                .isEqualTo(missing);
    }

    private static void assertKept(Rule rule, Map<String, Object> arguments) {
        assertThat(RuleCheck.violation(rule, arguments)).isEmpty();
    }
}
