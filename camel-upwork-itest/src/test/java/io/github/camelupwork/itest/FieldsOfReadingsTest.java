// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.exception.UpworkPaymentUnknownException;
import io.github.camelupwork.json.Json;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An order was executed and its response lost; then one field of what it made is missing, of another type, or edited. That is
 * no proof of absence: what cannot be read may be it.
 */
class FieldsOfReadingsTest {

    private static final Map<String, Object> OFFER = Map.of(
            "title",
            "Writer",
            "jobType",
            "hourly",
            "chargeRate",
            "30",
            "messageToContractor",
            "Hello",
            "teamReference",
            PlainUpwork.TEAM,
            "contractorReference",
            "3",
            "context",
            Map.of("job_posting_ref", "7"));
    private static final Map<String, Object> MILESTONE = Map.of(
            "contractReference",
            PlainUpwork.CONTRACT,
            "milestoneDescription",
            "Writer",
            "depositAmount",
            "30",
            "dueDate",
            "12-31-2030");
    private static final List<Object> VALUES = Arrays.asList(null, "", "x", 0, true, List.of(), Map.of());

    private final PlainUpwork upwork = new PlainUpwork();
    private final PlainHub hub = new PlainHub(
            upwork,
            PlainHub.impatient().andThen(component -> component.getDefaults().setCompanyReference("1")));

    @AfterEach
    void stop() throws Exception {
        hub.close();
        upwork.close();
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                        all("offers/create", Api.REST, "rid", "title", "contractor_user_ref", "charge_rate"),
                        all("milestones/create", Api.REST, "id", "description", "deposit_amount"),
                        all("milestones/create", Api.GRAPHQL, "id", "description", "rawValue"),
                        all("payments/create", Api.REST, "0", "2", "4", "5", "8"),
                        all("payments/create", Api.GRAPHQL, "assignment__reference", "reference", "subtype", "amount"))
                .flatMap(one -> one);
    }

    private static Stream<Arguments> all(String operation, Api api, String... fields) {
        return Stream.of(fields).map(field -> Arguments.of(operation, api, field));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @MethodSource("fields")
    void thatCannotBeReadAreNoProofOfAbsence(String operation, Api api, String field) {
        AtomicInteger told = new AtomicInteger();
        int number = 0;
        for (Object value : VALUES) {
            String key = "INV-" + ++number;
            int earlier = made(operation, api, key);
            upwork.fate = PlainUpwork.Fate.LOST_AFTER;
            send(operation, api, key);
            upwork.fate = PlainUpwork.Fate.DONE;
            upwork.shows = truth -> changed(truth, operation, field, value, told);

            send(operation, api, key);
            Exchange again = send(operation, api, key);

            upwork.shows = truth -> truth;
            assertThat(upwork.arrived).as("%s = %s", field, value).hasSize(earlier + 1);
            if (again.getException() == null) {
                assertThat(again.getMessage().getHeader(UpworkConstants.REPLAYED))
                        .isEqualTo(true);
            } else {
                assertThat(again.getException()).isInstanceOf(UpworkPaymentUnknownException.class);
            }
        }
        assertThat(told.get()).as("lies that were told").isGreaterThanOrEqualTo(VALUES.size());
    }

    private Exchange send(String operation, Api api, String key) {
        return hub.send(
                api,
                operation,
                key,
                switch (operation) {
                    case "offers/create" -> OFFER;
                    case "milestones/create" -> MILESTONE;
                    default -> PlainHub.bonus("5");
                });
    }

    /** Something is known to be there, without which absence is never believed; returns the number of orders so far. */
    private int made(String operation, Api api, String key) {
        upwork.offers.clear();
        upwork.offer("Editor", "40", "4");
        upwork.made.keySet().forEach(upwork.milestones::remove);
        upwork.transactions.clear();
        if ("payments/create".equals(operation)) {
            upwork.bonus("70", "Another", null);
        }
        return upwork.arrived.size();
    }

    /** The truth with that field of the last transaction, offer or milestone of the list. */
    private static String changed(String truth, String operation, String field, Object value, AtomicInteger told) {
        if (!truth.startsWith("{")) {
            return truth;
        }
        Object answer = Json.read(truth);
        change(answer, operation, field, value, told);
        return Json.write(answer);
    }

    @SuppressWarnings("unchecked")
    private static void change(Object node, String operation, String field, Object value, AtomicInteger told) {
        if (node instanceof List<?> list) {
            list.forEach(item -> change(item, operation, field, value, told));
        } else if (node instanceof Map<?, ?> map) {
            if (isMade(map, operation)) {
                set((Map<String, Object>) map, field, value, told);
            } else {
                new ArrayList<>(map.values()).forEach(item -> change(item, operation, field, value, told));
            }
        }
    }

    private static boolean isMade(Map<?, ?> map, String operation) {
        return switch (operation) {
            case "offers/create", "milestones/create" -> map.containsValue("Writer");
            default ->
                map.containsKey("transactionAmount") || map.containsKey("c")
                        ? map.toString().matches(".*[= ]-?5[,}].*")
                        : false;
        };
    }

    @SuppressWarnings("unchecked")
    private static void set(Map<String, Object> map, String field, Object value, AtomicInteger told) {
        Map<String, Object> holder = map;
        if (map.get("c") instanceof List<?> cells) {
            holder = (Map<String, Object>) cells.get(Integer.parseInt(field));
            holder.put("v", value);
        } else {
            for (Object inner : new ArrayList<>(map.values())) {
                holder = inner instanceof Map<?, ?> object && object.containsKey(field)
                        ? (Map<String, Object>) object
                        : holder;
            }
            holder.put(field, value);
        }
        told.incrementAndGet();
    }
}
