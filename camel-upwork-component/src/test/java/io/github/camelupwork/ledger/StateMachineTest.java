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

import io.github.camelupwork.ledger.StateMachine.Admission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            SETTLED_EXECUTED     | -        | -         | -         | CONFIRMED | CONFIRMED
            DOUBTED              | -        | -         | -         | UNKNOWN   | -
            NOTED                | INTENDED | SENT      | CONFIRMED | REFUSED   | UNKNOWN
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
            REFUSED,   true,  RECHECK
            REFUSED,   false, RECHECK
            """)
    void tellsAFurtherArrivalWhatToDo(LedgerState state, boolean inFlight, Admission expected) {
        assertThat(StateMachine.admission(state, true, inFlight, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(value = LedgerState.class, names = "REFUSED", mode = EnumSource.Mode.EXCLUDE)
    void otherArgumentsAreAConflictUnlessItWasRefused(LedgerState state) {
        assertThat(StateMachine.admission(state, false, true, false)).isEqualTo(Admission.CONFLICT);
        assertThat(StateMachine.admission(state, false, false, true)).isEqualTo(Admission.CONFLICT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasRefusedIsReadBeforeItIsSentAgainAndMayBeCorrected(boolean sameArguments) {
        assertThat(StateMachine.admission(REFUSED, sameArguments, false, false)).isEqualTo(Admission.RECHECK);
        assertThat(StateMachine.admission(REFUSED, sameArguments, false, true)).isEqualTo(Admission.SEND);
    }
}
