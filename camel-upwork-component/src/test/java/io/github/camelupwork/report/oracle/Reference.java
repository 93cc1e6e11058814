// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What the reference lists for one report, read from {@code reference.properties} and not from the product.
 *
 * @param id      the report's id
 * @param table   {@code time} or {@code finance}
 * @param fields  every field of the table with its type
 * @param refused the fields that cannot appear in a query
 * @param filters the names that conditions may use
 */
record Reference(String id, String table, Map<String, Type> fields, List<String> refused, List<String> filters) {

    private static final Properties LISTS = lists();
    private static final Map<String, Type> PARTS_OF_THE_DATE =
            Map.of("week", Type.DAY, "month", Type.NUMBER, "year", Type.NUMBER);
    private static final Map<String, String> OTHER_SPELLINGS =
            Map.of("assignment_reference", "assignment__reference", "provider_id", "provider__id");

    /** The types of fields; an amount is a number that can be summed. */
    enum Type {
        DAY,
        TEXT,
        NUMBER,
        AMOUNT
    }

    static Reference of(String id) {
        String table = id.startsWith("time") ? "time" : "finance";
        List<String> refused = list(id + ".refused");
        List<String> filters = list(table.equals("time") ? "time.filters" : id + ".filters").stream()
                .filter(name -> !refused.contains(name))
                .toList();
        return new Reference(id, table, fields(table), refused, filters);
    }

    private static Map<String, Type> fields(String table) {
        Map<String, Type> fields = new LinkedHashMap<>();
        for (Type type : Type.values()) {
            list(table + "." + type.name().toLowerCase()).forEach(name -> fields.put(name, type));
        }
        return fields;
    }

    boolean isTime() {
        return table.equals("time");
    }

    /** The field of a row's day. */
    String day() {
        return isTime() ? "worked_on" : "date";
    }

    List<String> selectable() {
        return fields.keySet().stream().filter(name -> !refused.contains(name)).toList();
    }

    /** The fields that a row has of its own; the others follow from its day. */
    List<String> stored() {
        return fields.keySet().stream()
                .filter(name -> !name.matches("(week|month|year)_worked_on"))
                .toList();
    }

    /** The name in the table for one in a condition. */
    String canonical(String name) {
        return isTime() ? name : OTHER_SPELLINGS.getOrDefault(name, name);
    }

    /** How a name in a condition is compared. */
    Type filterType(String name) {
        return isTime() || !PARTS_OF_THE_DATE.containsKey(name)
                ? fields.get(canonical(name))
                : PARTS_OF_THE_DATE.get(name);
    }

    private static List<String> list(String key) {
        String names = LISTS.getProperty(key);
        if (names == null) {
            throw new IllegalArgumentException("The reference lists no " + key);
        }
        return Arrays.stream(names.split(" +")).filter(name -> !name.isEmpty()).toList();
    }

    private static Properties lists() {
        Properties lists = new Properties();
        try (InputStream in = Reference.class.getResourceAsStream("reference.properties")) {
            lists.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
