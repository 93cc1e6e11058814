// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelupwork.consumer.position.Item;
import io.github.camelupwork.consumer.position.MemoryPositionStore;
import io.github.camelupwork.consumer.position.PositionKeeper;
import org.junit.jupiter.api.Test;

class RemovedItemsTest {

    private final PositionKeeper keeper =
            new PositionKeeper(new MemoryPositionStore(), "k", new PositionKeeper.Settings(true, 100, 3));

    @Test
    void whatIsRememberedWithinTheScopeAndNotShownIsRemoved() {
        done("a1");
        done("a2");
        done("b1");

        assertThat(take(true, Set.of("a1"), 9))
                .extracting(Item::identity, Item::event, Item::body)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("a2", "removed", null));
    }

    @Test
    void noMoreAreTakenThanThereIsRoomFor() {
        done("a1");
        done("a2");

        assertThat(take(true, Set.of(), 1)).hasSize(1);
    }

    @Test
    void aRemovalThatFailedComesAgainAndOneThatIsDoneDoesNot() {
        done("a1");
        keeper.failed(take(true, Set.of(), 9));
        List<Item> again = take(true, Set.of(), 9);
        assertThat(again).extracting(Item::attempt, Item::event).containsExactly(tuple(2, "removed"));
        keeper.done(again);

        assertThat(take(true, Set.of(), 9)).isEmpty();
    }

    @Test
    void whatComesBackIsHandedOverAgain() {
        done("a1");
        keeper.done(take(true, Set.of(), 9));

        assertThat(keeper.take("a1", "f", Map.of(), Map.of())).isPresent();
    }

    @Test
    void whatTheRouteNeverHadIsForgottenWhetherRemovalsAreAskedForOrNot() {
        for (boolean wanted : new boolean[] {true, false}) {
            keeper.failed(List.of(keeper.take("a1", "f", Map.of(), Map.of()).orElseThrow()));

            assertThat(take(wanted, Set.of(), 9)).isEmpty();
            assertThat(keeper.failed()).isEmpty();
        }
    }

    @Test
    void withoutBeingAskedNothingIsTaken() {
        done("a1");

        assertThat(take(false, Set.of(), 9)).isEmpty();
    }

    private List<Item> take(boolean wanted, Set<String> seen, int room) {
        return new RemovedItems(keeper, wanted).take(identity -> identity.startsWith("a"), seen, room, Map.of());
    }

    private void done(String identity) {
        keeper.done(List.of(keeper.take(identity, "f", Map.of(), Map.of()).orElseThrow()));
    }
}
