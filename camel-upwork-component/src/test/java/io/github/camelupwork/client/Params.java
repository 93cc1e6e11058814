// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.BodyStyle;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.catalog.Rule;

/** Parameters, bindings and calls made by hand. */
public final class Params {

    private Params() {}

    /** A parameter and all that can be said of it. */
    static final class Builder {
        private final String name;
        private Location in = Location.QUERY;
        private ParameterType type = ParameterType.STRING;
        private boolean required;
        private List<String> values = List.of();
        private String defaultValue;
        private BigDecimal minimum;
        private BigDecimal maximum;
        private Integer maxLength;
        private String separator;
        private String range;
        private Integer maxItems;
        private String format;
        private String means;
        private boolean money;
        private boolean brackets;
        private List<Parameter> members = List.of();
        private List<String> columns = List.of();

        private Builder(String name) {
            this.name = name;
        }

        Builder in(Location place) {
            in = place;
            return this;
        }

        Builder type(ParameterType shape) {
            type = shape;
            return this;
        }

        Builder required() {
            required = true;
            return this;
        }

        Builder values(String... allowed) {
            values = List.of(allowed);
            return this;
        }

        Builder byDefault(String value) {
            defaultValue = value;
            return this;
        }

        Builder between(int least, int most) {
            minimum = BigDecimal.valueOf(least);
            maximum = BigDecimal.valueOf(most);
            return this;
        }

        Builder maxLength(int bytes) {
            maxLength = bytes;
            return this;
        }

        Builder separator(String text) {
            separator = text;
            return this;
        }

        Builder range(String text) {
            range = text;
            return this;
        }

        Builder maxItems(int most) {
            maxItems = most;
            return this;
        }

        Builder format(String pattern) {
            format = pattern;
            return this;
        }

        Builder means(String meaning) {
            means = meaning;
            return this;
        }

        Builder money() {
            money = true;
            return this;
        }

        Builder brackets() {
            brackets = true;
            return this;
        }

        Builder members(Parameter... known) {
            members = List.of(known);
            return this;
        }

        Builder columns(String... names) {
            columns = List.of(names);
            return this;
        }

        Parameter build() {
            return new Parameter(
                    name,
                    camelCase(name),
                    in,
                    type,
                    required,
                    "What it is",
                    values,
                    defaultValue,
                    minimum,
                    maximum,
                    maxLength,
                    separator,
                    range,
                    maxItems,
                    format,
                    means,
                    money,
                    brackets,
                    null,
                    members,
                    columns,
                    columns.isEmpty() ? null : "<br>",
                    null,
                    false);
        }

        private static String camelCase(String name) {
            StringBuilder option = new StringBuilder();
            for (String word : name.split("_+")) {
                option.append(option.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
            return option.toString();
        }
    }

    static Builder param(String name) {
        return new Builder(name);
    }

    static Parameter text(String name) {
        return param(name).build();
    }

    static Binding binding(List<Rule> rules, Parameter... parameters) {
        return binding(
                "GET",
                "/things/all.json",
                BodyStyle.NONE,
                null,
                rules,
                new Answer(Answer.Kind.OBJECT, null, null, 200, null),
                null,
                Map.of(),
                parameters);
    }

    static Binding binding(String method, String path, BodyStyle body, String wrap, Parameter... parameters) {
        return binding(
                method,
                path,
                body,
                wrap,
                List.of(),
                new Answer(Answer.Kind.OBJECT, null, null, 200, null),
                null,
                Map.of(),
                parameters);
    }

    static Binding binding(
            String method,
            String path,
            BodyStyle body,
            String wrap,
            List<Rule> rules,
            Answer answer,
            Paging paging,
            Map<String, String> fixed,
            Parameter... parameters) {
        return new Binding(
                Api.REST,
                "things/do",
                Effect.READ,
                "Do",
                "Do it",
                "Do things",
                method,
                URI.create("https://www.upwork.com/api"),
                path,
                Map.of(),
                fixed,
                body,
                wrap,
                List.of(parameters),
                rules,
                answer,
                paging,
                null,
                List.of(),
                null);
    }

    static Binding answering(Answer.Kind kind, String root) {
        return binding(
                "GET",
                "/things.json",
                BodyStyle.NONE,
                null,
                List.of(),
                new Answer(kind, root, null, 200, null),
                null,
                Map.of());
    }

    /** The same call, of a binding that writes. */
    static UpworkCall writing(UpworkCall call) {
        return having(Effect.WRITE, call);
    }

    /** The same call, of a binding that has that effect; what changes something is posted. */
    static UpworkCall having(Effect effect, UpworkCall call) {
        Binding b = call.binding();
        Binding binding = new Binding(
                b.api(),
                b.reference(),
                effect,
                b.summary(),
                b.description(),
                b.permission(),
                effect == Effect.READ ? b.method() : "POST",
                b.server(),
                b.path(),
                b.when(),
                b.fixed(),
                b.body(),
                b.wrap(),
                b.parameters(),
                b.rules(),
                b.answer(),
                b.paging(),
                b.report(),
                b.errors(),
                null);
        return call(binding, call.values());
    }

    /** A list that is paged in this way. */
    public static UpworkCall list(Paging paging, Parameter... parameters) {
        return call(
                binding(
                        "GET",
                        "/things.json",
                        BodyStyle.NONE,
                        null,
                        List.of(),
                        new Answer(Answer.Kind.LIST, "things", null, 200, null),
                        paging,
                        Map.of(),
                        parameters),
                Map.of());
    }

    static Operation operation(Binding... bindings) {
        return new Operation("things/do", List.of(bindings));
    }

    static UpworkCall call(Binding binding, Map<String, Object> values) {
        return new UpworkCall(operation(binding), binding, values);
    }
}
