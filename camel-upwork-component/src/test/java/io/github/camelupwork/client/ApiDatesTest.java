// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDatesTest {

    private static final String US = "MM-dd-yyyy";
    private static final String PLAIN = "yyyyMMdd";
    private static final String SLOT = "yyyyMMdd'T'HHmmss'Z'";
    private static final String ISO = "yyyy-MM-dd'T'HH:mm:ss";
    private static final String MILLIS = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'";

    private static Stream<Object> sameMoment() {
        Instant moment = Instant.parse("2014-07-21T05:18:27Z");
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"));
        calendar.setTimeInMillis(moment.toEpochMilli());
        return Stream.of(
                moment,
                moment.toString(),
                Date.from(moment),
                calendar,
                LocalDateTime.parse("2014-07-21T05:18:27"),
                "2014-07-21T05:18:27",
                "2014-07-21T07:18:27+02:00",
                "2014-07-21T07:18:27+02:00[Europe/Berlin]",
                OffsetDateTime.parse("2014-07-21T07:18:27+02:00"),
                ZonedDateTime.ofInstant(moment, ZoneId.of("America/New_York")),
                "1405919907",
                1405919907L,
                1405919907,
                new java.sql.Timestamp(moment.toEpochMilli()));
    }

    @ParameterizedTest
    @MethodSource("sameMoment")
    void tellsAMomentInUtc(Object value) {
        assertThat(ApiDates.format(value, SLOT)).contains("20140721T051827Z");
        assertThat(ApiDates.format(value, ISO)).contains("2014-07-21T05:18:27");
        assertThat(ApiDates.format(value, MILLIS)).contains("2014-07-21T05:18:27.000Z");
        assertThat(ApiDates.format(value, PLAIN)).contains("20140721");
    }

    private static Stream<Object> sameDay() {
        return Stream.of(LocalDate.of(2024, 2, 29), "2024-02-29", java.sql.Date.valueOf("2024-02-29"), " 2024-02-29 ");
    }

    @ParameterizedTest
    @MethodSource("sameDay")
    void tellsADay(Object value) {
        assertThat(ApiDates.format(value, US)).contains("02-29-2024");
        assertThat(ApiDates.format(value, PLAIN)).contains("20240229");
        assertThat(ApiDates.format(value, SLOT)).contains("20240229T000000Z");
    }

    @Test
    void keepsWhatIsWrittenAsTheApiWantsIt() {
        assertThat(ApiDates.format("02-29-2024", US)).contains("02-29-2024");
        assertThat(ApiDates.format("20240229", PLAIN)).contains("20240229");
        assertThat(ApiDates.format(20240229, PLAIN)).contains("20240229");
        assertThat(ApiDates.format("20140721T051827Z", SLOT)).contains("20140721T051827Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02-30-2024",
                "02-29-2023",
                "13-01-2024",
                "2024-02-30",
                "29.02.2024",
                "tomorrow",
                "",
                "2024",
                "1-1-2024"
            })
    void refusesWhatIsNoDay(String value) {
        assertThat(ApiDates.format(value, US)).isEmpty();
    }

    @Test
    void refusesATimeWithoutADayAndThingsThatAreNoTime() {
        assertThat(ApiDates.format(LocalTime.NOON, US)).isEmpty();
        assertThat(ApiDates.format(new Object(), US)).isEmpty();
        assertThat(ApiDates.format(true, US)).isEmpty();
    }
}
