// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLimitsTest {

    @Test
    void readsSeveralWindowsAndSortsThem() {
        assertThat(RequestLimits.parse(" 40000/1d , 10/1s,300/1m").all())
                .containsExactly(
                        new RequestLimit(10, Duration.ofSeconds(1)),
                        new RequestLimit(300, Duration.ofMinutes(1)),
                        new RequestLimit(40000, Duration.ofDays(1)));
    }

    @Test
    void readsIsoDurations() {
        assertThat(RequestLimits.parse("10/PT1S,5/PT0.5S,7/P1D").toString()).isEqualTo("5/500ms,10/1s,7/1d");
    }

    @ParameterizedTest
    @CsvSource({"10/250ms", "10/90s", "10/90m", "10/36h", "10/2d", "10/PT0.0015S"})
    void writesWhatItReads(String text) {
        assertThat(RequestLimits.parse(RequestLimits.parse(text).toString())).isEqualTo(RequestLimits.parse(text));
    }

    @Test
    void knowsWhatUpworkAllows() {
        assertThat(List.of(RequestLimits.OAUTH2, RequestLimits.OAUTH1_REST))
                .map(RequestLimits::toString)
                .containsExactly("10/1s,300/1m,40000/1d", "10/1s,40/1m,40000/1d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10             | there is no '/'",
                "ten/1s         | 'ten' is no number",
                "10/1week       | '1week' is no length of time",
                "0/1s           | the number of requests is 0",
                "2000000/1s     | allowed is 1 to 1000000",
                "10/0s          | the window is PT0S",
                "10/PT-1S       | the window is PT-1S",
                "10/400d        | allowed is 1ms to 366d",
            })
    void saysWhatIsWrongAndWhatIsAllowed(String text, String reason) {
        assertThatThrownBy(() -> RequestLimits.parse("5/1m," + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("requestLimits=5/1m," + text)
                .hasMessageContaining(reason)
                .hasMessageContaining("10/1s,300/1m,40000/1d");
    }

    @Test
    void refusesNothingAndTheSameWindowTwice() {
        assertThatThrownBy(() -> RequestLimits.parse(" , ")).hasMessageContaining("empty");
        assertThatThrownBy(() -> RequestLimits.parse("10/1s,20/1000ms")).hasMessageContaining("window 1s twice");
    }
}
