// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static io.github.camelupwork.ledger.LedgerState.CONFIRMED;
import static io.github.camelupwork.ledger.LedgerState.INTENDED;
import static io.github.camelupwork.ledger.LedgerState.REFUSED;
import static io.github.camelupwork.ledger.LedgerState.SENT;
import static io.github.camelupwork.ledger.LedgerState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.ledger.StateMachine.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StateMachineTest {

    /** Every state in every event: a dash is an event that cannot happen there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # event              | INTENDED | SENT      | CONFIRMED | REFUSED   | UNKNOWN
            INTENDED             | -        | -         | -         | INTENDED  | -
            TAKEN_OVER           | INTENDED | -         | -         | -         | -
            SENT                 | SENT     | -         | -         | -         | -
            NOT_SENT             | INTENDED | INTENDED  | -         | REFUSED   | INTENDED
            CONFIRMED            | -        | CONFIRMED | CONFIRMED | CONFIRMED | CONFIRMED
            REFUSED              | -        | REFUSED   | -         | REFUSED   | REFUSED
            LOST                 | -        | UNKNOWN   | -         | -         | UNKNOWN
            SETTLED_EXECUTED     | -        | -         | -         | -         | CONFIRMED
            SETTLED_NOT_EXECUTED | -        | -         | -         | -         | REFUSED
            CONTRADICTED         | INTENDED | SENT      | CONFIRMED | REFUSED   | UNKNOWN
            """)
    void leadsFromEveryStateOnlyWhereItMay(
            LedgerEvent event, String intended, String sent, String confirmed, String refused, String unknown) {
        Map<LedgerState, String> expected = new EnumMap<>(
                Map.of(INTENDED, intended, SENT, sent, CONFIRMED, confirmed, REFUSED, refused, UNKNOWN, unknown));
        expected.forEach((state, next) -> assertThat(
                        StateMachine.next(state, event).map(Enum::name).orElse("-"))
                .as("%s in %s", event, state)
                .isEqualTo(next));
    }

    @Test
    void onlyWhatIsIntendedCanBeSent() {
        assertThat(Stream.of(LedgerState.values()).filter(state -> StateMachine.next(state, LedgerEvent.SENT)
                        .isPresent()))
                .containsExactly(INTENDED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            INTENDED,  true,  IN_PROGRESS
            INTENDED,  false, SEND
            SENT,      true,  IN_PROGRESS
            SENT,      false, RECONCILE
            UNKNOWN,   true,  RECONCILE
            UNKNOWN,   false, RECONCILE
            CONFIRMED, true,  REPLAY
            CONFIRMED, false, REPLAY
            REFUSED,   true,  SEND
            REFUSED,   false, SEND
            """)
    void tellsAFurtherArrivalWhatToDo(LedgerState state, boolean inFlight, Arrival expected) {
        assertThat(StateMachine.arrival(state, true, inFlight)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(LedgerState.class)
    void otherArgumentsAreAConflictInEveryState(LedgerState state) {
        assertThat(StateMachine.arrival(state, false, true)).isEqualTo(Arrival.CONFLICT);
        assertThat(StateMachine.arrival(state, false, false)).isEqualTo(Arrival.CONFLICT);
    }
}
