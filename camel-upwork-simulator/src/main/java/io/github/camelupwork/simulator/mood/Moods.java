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

    /** Begins moods, beside those that it is in. */
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

    /** Whether it is in that mood. */
    public boolean has(Mood mood) {
        return current.contains(mood);
    }

    /** The moods that it is in, in their documented order; a copy. */
    public EnumSet<Mood> all() {
        EnumSet<Mood> all = EnumSet.noneOf(Mood.class);
        all.addAll(current);
        return all;
    }

    /** What a mood answers instead of Upwork; empty if none does. */
    public Optional<Reply> instead(IncomingRequest request) {
        return all().stream().flatMap(mood -> mood.instead(request).stream()).findFirst();
    }

    /** What the moods make of an answer. */
    public Reply after(IncomingRequest request, Reply reply) {
        Reply changed = reply;
        for (Mood mood : all()) {
            changed = mood.after(request, changed);
        }
        return changed;
    }

    /** Whether a mood may refuse a document of GraphQL for its fields. */
    public boolean refuse() {
        return current.stream().anyMatch(Mood::refuses);
    }

    /** The refusal of a document of GraphQL; empty if no mood refuses it. */
    public Optional<Refusal> refusal(AskedFields asked) {
        return all().stream().flatMap(mood -> mood.refusal(asked).stream()).findFirst();
    }

    /** What the moods make of an answer of GraphQL. */
    public Object spoiled(Object answer) {
        Object changed = answer;
        for (Mood mood : all()) {
            changed = mood.spoil(changed);
        }
        return changed;
    }
}
