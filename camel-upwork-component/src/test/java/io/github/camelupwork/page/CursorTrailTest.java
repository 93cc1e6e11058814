// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CursorTrailTest {

    private static final int NEVER = 100_000;

    /** How many cursors are followed until one is met again; they lead straight on at first, then round. */
    private static int met(int straight, int circle) {
        CursorTrail trail = CursorTrail.START;
        for (int step = 0; step < NEVER; step++) {
            String cursor = "c" + (step < straight ? step : straight + (step - straight) % circle);
            if (trail.meets(cursor)) {
                return step;
            }
            trail = trail.then(cursor);
        }
        return NEVER;
    }

    @Property
    void everyCircleIsMetSoonAndNotBeforeItCloses(
            @ForAll @IntRange(max = 300) int straight, @ForAll @IntRange(min = 1, max = 300) int circle) {
        assertThat(met(straight, circle)).isBetween(straight + circle, 3 * (straight + circle));
    }

    @Test
    void whatLeadsStraightOnMeetsNothing() {
        assertThat(met(NEVER, 1)).isEqualTo(NEVER);
    }

    @Test
    void pagesWithoutACursorLeaveNoTrail() {
        assertThat(CursorTrail.START.then(null)).isEqualTo(CursorTrail.START);
        assertThat(CursorTrail.START.meets(null)).isFalse();
    }
}
