// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.json.Json;
import io.github.camelupwork.model.activities.Activity;
import io.github.camelupwork.model.offers.Offer;
import io.github.camelupwork.model.reports.FinanceRow;
import io.github.camelupwork.model.reports.TimeRow;
import io.github.camelupwork.report.FieldType;
import io.github.camelupwork.report.ReportTable;
import org.junit.jupiter.api.Test;

class UpworkRecordsTest {

    private static Offer offer(String json) {
        return UpworkRecords.read(json, Offer.class);
    }

    @Test
    void textOfRestIsReadAsTheTypeOfTheComponent() {
        Offer offer = offer("{\"rid\":70727,\"terms_data\":{\"charge_rate\":\"21.0\",\"weekly_limit\":\"40\","
                + "\"start_date\":\"1405036800000\"},\"closeJobPostingOnAccept\":\"1\"}");
        assertThat(offer.rid()).isEqualTo("70727");
        assertThat(offer.termsData().chargeRate()).isEqualTo(new BigDecimal("21.0"));
        assertThat(offer.termsData().weeklyLimit()).isEqualTo(40L);
        assertThat(offer.termsData().startDate()).isEqualTo(Instant.parse("2014-07-11T00:00:00Z"));
        assertThat(offer.closeJobPostingOnAccept()).isTrue();
        assertThat(offer.otherFields()).isEmpty();
    }

    @Test
    void emptyTextAndNullAreNull() {
        Offer offer =
                offer("{\"terms_data\":\"\",\"closeJobPostingOnAccept\":\"\",\"milestones\":\"\",\"title\":null}");
        assertThat(offer.termsData()).isNull();
        assertThat(offer.closeJobPostingOnAccept()).isNull();
        assertThat(offer.milestones()).isEmpty();
        assertThat(offer.title()).isNull();
        assertThat(offer.otherFields()).isEmpty();
    }

    @Test
    void fieldsThatUpworkAddedStayReachable() {
        Offer offer = offer("{\"rid\":\"1\",\"brandNew\":{\"a\":1}}");
        assertThat(offer.otherFields()).isEqualTo(Map.of("brandNew", Map.of("a", 1)));
        assertThat(Json.read(Json.write(offer)))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("brandNew", Map.of("a", 1))
                .containsEntry("rid", "1")
                .doesNotContainKey("otherFields");
    }

    @Test
    void whatCannotBeReadStaysReachable() {
        Offer offer = offer("{\"terms_data\":{\"start_date\":\"some day\",\"weekly_limit\":\"many\"},\"title\":[1]}");
        assertThat(offer.termsData().startDate()).isNull();
        assertThat(offer.termsData().otherFields()).isEqualTo(Map.of("start_date", "some day", "weekly_limit", "many"));
        assertThat(offer.otherFields()).isEqualTo(Map.of("title", List.of(1)));
    }

    @Test
    void anAmountThatIsNoNumberIsAnError() {
        assertThatThrownBy(() -> offer("{\"terms_data\":{\"charge_rate\":\"a lot\"}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Offer.terms_data.charge_rate is 'a lot'");
    }

    @Test
    void oneItemInThePlaceOfAListIsAList() {
        Activity one = UpworkRecords.read("{\"engagements\":{\"engagement\":\"171318\"}}", Activity.class);
        assertThat(one.engagements().engagement()).containsExactly("171318");
        Offer offer = offer("{\"milestones\":{\"id\":\"5\",\"deposit_amount\":7}}");
        assertThat(offer.milestones()).singleElement().satisfies(milestone -> assertThat(milestone.depositAmount())
                .isEqualTo(BigDecimal.valueOf(7)));
    }

    @Test
    void aRecordIsWrittenAsUpworkNamesItsFieldsAndReadAgain() {
        Offer offer = offer("{\"rid\":\"1\",\"terms_data\":{\"charge_rate\":\"21.50\",\"start_date\":\"2026-11-30\"}}");
        assertThat(offer(Json.write(offer))).isEqualTo(offer);
    }

    @Test
    void rowsOfReportsHaveTheFieldsOfTheReference() {
        hasFields(TimeRow.class, ReportTable.TIME);
        hasFields(FinanceRow.class, ReportTable.FINANCE);
    }

    private static void hasFields(Class<? extends UpworkRecord> row, ReportTable table) {
        Map<String, Class<?>> expected = new LinkedHashMap<>();
        table.fields().forEach((name, field) -> expected.put(name, type(name, field.type())));
        table.additions()
                .forEach(name -> expected.put(
                        name, type(name, table.field(name).orElseThrow().type())));
        Map<String, Object> actual = new LinkedHashMap<>();
        RecordShape.of(row).parts().forEach(part -> actual.put(part.field(), part.type()));
        assertThat(actual).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(Arrays.stream(row.getRecordComponents()).map(java.lang.reflect.RecordComponent::getName))
                .contains("otherFields");
    }

    /** Months and years are numbers, although the reference types them as dates; what names something is text. */
    private static Class<?> type(String name, FieldType type) {
        if (name.matches("(.*__)?reference|po_number")) {
            return String.class;
        }
        return switch (type) {
            case DATE -> name.matches("(month|year)_.*") ? BigDecimal.class : java.time.LocalDate.class;
            case NUMBER -> BigDecimal.class;
            case STRING -> String.class;
        };
    }
}
