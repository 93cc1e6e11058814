// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;

import io.github.camelupwork.exception.UpworkArgumentException;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    @Test
    void readsDaysWeeksAndMonths() {
        assertThat(Periods.of("reports/time", "lookBack", "P14D")).isEqualTo(Period.ofDays(14));
        assertThat(Periods.of("reports/time", "lookBack", "P0D")).isEqualTo(Period.ZERO);
        assertThat(Periods.length("reports/time", "incremental", "P1W")).isEqualTo(Period.ofWeeks(1));
        assertThat(Periods.length("reports/time", "splitPeriod", "P1M")).isEqualTo(Period.ofMonths(1));
    }

    @Test
    void noneIsNone() {
        assertThat(Periods.of("reports/time", "lookBack", null)).isNull();
        assertThat(Periods.length("reports/time", "incremental", null)).isNull();
    }

    @Test
    void refusesWhatIsNoneOrGoesBackOrHasNoDay() {
        for (String text : new String[] {"two weeks", "PT1H", "P-1D", "P0D"}) {
            assertThatThrownBy(() -> Periods.length("reports/time", "incremental", text))
                    .isInstanceOf(UpworkArgumentException.class)
                    .hasMessage("reports/time: option 'incremental' is '" + text
                            + "'; allowed is a period of days, weeks or months such as P7D, P1W or P1M");
        }
        assertThatThrownBy(() -> Periods.of("reports/time", "lookBack", "P-1D"))
                .isInstanceOf(UpworkArgumentException.class);
    }
}
