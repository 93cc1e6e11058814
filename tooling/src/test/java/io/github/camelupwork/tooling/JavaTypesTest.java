// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int                                              | int",
                "boolean                                          | boolean",
                "String                                           | java.lang.String",
                "java.time.Clock                                  | java.time.Clock",
                "java.util.Map$Entry                              | java.util.Map.Entry",
                "java.util.List<java.lang.String>                 | java.util.List<java.lang.String>",
                "java.util.Map<String, java.util.Map<String,Long>>| java.util.Map<java.lang.String, java.util.Map<java.lang.String,"
                        + " java.lang.Long>>"
            })
    void readsTypes(String text, String type) {
        assertThat(JavaTypes.parse(text)).hasToString(type);
    }
}
