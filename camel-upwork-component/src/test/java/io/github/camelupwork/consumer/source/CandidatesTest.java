// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.consumer.source.Candidates.Candidate;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    @Test
    void comeInTheOrderOfTheListOrAgainstIt() {
        assertThat(names(filled(false, 9, null, null, null))).containsExactly("0", "1", "2");
        assertThat(names(filled(true, 9, null, null, null))).containsExactly("2", "1", "0");
    }

    @Test
    void comeByTimeWhereAllSayIt() {
        assertThat(names(filled(false, 9, 3L, 1L, 2L))).containsExactly("1", "2", "0");
        assertThat(names(filled(false, 9, 3L, 1L, null))).containsExactly("0", "1", "2");
    }

    @Test
    void tooManyLeaveTheOldest() {
        Candidates candidates = filled(true, 2, null, null, null);
        candidates.trim();

        assertThat(candidates.size()).isEqualTo(2);
        assertThat(candidates.isComplete()).isFalse();
        assertThat(names(candidates)).containsExactly("2", "1");
    }

    @Test
    void ofTooManyThoseThatFailAreLetGo() {
        Candidates candidates = new Candidates(false, 1);
        candidates.add(candidate(0, null, true));
        candidates.add(candidate(1, null, false));
        candidates.trim();

        assertThat(names(candidates)).containsExactly("1");
    }

    /** Else a page of done ones might stand before one that was not handed over, and reading would end there. */
    @Test
    void ofAListWithTheNewestFirstTheLastAreChosenWhateverTimeTheySay() {
        Candidates candidates = filled(true, 9, 1L, 3L, 2L);

        assertThat(candidates.oldest(2).stream().map(Candidate::identity)).containsExactly("2", "1");
        assertThat(names(candidates)).containsExactly("0", "2", "1");
    }

    @Test
    void noMoreThanAllowedAreComplete() {
        Candidates candidates = filled(false, 3, null, null, null);
        candidates.trim();

        assertThat(candidates.isComplete()).isTrue();
        assertThat(candidates.size()).isEqualTo(3);
    }

    private static Candidates filled(boolean newestFirst, int bound, Long... times) {
        Candidates candidates = new Candidates(newestFirst, bound);
        for (int i = 0; i < times.length; i++) {
            candidates.add(candidate(i, times[i], false));
        }
        return candidates;
    }

    private static Candidate candidate(int place, Long time, boolean failed) {
        return new Candidate(
                Integer.toString(place),
                "f",
                Map.of(),
                time == null ? null : Instant.ofEpochSecond(time),
                null,
                place,
                failed);
    }

    private static List<String> names(Candidates candidates) {
        return candidates.oldest(99).stream().map(Candidate::identity).toList();
    }
}
