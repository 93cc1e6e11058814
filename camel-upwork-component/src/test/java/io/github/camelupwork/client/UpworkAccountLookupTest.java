// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.exception.UpworkArgumentException;
import org.junit.jupiter.api.Test;

class UpworkAccountLookupTest {

    private final List<UpworkCall> asked = new ArrayList<>();
    private CompletableFuture<UpworkAnswer> answer;
    private final AccountLookup lookup = new UpworkAccountLookup(Catalog.load(), call -> {
        asked.add(call);
        return answer;
    });

    private static CompletableFuture<UpworkAnswer> answering(Object body) {
        return CompletableFuture.completedFuture(new UpworkAnswer(body, null));
    }

    private CompletableFuture<String> find(String meaning) {
        return lookup.find("jobs/list", "buyerTeamReference", meaning);
    }

    @Test
    void knowsWhatCanBeAsked() {
        assertThat(lookup.knows("user.reference")).isTrue();
        assertThat(lookup.knows("team.id")).isTrue();
        assertThat(lookup.knows("agency.id")).isFalse();
    }

    @Test
    void asksOnceForAllThatOneAnswerHolds() {
        answer = answering(Map.of("id", "ann", "reference", 12L));
        assertThat(find("user.id")).isCompletedWithValue("ann");
        assertThat(find("user.reference")).isCompletedWithValue("12");
        assertThat(asked).singleElement().satisfies(call -> {
            assertThat(call.operation().name()).isEqualTo("users/get");
            assertThat(call.values()).isEqualTo(Map.of("user_reference", "me"));
        });
    }

    @Test
    void sharesAQuestionUnderWay() {
        answer = new CompletableFuture<>();
        CompletableFuture<String> first = find("user.id");
        CompletableFuture<String> second = find("user.id");
        answer.complete(new UpworkAnswer(Map.of("id", "ann"), null));
        assertThat(first).isCompletedWithValue("ann");
        assertThat(second).isCompletedWithValue("ann");
        assertThat(asked).hasSize(1);
    }

    @Test
    void asksAgainAfterAFailure() {
        answer = new CompletableFuture<>();
        CompletableFuture<String> failing = find("user.id");
        answer.completeExceptionally(new IllegalStateException("down"));
        assertThat(failing).isCompletedExceptionally();
        answer = CompletableFuture.failedFuture(new IllegalStateException("still down"));
        assertThat(find("user.id")).isCompletedExceptionally();
        answer = answering(Map.of("id", "ann"));
        assertThat(find("user.id")).isCompletedWithValue("ann");
        assertThat(asked).hasSize(3);
    }

    @Test
    void takesTheOnlyTeam() {
        answer = answering(List.of(Map.of("reference", "1", "id", "acme:one", "parent_team__id", "acme")));
        assertThat(find("team.reference")).isCompletedWithValue("1");
        assertThat(find("team.id")).isCompletedWithValue("acme:one");
        assertThat(find("company.id")).isCompletedWithValue("acme");
        assertThat(asked).hasSize(1);
    }

    @Test
    void namesTheTeamsWhereThereAreSeveral() {
        answer = answering(List.of(Map.of("reference", "1", "name", "One"), Map.of("reference", "2", "name", "Two")));
        assertThatThrownBy(() -> find("team.reference").join()).cause().isInstanceOf(UpworkArgumentException.class)
                .hasMessage("jobs/list: missing option 'buyerTeamReference' and the account has 2: 1 (One), 2 (Two); give the option,"
                        + " or set 'teamReference' once on the component");
    }

    @Test
    void saysWhereThereIsNone() {
        answer = answering(List.of());
        assertThatThrownBy(() -> find("team.reference").join()).cause()
                .hasMessage("jobs/list: missing option 'buyerTeamReference' and the account has none; give the option,"
                        + " or set 'teamReference' once on the component");
    }
}
