// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaymentRequestTest {

    @Property(tries = 200)
    void orderOfMembersDoesNotMatter(@ForAll("arguments") Map<String, Object> arguments, @ForAll long seed) {
        List<String> names = new ArrayList<>(arguments.keySet());
        Collections.shuffle(names, new Random(seed));
        Map<String, Object> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, arguments.get(name)));
        assertThat(fingerprint(shuffled)).isEqualTo(fingerprint(arguments));
    }

    @Property(tries = 200)
    void amountsAreComparedByValue(@ForAll("amounts") BigDecimal amount, @ForAll @IntRange(max = 6) int zeros) {
        BigDecimal padded = amount.setScale(amount.scale() + zeros);
        assertThat(fingerprint(Map.of("charge_amount", padded)))
                .isEqualTo(fingerprint(Map.of("charge_amount", amount)))
                .isEqualTo(fingerprint(Map.of("charge_amount", amount.stripTrailingZeros())));
    }

    @Property(tries = 200)
    void otherAmountsAreOtherPayments(@ForAll("amounts") BigDecimal one, @ForAll("amounts") BigDecimal other) {
        Assume.that(one.compareTo(other) != 0);
        assertThat(fingerprint(Map.of("charge_amount", one))).isNotEqualTo(fingerprint(Map.of("charge_amount", other)));
    }

    @Property(tries = 100)
    void storedArgumentsReadBackToTheSameFingerprint(@ForAll("arguments") Map<String, Object> arguments) {
        PaymentRequest request = request(arguments);
        Map<String, Object> read =
                LedgerEntry.intended(request, "me", java.time.Instant.EPOCH).arguments();
        assertThat(fingerprint(read)).isEqualTo(request.fingerprint());
    }

    @Test
    void writesOneTextForOneMeaning() {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("title", "Logo");
        arguments.put("charge_rate", new BigDecimal("1.10E+2"));
        arguments.put("weekly_limit", null);
        arguments.put("milestones", List.of(Map.of("deposit_amount", new BigDecimal("50.00"), "due", 5)));
        assertThat(request(arguments).arguments())
                .isEqualTo(
                        "{\"charge_rate\":110,\"milestones\":[{\"deposit_amount\":50,\"due\":5}],\"title\":\"Logo\"}");
    }

    @Test
    void textsKeepTheirLeadingZeros() {
        assertThat(fingerprint(Map.of("engagement__reference", "034567")))
                .isNotEqualTo(fingerprint(Map.of("engagement__reference", "34567")));
    }

    @Test
    void anIdIsTheSameAsNumberAndAsText() {
        assertThat(fingerprint(Map.of("contract_reference", 34567L, "terms", List.of(Map.of("id", 5)))))
                .isEqualTo(fingerprint(Map.of("contract_reference", "34567", "terms", List.of(Map.of("id", "5")))));
    }

    @Test
    void whatNotEveryApiTakesMakesNoOtherPayment() {
        Map<String, Object> rest = Map.of("engagement__reference", "34567", "team_reference", 12345L);
        PaymentRequest request = PaymentRequest.of(Payments.id("k"), "offers/create", rest, Set.of("team_reference"));
        assertThat(request.fingerprint()).isEqualTo(fingerprint(Map.of("engagement__reference", "34567")));
        assertThat(request.arguments()).contains("12345");
    }

    @Test
    void orderOfListsMatters() {
        assertThat(fingerprint(Map.of("milestones", Arrays.asList("a", "b"))))
                .isNotEqualTo(fingerprint(Map.of("milestones", Arrays.asList("b", "a"))));
    }

    @Test
    void theOperationBelongsToTheFingerprint() {
        Map<String, Object> arguments = Map.of("milestone_id", 11206);
        assertThat(PaymentRequest.of(Payments.id("k"), "milestones/approve", arguments)
                        .fingerprint())
                .isNotEqualTo(PaymentRequest.of(Payments.id("k"), "milestones/activate", arguments)
                        .fingerprint());
    }

    @Test
    void hintsDoNotBelongToTheFingerprint() {
        PaymentRequest request = Payments.bonus("k", "10");
        assertThat(request.withHint(Hint.CONTRACT, "34567").fingerprint()).isEqualTo(request.fingerprint());
        assertThat(request.withHint(Hint.CONTRACT, " ")).isEqualTo(request);
    }

    @Test
    void aPaymentKeyMustSaySomething() {
        assertThatThrownBy(() -> Payments.id(" ")).hasMessageContaining("payment key is blank");
        assertThatThrownBy(() -> Payments.id("k".repeat(256))).hasMessageContaining("256 characters");
        assertThatThrownBy(() -> Payments.id("a\nb")).hasMessageContaining("control characters");
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-9999999"), new BigDecimal("9999999"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<Map<String, Object>> arguments() {
        Arbitrary<Object> values = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20).asGeneric(),
                amounts().asGeneric(),
                Arbitraries.longs().asGeneric(),
                Arbitraries.of(true, false).asGeneric());
        return Arbitraries.maps(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(10), values)
                .ofMaxSize(6);
    }

    private static PaymentRequest request(Map<String, ?> arguments) {
        return PaymentRequest.of(Payments.id("k"), "offers/create", arguments);
    }

    private static String fingerprint(Map<String, ?> arguments) {
        return request(arguments).fingerprint();
    }
}
