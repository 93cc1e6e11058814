// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {

    @ParameterizedTest
    @EnumSource(Fault.Kind.class)
    void everyKindHasUsualFigures(Fault.Kind kind) {
        assertThat(Fault.of(kind, null).kind()).isEqualTo(kind);
        assertThat(Fault.of(kind, null).message()).isNotBlank();
    }

    @Test
    void aStatusAndAPageHaveTheStatusThatIsSaid() {
        assertThat(Fault.of(Fault.Kind.STATUS, null).status()).isEqualTo(503);
        assertThat(Fault.of(Fault.Kind.STATUS, 429).message()).isEqualTo("Too Many Requests");
        assertThat(Fault.of(Fault.Kind.HTML, null).status()).isEqualTo(403);
        assertThat(Fault.of(Fault.Kind.HTML, 200).label()).isEqualTo("HTML 200");
    }

    @Test
    void theRecordTellsWhatHappened() {
        assertThat(Fault.status(504).afterTaking().label()).isEqualTo("STATUS 504 after taking");
        assertThat(Fault.missingScope("Offer.id").label()).isEqualTo("GRAPHQL_ERROR ExecutionAborted");
        assertThat(Fault.partial("x").label()).isEqualTo("PARTIAL after taking");
        assertThat(Fault.noData().afterTaking().withoutTaking().label()).isEqualTo("NO_DATA");
    }

    @Test
    void keepsTheClassificationWhateverElseIsSaid() {
        assertThat(Fault.graphQlError("no", "ValidationError")
                        .saying(1, "never")
                        .afterTaking()
                        .classification())
                .isEqualTo("ValidationError");
    }
}
