// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelupwork.json.Json;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JsonArrayStreamTest {

    @Property(tries = 100)
    void isTheArrayHoweverItIsRead(@ForAll List<String> items, @ForAll @IntRange(min = 1, max = 9) int buffer)
            throws IOException {
        assertThat(Json.read(new JsonArrayStream(items.iterator()).readAllBytes()))
                .isEqualTo(items);
        assertThat(Json.read(inPieces(new JsonArrayStream(items.iterator()), buffer)))
                .isEqualTo(items);
    }

    private static byte[] inPieces(InputStream stream, int buffer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[buffer];
        for (int one = stream.read(); one >= 0; one = stream.read()) {
            bytes.write(one);
            bytes.write(piece, 0, Math.max(0, stream.read(piece)));
        }
        return bytes.toByteArray();
    }

    @Test
    void holdsNoMoreThanAnItem() throws IOException {
        List<Integer> taken = new ArrayList<>();
        Iterator<?> endless = Stream.iterate(1, i -> i + 1)
                .peek(taken::add)
                .map(i -> Map.of("i", i))
                .iterator();
        InputStream stream = new JsonArrayStream(endless);
        assertThat(new String(stream.readNBytes(16), StandardCharsets.UTF_8)).isEqualTo("[{\"i\":1},{\"i\":2}");
        assertThat(taken).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void isEmptyWithoutItems() throws IOException {
        InputStream stream = new JsonArrayStream(Collections.emptyIterator());
        assertThat(stream.readAllBytes()).isEqualTo(new byte[] {'[', ']'});
        assertThat(stream.read()).isEqualTo(-1);
    }
}
