// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** That IDEs are told of exactly what the component's catalog says. */
class UpworkComponentPropertiesTest {

    private static final String PREFIX = "camel.component.upwork.";

    private final JsonNode catalog =
            json("/META-INF/io/github/camelupwork/upwork.json").required("componentProperties");
    private final JsonNode metadata = json("/META-INF/spring-configuration-metadata.json");
    private final Map<String, JsonNode> properties = byName(metadata.required("properties"));

    @Test
    void everyOptionOfTheComponentIsAProperty() {
        assertThat(catalog.size()).isGreaterThan(30);
        catalog.fieldNames().forEachRemaining(option -> assertThat(properties).containsKey(name(option)));
    }

    @Test
    void everyPropertyIsDescribedAsTheOptionIs() {
        catalog.fields().forEachRemaining(option -> assertThat(
                        property(option.getKey()).path("description").asText())
                .startsWith(option.getValue().required("description").asText().replaceAll("\\.$", "")));
    }

    @Test
    void secretsAreTexts() {
        catalog.fields().forEachRemaining(option -> {
            if (option.getValue().path("secret").asBoolean()) {
                assertThat(type(option.getKey())).as(option.getKey()).isEqualTo("java.lang.String");
            }
        });
        assertThat(type("consumerSecret")).isEqualTo("java.lang.String");
    }

    @Test
    void typesAreBoxedAndDurationsAreDurations() {
        assertThat(type("baseUrl")).isEqualTo("java.lang.String");
        assertThat(type("maxConnections")).isEqualTo("java.lang.Integer");
        assertThat(type("useGlobalSslContextParameters")).isEqualTo("java.lang.Boolean");
        assertThat(type("connectTimeout")).isEqualTo("java.time.Duration");
        assertThat(type("fetch")).isEqualTo("io.github.camelupwork.options.FetchMode");
        assertThat(type("tokenStore")).isEqualTo("io.github.camelupwork.auth.TokenStore");
    }

    @Test
    void defaultsAreTheComponents() {
        assertThat(property("maxConnections").path("defaultValue").asInt()).isEqualTo(20);
        assertThat(property("connectTimeout").path("defaultValue").asText()).isEqualTo("10000ms");
        assertThat(property("baseUrl").has("defaultValue")).isFalse();
    }

    @Test
    void editorsKnowTheAllowedWordsByTheType() throws ClassNotFoundException {
        assertThat(Class.forName(type("api")).getEnumConstants())
                .extracting(Object::toString)
                .containsExactly("rest", "v3", "graphql");
    }

    private String type(String option) {
        return property(option).required("type").asText();
    }

    private JsonNode property(String option) {
        return properties.get(name(option));
    }

    /** As Spring writes it. */
    private static String name(String option) {
        return ConfigurationPropertyName.adapt(PREFIX + option.replaceAll("([A-Z])", "-$1"), '.')
                .toString();
    }

    private static Map<String, JsonNode> byName(JsonNode items) {
        Map<String, JsonNode> map = new HashMap<>();
        items.forEach(item -> map.put(item.required("name").asText(), item));
        return map;
    }

    private static JsonNode json(String resource) {
        try (InputStream in = UpworkComponentPropertiesTest.class.getResourceAsStream(resource)) {
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(resource, e);
        }
    }
}
