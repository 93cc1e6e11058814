// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.crm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.example.tryton.Tryton;

/** Freelancers as parties, known by the code of the party, with their profile and a category for what they are to the company. */
public final class Contacts {

    private static final String PARTY = "party.party";
    private static final String CATEGORY = "party.category";
    private static final String PREFIX = "UPW-";

    private final Tryton tryton;
    private final Map<String, Object> categories = new HashMap<>();

    Contacts(Tryton tryton) {
        this.tryton = tryton;
    }

    /** Reference of the freelancer, by the code of the party. */
    static String reference(Object code) {
        return code.toString().substring(PREFIX.length());
    }

    static String code(Object reference) {
        return PREFIX + reference;
    }

    /**
     * Enters a freelancer, or adds what is new.
     *
     * @param name     null or empty if it is not known
     * @param profile  key of the profile; null or empty if it is not known
     * @param category for example {@code Upwork Applicant}
     * @return the party's id
     */
    synchronized Object upsert(Object reference, Object name, Object profile, String category) {
        String code = code(reference);
        List<Map<String, Object>> found =
                tryton.search(PARTY, List.of(List.of("code", "=", code)), "categories", "contact_mechanisms", "name");
        Object wanted = category(category);
        if (found.isEmpty()) {
            return tryton.create(
                            PARTY,
                            List.of(Map.of(
                                    "code",
                                    code,
                                    "name",
                                    isText(name) ? name : code,
                                    "addresses",
                                    List.of(List.of("create", List.of(Map.of()))),
                                    "categories",
                                    List.of(List.of("add", List.of(wanted))),
                                    "contact_mechanisms",
                                    isText(profile) ? website(profile) : List.of())))
                    .get(0);
        }
        update(found.get(0), code, name, profile, wanted);
        return found.get(0).get("id");
    }

    private void update(Map<String, Object> party, String code, Object name, Object profile, Object category) {
        Map<String, Object> changes = new HashMap<>();
        if (isText(name) && code.equals(party.get("name"))) {
            changes.put("name", name);
        }
        if (!((List<?>) party.get("categories")).contains(category)) {
            changes.put("categories", List.of(List.of("add", List.of(category))));
        }
        if (isText(profile) && ((List<?>) party.get("contact_mechanisms")).isEmpty()) {
            changes.put("contact_mechanisms", website(profile));
        }
        if (!changes.isEmpty()) {
            tryton.write(PARTY, List.of((Integer) party.get("id")), changes);
        }
    }

    private static boolean isText(Object value) {
        return value != null && !value.toString().isBlank();
    }

    private static List<Object> website(Object profile) {
        List<Object> created = new ArrayList<>();
        created.add(List.of(
                "create",
                List.of(Map.of("type", "website", "value", "https://www.upwork.com/freelancers/" + profile))));
        return created;
    }

    private Object category(String name) {
        return categories.computeIfAbsent(name, this::found);
    }

    private Object found(String name) {
        List<Map<String, Object>> found = tryton.search(CATEGORY, List.of(List.of("name", "=", name)), "name");
        return found.isEmpty()
                ? tryton.create(CATEGORY, List.of(Map.of("name", name))).get(0)
                : found.get(0).get("id");
    }
}
