// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static io.github.camelupwork.client.Params.param;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.client.ValueConverter.InvalidValueException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueConverterTest {

    private static final Parameter WHOLE =
            param("n").type(ParameterType.INTEGER).between(1, 11).build();
    private static final Parameter FLAG =
            param("n").type(ParameterType.INTEGER).values("0", "1").build();
    private static final Parameter MONEY =
            param("amount").type(ParameterType.NUMBER).money().build();
    private static final Parameter KEYS =
            param("keys").separator(";").maxItems(3).build();
    private static final Parameter SLOTS =
            param("t").separator(";").range(",").format("yyyyMMdd'T'HHmmss'Z'").build();
    private static final Parameter SCORES = param("scores")
            .type(ParameterType.OBJECT)
            .members(
                    param("3").type(ParameterType.NUMBER).between(0, 5).build(),
                    param("due_date").format("MM-dd-yyyy").build())
            .build();
    private static final Parameter STONES = param("stones")
            .type(ParameterType.LIST)
            .members(
                    param("deposit_amount").type(ParameterType.DECIMAL).money().build(),
                    param("due_date").format("MM-dd-yyyy").build())
            .build();
    private static final Parameter ROWS =
            param("data").columns("code", "description").build();

    private final ValueConverter converter = new ValueConverter();

    private void assertRefused(Parameter parameter, Object value, String message) {
        assertThatThrownBy(() -> converter.convert(parameter, value))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
    }

    @Test
    void writesTextAsItIs() {
        assertThat(converter.convert(Params.text("t"), " as it is ")).isEqualTo(" as it is ");
        assertThat(converter.convert(Params.text("t"), 12)).isEqualTo("12");
        assertThat(converter.convert(Params.text("t"), new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(converter.convert(Params.text("t"), true)).isEqualTo("true");
    }

    @Test
    void refusesAListOrMapWhereOneValueIsTaken() {
        assertRefused(Params.text("t"), List.of(1), "takes one value, no list");
        assertRefused(Params.text("t"), new String[] {"a"}, "takes one value, no list");
        assertRefused(Params.text("t"), Map.of(), "takes one value, no map");
    }

    @Test
    void takesAllowedValuesInAnyCase() {
        Parameter status = param("status").values("open", "filled").build();
        assertThat(converter.convert(status, "OPEN")).isEqualTo("open");
        assertRefused(status, "opne", "is not one of open, filled, did you mean 'open'?");
        assertRefused(status, "zzzzzzzz", "is not one of open, filled");
    }

    @Test
    void countsTheLengthInBytes() {
        Parameter message = param("message").maxLength(4).build();
        assertThat(converter.convert(message, "\u00e9\u00e9")).isEqualTo("\u00e9\u00e9");
        assertRefused(message, "\u00e9\u00e9a", "is 5 bytes long; at most 4 are allowed");
    }

    @Test
    void readsWholeNumbers() {
        for (Object value : List.of("7", " 7 ", 7, 7L, (short) 7, new BigDecimal("7.00"), BigInteger.valueOf(7), 7.0)) {
            assertThat(converter.convert(WHOLE, value)).isEqualTo(7L);
        }
        assertRefused(WHOLE, "seven", "is not a whole number");
        assertRefused(WHOLE, "7.5", "is not a whole number");
        assertRefused(WHOLE, "1e999999999", "is not a whole number");
        assertRefused(WHOLE, true, "is not a whole number");
        assertRefused(WHOLE, LocalDate.EPOCH, "is not a whole number");
        assertRefused(WHOLE, 0, "is less than 1");
        assertRefused(WHOLE, 12, "is more than 11");
    }

    @ParameterizedTest
    @CsvSource({"true,1", "TRUE,1", "yes,1", "1,1", "false,0", "no,0", "0,0"})
    void takesTruthForOneAndZero(String given, long sent) {
        assertThat(converter.convert(FLAG, given)).isEqualTo(sent);
    }

    @Test
    void takesTruthForYesAndNo() {
        Parameter again = param("would_hire_again").values("yes", "no").build();
        assertThat(converter.convert(FLAG, true)).isEqualTo(1L);
        assertThat(converter.convert(again, true)).isEqualTo("yes");
        assertThat(converter.convert(again, "false")).isEqualTo("no");
        assertThat(converter.convert(again, 0)).isEqualTo("no");
        assertRefused(FLAG, 2, "is not one of 0, 1, did you mean '0'?");
        assertRefused(again, "maybe", "is not one of yes, no");
    }

    @Test
    void readsBooleans() {
        Parameter flag = param("flag").type(ParameterType.BOOLEAN).build();
        for (Object value : List.of(true, "true", "TRUE ", "1", 1)) {
            assertThat(converter.convert(flag, value)).isEqualTo(true);
        }
        for (Object value : List.of(false, "False", "0", 0)) {
            assertThat(converter.convert(flag, value)).isEqualTo(false);
        }
        assertRefused(flag, "perhaps", "is not true or false");
    }

    @Property
    void keepsMoneyToTheCent(@ForAll @BigRange(min = "0", max = "99999999.99") @Scale(2) BigDecimal amount) {
        assertThat(converter.convert(MONEY, amount)).isEqualTo(amount);
        assertThat(converter.convert(MONEY, amount.toPlainString())).isEqualTo(amount);
    }

    @Test
    void refusesMoneyThatIsNone() {
        assertThat(converter.convert(MONEY, "100.500")).isEqualTo(new BigDecimal("100.500"));
        assertRefused(MONEY, "-0.01", "is negative; an amount of money is not");
        assertRefused(MONEY, "0.001", "has more than two decimals; amounts are not rounded here");
        assertRefused(MONEY, 0.1 + 0.2, "has more than two decimals; amounts are not rounded here");
        assertRefused(MONEY, "1,000.00", "is not a decimal number");
        assertRefused(MONEY, "$5", "is not a decimal number");
        assertRefused(MONEY, Double.NaN, "is not a decimal number");
        assertRefused(MONEY, true, "is not a decimal number");
        assertRefused(MONEY, "", "is not a decimal number");
        assertRefused(MONEY, "1e999999999", "has more than 30 digits");
        assertRefused(MONEY, "1e-999999999", "has more than 30 digits");
    }

    @Test
    void joinsSeveralValues() {
        for (Object value : List.of(
                "a;b;c",
                "a; b ;c",
                List.of("a", "b", "c"),
                new String[] {"a", "b", "c"},
                Arrays.asList("a", null, "b", "c"))) {
            assertThat(converter.convert(KEYS, value)).isEqualTo("a;b;c");
        }
        assertRefused(KEYS, "a;b;c;d", "has 4 values; at most 3 are allowed");
        assertRefused(KEYS, List.of(1, 2, 3, 4), "has 4 values; at most 3 are allowed");
        assertRefused(KEYS, List.of("a;b", "c"), "has a value with ';', which separates values here");
        assertRefused(KEYS, List.of(List.of("a")), "takes one value, no list");
    }

    @Test
    void checksEachOfSeveralValues() {
        Parameter status =
                param("status").separator(";").values("active", "closed").build();
        assertThat(converter.convert(status, "ACTIVE;closed")).isEqualTo("active;closed");
        assertRefused(status, "active;opened", "is not one of active, closed");
    }

    @Test
    void joinsRangesOfDates() {
        assertThat(converter.convert(SLOTS, "2014-07-21T05:18:27Z,1405919907;20140721T051827Z"))
                .isEqualTo("20140721T051827Z,20140721T051827Z;20140721T051827Z");
        assertThat(converter.convert(SLOTS, List.of(LocalDate.of(2014, 7, 21), "2014-07-22,2014-07-23")))
                .isEqualTo("20140721T000000Z;20140722T000000Z,20140723T000000Z");
        assertRefused(
                SLOTS,
                "2014-07-21,soon",
                "is not a date; give a java.time value, ISO 8601 text or yyyyMMdd'T'HHmmss'Z'");
    }

    @Test
    void takesARangeAlone() {
        Parameter budget = param("budget").range("-").build();
        assertThat(converter.convert(budget, List.of(100, 500))).isEqualTo("100-500");
        assertThat(converter.convert(budget, "100-500")).isEqualTo("100-500");
    }

    @Test
    void convertsTheMembersOfAMap() {
        assertThat(converter.convert(SCORES, Map.of(3, "5"))).isEqualTo(Map.of("3", new BigDecimal("5")));
        assertThat(converter.convert(SCORES, "{\"dueDate\": \"2024-02-29\"}"))
                .isEqualTo(Map.of("due_date", "02-29-2024"));
        Map<String, Object> withNull = new LinkedHashMap<>();
        withNull.put("3", null);
        assertThat(converter.convert(SCORES, withNull)).isEqualTo(Map.of());
    }

    @Test
    void refusesMembersThatAreWrong() {
        assertRefused(SCORES, Map.of("2", 1), "has an unknown member '2'; known are 3, due_date");
        assertRefused(SCORES, Map.of("3", 6), "has a member '3' that is more than 5");
        assertRefused(SCORES, "[1]", "is no map or JSON object; known are 3, due_date");
        assertRefused(SCORES, "{", "is not JSON");
        assertRefused(SCORES, 5, "is no map or JSON object; known are 3, due_date");
    }

    @Test
    void leavesAMapWithoutKnownMembersAlone() {
        assertThat(converter.convert(
                        param("variables").type(ParameterType.OBJECT).build(), Map.of("any", List.of(1))))
                .isEqualTo(Map.of("any", List.of(1)));
    }

    @Test
    void convertsAListOfMaps() {
        List<Map<String, Object>> wanted = List.of(
                Map.of("deposit_amount", new BigDecimal("100.10"), "due_date", "12-31-2024"),
                Map.of("deposit_amount", BigDecimal.ONE));
        assertThat(converter.convert(
                        STONES,
                        List.of(
                                Map.of("depositAmount", "100.10", "dueDate", LocalDate.of(2024, 12, 31)),
                                Map.of("deposit_amount", 1))))
                .isEqualTo(wanted);
        assertThat(converter.convert(
                        STONES, "[{\"deposit_amount\":100.10,\"due_date\":\"2024-12-31\"},{\"deposit_amount\":1}]"))
                .isEqualTo(wanted);
    }

    @Test
    void namesTheElementThatIsWrong() {
        assertRefused(
                STONES,
                List.of(Map.of("deposit_amount", 1), Map.of("deposit_amount", -1)),
                "has an element [1] that has a member 'deposit_amount' that is negative; an amount of money is not");
        assertRefused(
                STONES,
                List.of(5),
                "has an element [0] that is no map or JSON object; known are deposit_amount, due_date");
        assertRefused(STONES, Map.of(), "is no list or JSON array");
    }

    @Test
    void writesRowsAsQuotedLines() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("description", "say \"hi\", then go");
        row.put("code", 1);
        assertThat(converter.convert(ROWS, List.of(row, "\"2\",\"ready\"", Map.of("code", 3))))
                .isEqualTo("\"1\",\"say \"\"hi\"\", then go\"<br>\"2\",\"ready\"<br>\"3\",\"\"");
        assertThat(converter.convert(ROWS, "\"2\",\"ready\"")).isEqualTo("\"2\",\"ready\"");
        assertRefused(ROWS, List.of(Map.of("kode", 1)), "has an unknown column 'kode'; known are code, description");
        assertRefused(ROWS, List.of(5), "has a row that is neither text nor a map of code, description");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02-30-2024", "never"})
    void refusesWhatIsNoDate(String value) {
        assertRefused(
                param("d").format("MM-dd-yyyy").build(),
                value,
                "is not a date; give a java.time value, ISO 8601 text or MM-dd-yyyy");
    }
}
