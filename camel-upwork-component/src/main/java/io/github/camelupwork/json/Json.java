// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** JSON as the connector speaks it: decimals exact, dates as ISO 8601 text. */
public final class Json {

    /** Immutable once configured, as Jackson's mappers are meant to be shared. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** The same, but a class need not have every field. */
    private static final ObjectMapper LENIENT =
            MAPPER.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** The same, but a name may stand in an object only once. */
    private static final ObjectReader UNIQUE =
            MAPPER.readerFor(Object.class).with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    /** The same, for one value of a larger document. */
    private static final ObjectReader VALUES =
            MAPPER.readerFor(Object.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final ObjectWriter WRITER = MAPPER.writer();

    private static final String DUPLICATE = "Duplicate field";

    private Json() {}

    /**
     * Reads maps, lists, strings, numbers (decimals as BigDecimal), booleans or null.
     *
     * @throws UncheckedIOException if the text is not one JSON value
     */
    public static Object read(String text) {
        try {
            return bounded(MAPPER.readValue(text, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            throw noNumber(e);
        }
    }

    /**
     * Reads as {@link #read(String)}, and takes no object that has a name twice: which of the values counts would depend on who
     * reads it.
     *
     * @throws UncheckedIOException if the text is not one JSON value, or has a name twice
     */
    public static Object readUnique(String text) {
        try {
            return UNIQUE.readValue(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether {@link #readUnique} failed because a name stands in an object twice. */
    public static boolean isDuplicateKey(UncheckedIOException failure) {
        return failure.getCause() instanceof JsonProcessingException json
                && json.getOriginalMessage() != null
                && json.getOriginalMessage().startsWith(DUPLICATE);
    }

    /** Reads as {@link #read(String)}, from UTF-8 bytes. */
    public static Object read(byte[] utf8) {
        try {
            return bounded(MAPPER.readValue(utf8, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            throw noNumber(e);
        }
    }

    private static UncheckedIOException noNumber(NumberFormatException e) {
        return new UncheckedIOException(new StreamConstraintsException("a number cannot be read: " + e.getMessage()));
    }

    /** Numbers of absurd length are refused where they arrive, for they are written out in many places. */
    private static Object bounded(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            for (Object member : map.values()) {
                bounded(member);
            }
        } else if (value instanceof List<?> list) {
            for (Object item : list) {
                bounded(item);
            }
        } else if (value instanceof BigDecimal number && !Numbers.isShort(number)) {
            throw new StreamConstraintsException("a number has more than " + Numbers.MOST_PLACES + " places");
        }
        return value;
    }

    /** Returns the reader of single values and of nodes within a document; what follows a value is left to the caller. */
    public static ObjectReader reader() {
        return VALUES;
    }

    /**
     * Reads the value at which a parser stands.
     *
     * @throws JsonParseException if it is no JSON, or holds a number beyond all sense
     */
    public static Object read(JsonParser parser) throws IOException {
        try {
            return bounded(VALUES.readValue(parser));
        } catch (NumberFormatException e) {
            throw new JsonParseException(parser, e.getMessage(), e);
        }
    }

    /**
     * Reads nodes from UTF-8 bytes; what follows the first value is ignored.
     *
     * @throws JsonParseException if it is no JSON, or holds a number beyond all sense
     */
    public static JsonNode tree(byte[] utf8) throws IOException {
        try {
            return VALUES.readTree(utf8);
        } catch (NumberFormatException e) {
            throw new JsonParseException(null, e.getMessage(), e);
        }
    }

    /** Returns the writer, for streams and for other layouts. */
    public static ObjectWriter writer() {
        return WRITER;
    }

    /** Writes a value of the kinds that {@link #read(String)} gives, or a bean. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Turns a value of the kinds that {@link #read(String)} gives into a bean, a record or a node; fields that the class does
     * not have are left out, for Upwork adds fields as it likes.
     *
     * @throws IllegalArgumentException if the class cannot hold it
     */
    public static <T> T read(Object value, Class<T> type) {
        return LENIENT.convertValue(value, type);
    }

    /** The names of the fields that {@link #read(Object, Class)} fills in a bean or record. */
    public static Set<String> properties(Class<?> type) {
        JavaType described = LENIENT.constructType(type);
        return LENIENT.getDeserializationConfig().introspect(described).findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Turns maps into beans and beans into maps. */
    public static <T> T convert(Object value, Class<T> type) {
        return MAPPER.convertValue(value, type);
    }
}
