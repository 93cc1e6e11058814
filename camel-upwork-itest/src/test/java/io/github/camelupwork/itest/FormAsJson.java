// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.json.Json;

/** Gives the fields of a form, which are all text, the types that the catalog says. */
final class FormAsJson {

    private FormAsJson() {}

    static String of(String form, Binding binding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(pair.substring(0, equals));
            fields.put(name, value(name, decode(pair.substring(equals + 1)), binding));
        }
        return Json.write(fields);
    }

    private static Object value(String name, String text, Binding binding) {
        if (name.equals(binding.wrap())) {
            return Json.read(text);
        }
        boolean number = binding.parameter(name)
                .map(parameter -> parameter.type())
                .filter(type -> type == ParameterType.INTEGER || type == ParameterType.NUMBER)
                .isPresent();
        return number ? new BigDecimal(text) : text;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
