// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.mood;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.camelupwork.simulator.http.IncomingRequest;
import io.github.camelupwork.simulator.http.Reply;

/** The moods that a simulator is in. Safe for use by many threads. */
public final class Moods {

    private final Set<Mood> usual;
    private volatile Set<Mood> current;

    /** In no mood, and none that a reset would return to. */
    public Moods() {
        this(List.of());
    }

    /** In these moods, to which a reset returns. */
    public Moods(Collection<Mood> usual) {
        this.usual = Set.copyOf(usual);
        this.current = this.usual;
    }

    /** Activates moods, in addition to the active ones. */
    public synchronized void begin(Mood... moods) {
        EnumSet<Mood> more = all();
        more.addAll(List.of(moods));
        current = Set.copyOf(more);
    }

    /** Ends moods. */
    public synchronized void end(Mood... moods) {
        EnumSet<Mood> fewer = all();
        List.of(moods).forEach(fewer::remove);
        current = Set.copyOf(fewer);
    }

    /** Ends all moods. */
    public synchronized void endAll() {
        current = Set.of();
    }

    /** Returns to the moods of the start. */
    public synchronized void reset() {
        current = usual;
    }

    /** Returns true if that mood is active. */
    public boolean has(Mood mood) {
        return current.contains(mood);
    }

    /** Returns the active moods in their documented order; a copy. */
    public EnumSet<Mood> all() {
        EnumSet<Mood> all = EnumSet.noneOf(Mood.class);
        all.addAll(current);
        return all;
    }

    /** Returns the response that a mood gives instead of Upwork; empty if none does. */
    public Optional<Reply> instead(IncomingRequest request) {
        return all().stream().flatMap(mood -> mood.instead(request).stream()).findFirst();
    }

    /** Returns the response as the moods change it. */
    public Reply after(IncomingRequest request, Reply reply) {
        Reply changed = reply;
        for (Mood mood : all()) {
            changed = mood.after(request, changed);
        }
        return changed;
    }

    /** Returns true if a mood may refuse a GraphQL document for its fields. */
    public boolean refuse() {
        return current.stream().anyMatch(Mood::refuses);
    }

    /** The refusal of a document of GraphQL; empty if no mood refuses it. */
    public Optional<Refusal> refusal(AskedFields asked) {
        return all().stream().flatMap(mood -> mood.refusal(asked).stream()).findFirst();
    }

    /** Returns the GraphQL response as the moods change it. */
    public Object spoiled(Object answer) {
        Object changed = answer;
        for (Mood mood : all()) {
            changed = mood.spoil(changed);
        }
        return changed;
    }
}
