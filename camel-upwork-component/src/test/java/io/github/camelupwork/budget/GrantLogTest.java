// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GrantLogTest {

    @Test
    void keepsTheLatest() {
        GrantLog log = new GrantLog(3);
        for (long at = 1; at <= 5; at++) {
            log.add(at);
        }
        assertThat(log.size()).isEqualTo(3);
        assertThat(log.latest(1)).isEqualTo(5);
        assertThat(log.latest(3)).isEqualTo(3);
        assertThat(log.countAfter(3)).isEqualTo(2);
        log.remove(1);
        assertThat(log.size()).isEqualTo(3);
    }

    @Test
    void putsAnEarlierOneInItsPlace() {
        GrantLog log = new GrantLog(4);
        for (long at : new long[] {10, 30, 20, 5, 25}) {
            log.add(at);
        }
        assertThat(log.size()).isEqualTo(4);
        assertThat(List.of(log.latest(1), log.latest(2), log.latest(3), log.latest(4)))
                .containsExactly(30L, 25L, 20L, 10L);
        assertThat(log.remove(25)).isTrue();
        assertThat(log.remove(25)).isFalse();
    }

    /** Against a plain list: negative steps take out the grant so many places back. */
    @Property(tries = 300)
    void behavesLikeAList(@ForAll @Size(max = 60) List<@IntRange(min = -5, max = 5) Integer> steps) {
        GrantLog log = new GrantLog(7);
        List<Long> model = new ArrayList<>();
        long now = 0;
        for (int step : steps) {
            now += Math.abs(step);
            if (step >= 0) {
                log.add(now);
                model.add(now);
                model = new ArrayList<>(model.subList(Math.max(0, model.size() - 7), model.size()));
            } else if (model.size() >= -step) {
                log.remove(model.remove(model.size() + step));
            }
            assertThat(log.size()).isEqualTo(model.size());
            for (int n = 1; n <= model.size(); n++) {
                assertThat(log.latest(n)).isEqualTo(model.get(model.size() - n));
            }
            long bound = now - 6;
            assertThat(log.countAfter(bound))
                    .isEqualTo((int) model.stream().filter(at -> at > bound).count());
        }
    }
}
