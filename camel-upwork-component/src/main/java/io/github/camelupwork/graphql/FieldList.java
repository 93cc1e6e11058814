// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Fields that a route wants to be answered, as it writes them: {@code id,title,contract(id,status)}, or in the manner of
 * GraphQL {@code id title contract { id status }}. {@code reference:rid} answers a field under another name.
 *
 * @param fields in the order in which they are written
 */
public record FieldList(List<Wanted> fields) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|[^\\s,]");
    private static final Set<String> OPEN = Set.of("(", "{");
    private static final Set<String> CLOSE = Set.of(")", "}");
    private static final int DEEPEST = 50;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public FieldList {
        fields = List.copyOf(fields);
    }

    /**
     * One of them.
     *
     * @param name  of the field
     * @param alias the name of the field in the answer; the field's own name if no alias was given
     * @param below the wanted fields of its object; empty if none were given
     */
    public record Wanted(String name, String alias, FieldList below) {}

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException if it is none; the message says what was expected
     */
    public static FieldList parse(String text) {
        Deque<String> tokens = new ArrayDeque<>(
                TOKEN.matcher(text).results().map(MatchResult::group).toList());
        requireShallow(tokens);
        FieldList list = list(tokens);
        if (!tokens.isEmpty()) {
            throw new IllegalArgumentException("has '" + tokens.peek() + "' where a name or the end was expected");
        }
        return list;
    }

    /** Objects of Upwork's schema are not nested so deep, and reading goes as deep as the text does. */
    private static void requireShallow(Deque<String> tokens) {
        int depth = 0;
        for (String token : tokens) {
            depth += OPEN.contains(token) ? 1 : CLOSE.contains(token) ? -1 : 0;
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("is nested more than " + DEEPEST + " deep");
            }
        }
    }

    /** The names of the fields, without those of the objects within. */
    public List<String> names() {
        return fields.stream().map(Wanted::name).toList();
    }

    /** Returns whether no particular fields are wanted. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    private static FieldList list(Deque<String> tokens) {
        List<Wanted> fields = new ArrayList<>();
        while (!tokens.isEmpty() && NAME.matcher(tokens.peek()).matches()) {
            fields.add(field(tokens));
        }
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("has " + next(tokens) + " where the name of a field was expected");
        }
        return new FieldList(fields);
    }

    private static Wanted field(Deque<String> tokens) {
        String alias = tokens.poll();
        String name = alias;
        if (":".equals(tokens.peek())) {
            tokens.poll();
            if (tokens.isEmpty() || !NAME.matcher(tokens.peek()).matches()) {
                throw new IllegalArgumentException(
                        "has " + next(tokens) + " behind '" + alias + ":' where a name was expected");
            }
            name = tokens.poll();
        }
        return new Wanted(name, alias, below(tokens));
    }

    private static FieldList below(Deque<String> tokens) {
        String close = "(".equals(tokens.peek()) ? ")" : "{".equals(tokens.peek()) ? "}" : null;
        if (close == null) {
            return new FieldList(List.of());
        }
        tokens.poll();
        FieldList below = list(tokens);
        if (!close.equals(tokens.peek())) {
            throw new IllegalArgumentException("has " + next(tokens) + " where '" + close + "' was expected");
        }
        tokens.poll();
        return below;
    }

    private static String next(Deque<String> tokens) {
        return tokens.isEmpty() ? "its end" : "'" + tokens.peek() + "'";
    }
}
