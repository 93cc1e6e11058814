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
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.GraphQLError;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.exception.UpworkGraphQLException;
import org.junit.jupiter.api.Test;

class WithoutRefusedFieldsTest {

    private static final Failure FAILURE = new Failure("messages/rooms", 200, null, "refused", null, null);

    private final RefusedFieldMemory memory = new RefusedFieldMemory();
    private final List<String> sent = new ArrayList<>();

    private static UpworkCall call(String name) {
        Operation operation = Catalog.load().operation(name).orElseThrow();
        return new UpworkCall(operation, operation.bindings(Api.GRAPHQL).get(0), Map.of());
    }

    private static UpworkForbiddenException refusal(String message) {
        GraphQLError error = new GraphQLError(message, List.of(), "ExecutionAborted", Map.of());
        return new UpworkForbiddenException(FAILURE, new UpworkGraphQLException(FAILURE, List.of(error), null, false));
    }

    /** A server that refuses some fields, one after another. */
    private CompletableFuture<UpworkAnswer> server(UpworkCall call, String... refused) {
        String text = call.binding().document().text();
        sent.add(text);
        for (String field : refused) {
            if (text.contains(field.substring(field.indexOf('.') + 1))) {
                return CompletableFuture.failedFuture(
                        refusal("not enough oauth2 permissions/scopes to access: [" + field + "]."));
            }
        }
        return CompletableFuture.completedFuture(new UpworkAnswer(List.of(), Envelope.of(200)));
    }

    private UpworkAnswer ask(boolean always, String name, String... refused) {
        return WithoutRefusedFields.call(memory, always, call(name), one -> server(one, refused))
                .join();
    }

    @Test
    void asksAgainUntilNothingIsRefusedAndNamesWhatIsLeftOut() {
        UpworkAnswer answer = ask(false, "messages/rooms", "Room.topic", "Room.numUnread");

        assertThat(sent).hasSize(3);
        assertThat(answer.envelope().notes().refusedFields()).containsExactly("Room.numUnread", "Room.topic");
    }

    @Test
    void laterCallsDoNotAskForThemAtAll() {
        ask(false, "messages/rooms", "Room.topic");
        UpworkAnswer again = ask(false, "messages/rooms", "Room.topic");

        assertThat(sent).hasSize(3);
        assertThat(sent.get(2)).doesNotContain("topic");
        assertThat(again.envelope().notes().refusedFields()).containsExactly("Room.topic");
    }

    @Test
    void failsWhereTheOperationIsPointlessWithoutThem() {
        assertThatThrownBy(() -> ask(true, "messages/rooms", "PageInfo.endCursor"))
                .hasCauseInstanceOf(UpworkForbiddenException.class);
        assertThat(sent).hasSize(1);
        assertThat(memory.fields()).isEmpty();
    }

    @Test
    void aMissingScopeThatEveryCallNeedsIsToldUnlessTheRouteSaysDrop() {
        assertThatThrownBy(() -> ask(false, "milestones/active", "Money.rawValue"))
                .hasCauseInstanceOf(UpworkForbiddenException.class);

        assertThat(ask(true, "milestones/active", "Money.rawValue")
                        .envelope()
                        .notes()
                        .refusedFields())
                .containsExactly("Money.rawValue");
    }

    @Test
    void amountsAreLeftOutOfAListWhosePageIsShownForThenTheScopeIsThere() {
        assertThat(ask(false, "jobs/search", "Money.rawValue")
                        .envelope()
                        .notes()
                        .refusedFields())
                .containsExactly("Money.rawValue");
        assertThatThrownBy(() -> WithoutRefusedFields.call(
                                new RefusedFieldMemory(),
                                false,
                                call("jobs/search"),
                                one -> CompletableFuture.failedFuture(
                                        refusal("oauth2 permissions/scopes to access: [Money.rawValue,"
                                                + " PageInfo.endCursor].")))
                        .join())
                .hasCauseInstanceOf(UpworkForbiddenException.class);
    }

    @Test
    void whatWritesIsLeftAlone() {
        assertThatThrownBy(() -> ask(true, "milestones/approve", "Milestone.description"))
                .hasCauseInstanceOf(UpworkForbiddenException.class);
        assertThat(sent).hasSize(1);
    }

    @Test
    void anotherRefusalIsNotAskedAgain() {
        List<UpworkCall> asked = new ArrayList<>();

        assertThatThrownBy(() -> WithoutRefusedFields.call(memory, true, call("messages/rooms"), one -> {
                            asked.add(one);
                            return CompletableFuture.failedFuture(refusal("403 denied"));
                        })
                        .join())
                .hasCauseInstanceOf(UpworkForbiddenException.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void cancellingCancelsTheRequestUnderWay() {
        CompletableFuture<UpworkAnswer> underWay = new CompletableFuture<>();
        CompletableFuture<UpworkAnswer> asked =
                WithoutRefusedFields.call(memory, false, call("messages/rooms"), one -> underWay);

        asked.cancel(true);

        assertThat(underWay).isCancelled();
    }
}
