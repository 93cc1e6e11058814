// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelupwork.catalog.Api;
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
        return lookup.find(Api.REST, "jobs/list", "buyerTeamReference", meaning);
    }

    @Test
    void knowsWhatCanBeAsked() {
        assertThat(lookup.knows(Api.REST, "user.reference")).isTrue();
        assertThat(lookup.knows(Api.REST, "team.id")).isTrue();
        assertThat(lookup.knows(Api.REST, "agency.id")).isFalse();
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
    void asksGraphQlForLongIds() {
        answer = answering(Map.of("id", "ann", "ref", 12L, "uid", "1000000000000000012"));
        assertThat(lookup.find(Api.GRAPHQL, "users/get", "userReference", "user.reference"))
                .isCompletedWithValue("1000000000000000012");
        answer = answering(Map.of("uid", "1000000000000000001", "name", "Acme"));
        assertThat(lookup.find(Api.GRAPHQL, "activities/list", "companyId", "company.id"))
                .isCompletedWithValue("1000000000000000001");
        answer = answering(List.of(
                Map.of("reference", "2", "uid", "1000000000000000002", "parent_team__uid", "1000000000000000001")));
        assertThat(lookup.find(Api.GRAPHQL, "activities/list", "teamId", "team.id"))
                .isCompletedWithValue("1000000000000000002");
        assertThat(asked)
                .extracting(call -> call.operation().name())
                .containsExactly("users/info", "organization/get", "teams/list");
        assertThat(asked).extracting(call -> call.binding().api()).containsOnly(Api.GRAPHQL);
    }

    @Test
    void whatRestAnsweredIsNotHandedToGraphQl() {
        answer = answering(List.of(Map.of("reference", "2", "uid", "1000000000000000002")));
        assertThat(find("team.reference")).isCompletedWithValue("2");
        assertThat(lookup.find(Api.GRAPHQL, "jobs/list", "buyerTeamReference", "team.reference"))
                .isCompletedWithValue("1000000000000000002");
        assertThat(asked).extracting(call -> call.binding().api()).containsExactly(Api.REST, Api.GRAPHQL);
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
        assertThatThrownBy(() -> find("team.reference").join())
                .cause()
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessage(
                        "jobs/list: missing option 'buyerTeamReference' and the account has 2: 1 (One), 2 (Two); give the"
                                + " option,"
                                + " or set 'teamReference' once on the component");
    }

    @Test
    void aForgottenCompanyIdIsCalledThat() {
        answer = answering(List.of(
                Map.of("reference", "1", "parent_team__id", "acme", "name", "Acme"),
                Map.of("reference", "2", "parent_team__id", "northlight", "name", "Northlight")));
        assertThatThrownBy(() -> lookup.find(Api.REST, "workdays/company", "companyId", "company.id")
                        .join())
                .cause()
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageStartingWith("workdays/company: missing option 'companyId' and the account has 2: acme")
                .hasMessageEndingWith("; give the option, or set 'companyId' once on the component");
    }

    @Test
    void saysWhereThereIsNone() {
        answer = answering(List.of());
        assertThatThrownBy(() -> find("team.reference").join())
                .cause()
                .hasMessage("jobs/list: missing option 'buyerTeamReference' and the account has none; give the option,"
                        + " or set 'teamReference' once on the component");
    }
}
