// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.json.Json;
import org.junit.jupiter.api.Test;

/** A row is a map like any other, whatever is done with it; the oracle is {@link LinkedHashMap}. */
class ReportRowTest {

    private final RowColumns columns = new RowColumns(List.of(
            ReportColumn.of("memo", FieldType.STRING),
            ReportColumn.of("amount", FieldType.NUMBER),
            ReportColumn.of("notes", FieldType.STRING)));
    private final Map<String, Object> row = row();
    private final Map<String, Object> oracle = new LinkedHashMap<>();

    ReportRowTest() {
        oracle.put("memo", "a");
        oracle.put("amount", new BigDecimal("1.10"));
        oracle.put("notes", null);
    }

    private Map<String, Object> row() {
        return new ReportRow(columns, new Object[] {"a", new BigDecimal("1.10"), null});
    }

    private void isAsTheOracle() {
        assertThat(row).isEqualTo(oracle).hasSameHashCodeAs(oracle).hasToString(oracle.toString());
        assertThat(oracle).isEqualTo(row);
        assertThat(row.keySet()).containsExactlyElementsOf(oracle.keySet());
        assertThat(row.values()).containsExactlyElementsOf(oracle.values());
        assertThat(new LinkedHashMap<>(row)).isEqualTo(oracle);
        Map<String, Object> walked = new LinkedHashMap<>();
        row.forEach(walked::put);
        assertThat(walked).isEqualTo(oracle);
        assertThat(Json.write(row)).isEqualTo(Json.write(oracle));
    }

    @Test
    void isAMapLikeAnyOther() {
        isAsTheOracle();
        assertThat(row.get("amount")).isEqualTo(new BigDecimal("1.10"));
        assertThat(row.get("absent")).isNull();
        assertThat(row.containsKey("notes")).isTrue();
        assertThat(row.containsKey("absent")).isFalse();
        assertThat(row.containsKey(null)).isFalse();
        assertThat(row.getOrDefault("absent", 1)).isEqualTo(1);
    }

    @Test
    void changesOfAValueStayInTheRow() {
        Map<String, Object> other = row();
        assertThat(row.put("memo", "b")).isEqualTo("a");
        oracle.put("memo", "b");
        isAsTheOracle();
        assertThat(other).containsEntry("memo", "a");
    }

    @Test
    void aRowMayGainAndLoseKeysAndItsNeighborsDoNot() {
        Map<String, Object> other = row();
        assertThat(row.put("more", 1)).isNull();
        assertThat(row.remove("amount")).isEqualTo(oracle.remove("amount"));
        assertThat(row.remove("absent")).isNull();
        oracle.put("more", 1);
        isAsTheOracle();
        assertThat(row.put("memo", "c")).isEqualTo("a");
        oracle.put("memo", "c");
        isAsTheOracle();
        assertThat(other).containsOnlyKeys("memo", "amount", "notes");
    }

    @Test
    void entriesWriteThrough() {
        row.entrySet().forEach(entry -> entry.setValue("x"));
        oracle.replaceAll((id, value) -> "x");
        isAsTheOracle();
    }

    @Test
    void iteratorsRemove() {
        Iterator<Map.Entry<String, Object>> entries = row.entrySet().iterator();
        entries.next();
        entries.next();
        entries.remove();
        assertThat(entries.next().getKey()).isEqualTo("notes");
        assertThat(entries.hasNext()).isFalse();
        oracle.remove("amount");
        isAsTheOracle();
    }

    @Test
    void viewsRemove() {
        row.values().removeIf("a"::equals);
        row.keySet().remove("notes");
        oracle.keySet().removeAll(List.of("memo", "notes"));
        isAsTheOracle();
        row.clear();
        oracle.clear();
        isAsTheOracle();
    }

    @Test
    void isSerializedAsAMapThatNeedsNoClassOfTheComponent() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(row);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isExactlyInstanceOf(LinkedHashMap.class).isEqualTo(oracle);
        }
        assertThat(new HashMap<>(row)).isEqualTo(oracle);
    }
}
