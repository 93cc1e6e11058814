// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Binding;

/** Reads the type of an answer out of its documented example, as the component finds the payload in it. */
final class ExampleTypes {

    private static final Set<String> AROUND = Set.of("auth_user", "server_time");
    private static final Set<String> LISTERS = Set.of("lister", "listner", "list", "paging");
    private static final Set<String> PAGE =
            Set.of("paging", "count", "total_items", "total_count", "total-count", "total");
    private static final Pattern MONEY =
            Pattern.compile("(^|.*_)(amount|rate|budget|payment|charge|charges|stipend)(_.*|$)");
    /** Names of fields that hold text, where the reference shows only an empty value. */
    private static final Pattern PLAIN =
            Pattern.compile("(.*_)?(id|uid|ref|reference|name|title|description|url|status|state|comment|message"
                    + "|permalink|location|tenant)\\d?");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private final Binding binding;
    private final String api;

    private ExampleTypes(Binding binding) {
        this.binding = binding;
        this.api = binding.api().id();
    }

    /** The type of the binding's payload, for a list that of an item; null if nothing is documented. */
    static AnswerType of(Binding binding) {
        return binding.answer().example() == null ? null : new ExampleTypes(binding).read();
    }

    private AnswerType read() {
        try {
            JsonNode payload = payload(
                    JsonMapper.builder().build().readTree(binding.answer().example()));
            return type("", "", payload).asList(false);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isList() {
        return binding.answer().kind() == Answer.Kind.LIST;
    }

    private JsonNode payload(JsonNode answer) {
        if (!answer.isObject()) {
            return answer;
        }
        List<String> root = binding.answer().root() == null
                ? List.of()
                : List.of(binding.answer().root().split("\\."));
        JsonNode found = answer;
        for (String key : root) {
            found = found.path(key);
        }
        if (!root.isEmpty() && !found.isMissingNode() && !found.isNull()) {
            return isList() ? besideLister(found) : found;
        }
        JsonNode rest = rest(answer);
        boolean wrapped = rest.size() == 1 && (rest.size() < answer.size() || isList());
        return wrapped && rest.elements().next().isContainerNode()
                ? rest.elements().next()
                : rest;
    }

    private static JsonNode besideLister(JsonNode level) {
        JsonNode rest = level.isObject() ? rest(level) : level;
        return level.isObject() && rest.size() == 1 && level.size() > 1
                ? rest.elements().next()
                : rest;
    }

    private static JsonNode rest(JsonNode answer) {
        com.fasterxml.jackson.databind.node.ObjectNode rest = answer.deepCopy();
        List<String> around = new ArrayList<>();
        answer.fieldNames().forEachRemaining(name -> {
            JsonNode value = answer.get(name);
            boolean lister = LISTERS.contains(name) && PAGE.stream().anyMatch(value::has);
            if (AROUND.contains(name) || lister) {
                around.add(name);
            }
        });
        return rest.remove(around);
    }

    /**
     * The type of a value. What was once XML has lists of one item as the item: {@code engagements} with an
     * {@code engagement} in it is a list.
     */
    private AnswerType type(String around, String name, JsonNode value) {
        boolean item = !name.isEmpty() && around.equals(name + "s");
        AnswerType type = type(name, value);
        return item ? type.asList(true) : type;
    }

    private AnswerType type(String name, JsonNode value) {
        if (value.isArray()) {
            AnswerType items = AnswerType.of(AnswerType.Kind.EMPTY, AnswerType.Kind.EMPTY, null);
            for (JsonNode item : value) {
                items = items.merge(item.isArray() ? any() : type(name, item));
            }
            return items.asList(true);
        }
        return value.isObject() ? object(name, value) : plain(name, value);
    }

    private static AnswerType any() {
        return AnswerType.of(AnswerType.Kind.ANY, AnswerType.Kind.ANY, null);
    }

    private AnswerType object(String name, JsonNode value) {
        Map<String, AnswerField> fields = new LinkedHashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> all = value.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> member = all.next();
            fields.put(
                    member.getKey(),
                    AnswerField.of(member.getKey(), type(name, member.getKey(), member.getValue()), api));
        }
        return fields.isEmpty()
                ? AnswerType.of(AnswerType.Kind.EMPTY, AnswerType.Kind.EMPTY, null)
                : AnswerType.object(fields, null);
    }

    private static AnswerType plain(String name, JsonNode value) {
        String text = value.asText();
        boolean money = MONEY.matcher(name).matches();
        if (value.isNull() || text.isBlank()) {
            AnswerType.Kind guess = money
                    ? AnswerType.Kind.DECIMAL
                    : PLAIN.matcher(name).matches() ? AnswerType.Kind.TEXT : AnswerType.Kind.EMPTY;
            return AnswerType.of(guess, AnswerType.Kind.EMPTY, null);
        }
        AnswerType.Kind wire = value.isBoolean()
                ? AnswerType.Kind.BOOLEAN
                : value.isTextual()
                        ? AnswerType.Kind.TEXT
                        : value.isIntegralNumber() ? AnswerType.Kind.INTEGER : AnswerType.Kind.DECIMAL;
        if (money && NUMBER.matcher(text).matches()) {
            return AnswerType.of(AnswerType.Kind.DECIMAL, AnswerType.Kind.DECIMAL, text);
        }
        AnswerType.Kind date = value.isBoolean() ? null : SampleDates.kind(name, text);
        return AnswerType.of(date == null ? wire : date, wire, text);
    }
}
