// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns names like {@code milestones[0][deposit_amount]} into nested maps, and {@code name[]} into elements numbered in
 * order. Only its parameter determines whether a map of numbers is a list, so all stay maps here.
 */
final class Brackets {

    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*\\])+)");
    private static final Pattern KEY = Pattern.compile("\\[([^\\[\\]]*)\\]");

    private final Map<String, Object> tree = new LinkedHashMap<>();

    /** Adds a value under its name; of two values with the same plain name the later wins. */
    void put(String name, Object value) {
        Matcher matcher = NAME.matcher(name);
        if (matcher.matches()) {
            put(
                    matcher.group(1),
                    KEY.matcher(matcher.group(2))
                            .results()
                            .map(result -> result.group(1))
                            .toList(),
                    value);
        } else {
            tree.put(name, value);
        }
    }

    /** Returns the parameters that were added, as nested maps. */
    Map<String, Object> tree() {
        return tree;
    }

    private void put(String name, List<String> keys, Object value) {
        List<String> path = new ArrayList<>();
        path.add(name);
        path.addAll(keys);
        Map<String, Object> node = tree;
        for (String key : path.subList(0, path.size() - 1)) {
            node = child(node, numbered(node, key));
        }
        node.put(numbered(node, path.get(path.size() - 1)), value);
    }

    private static String numbered(Map<String, Object> node, String key) {
        return key.isEmpty() ? String.valueOf(node.size()) : key;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> node, String key) {
        if (!(node.get(key) instanceof Map)) {
            node.put(key, new LinkedHashMap<String, Object>());
        }
        return (Map<String, Object>) node.get(key);
    }
}
