// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries that a freelancer has made in the profile. */
public final class Resume {

    private final Map<String, Employment> employments = new LinkedHashMap<>();
    private final Map<String, OtherExperience> experiences = new LinkedHashMap<>();
    private final Map<String, SpokenLanguage> languages = new LinkedHashMap<>();
    private final List<SpecializedProfile> specialized;
    private Availability availability;

    Resume(List<SpecializedProfile> specialized) {
        this.specialized = List.copyOf(specialized);
    }

    Resume(Resume origin) {
        this(origin.specialized);
        employments.putAll(origin.employments);
        experiences.putAll(origin.experiences);
        languages.putAll(origin.languages);
        availability = origin.availability;
    }

    /** Enters a job, or puts it in place of the one of the same id. */
    public void put(Employment employment) {
        employments.put(employment.id(), employment);
    }

    /** Enters an experience, or puts it in place of the one of the same id. */
    public void put(OtherExperience experience) {
        experiences.put(experience.id(), experience);
    }

    /**
     * Enters a language.
     *
     * @throws Refused 400 if it has been entered before
     */
    public void add(SpokenLanguage language) {
        if (languages.putIfAbsent(language.code(), language) != null) {
            throw Refused.invalid("The language " + language.code() + " is on the profile already");
        }
    }

    /** Sets the availability. */
    public void put(Availability now) {
        availability = now;
    }

    /**
     * The job of that id.
     *
     * @throws Refused 404 if there is none
     */
    public Employment employment(String id) {
        return known(employments, id);
    }

    /**
     * The experience of that id.
     *
     * @throws Refused 404 if there is none
     */
    public OtherExperience experience(String id) {
        return known(experiences, id);
    }

    /**
     * Takes a job off.
     *
     * @throws Refused 404 if there is none of that id
     */
    public void removeEmployment(String id) {
        employments.remove(employment(id).id());
    }

    /**
     * Takes an experience off.
     *
     * @throws Refused 404 if there is none of that id
     */
    public void removeExperience(String id) {
        experiences.remove(experience(id).id());
    }

    /**
     * Takes a language off.
     *
     * @param code ISO 639 code
     * @throws Refused 404 if it is not there
     */
    public void removeLanguage(String code) {
        languages.remove(known(languages, code).code());
    }

    private static <T> T known(Map<String, T> entries, String key) {
        if (!entries.containsKey(key)) {
            throw Refused.missing("Not Found");
        }
        return entries.get(key);
    }

    /** Returns the jobs, in the order of their entry; a copy. */
    public List<Employment> employments() {
        return List.copyOf(employments.values());
    }

    /** His other experiences; a copy. */
    public List<OtherExperience> experiences() {
        return List.copyOf(experiences.values());
    }

    /** Returns the languages that the freelancer speaks; a copy. */
    public List<SpokenLanguage> languages() {
        return List.copyOf(languages.values());
    }

    /** His specialized profiles. */
    public List<SpecializedProfile> specialized() {
        return specialized;
    }

    /** Returns the availability; null if it was never set. */
    public Availability availability() {
        return availability;
    }
}
