// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A room where people talk: with its users and its stories. */
public final class Room {

    private static final String ARCHIVED = " (archived)";

    private final String id;
    private final String type;
    private final Instant created;
    private final RoomLinks links;
    private final Map<String, Participant> participants = new LinkedHashMap<>();
    private final List<Story> stories = new ArrayList<>();
    private String name;
    private String topic;
    private boolean readOnly;
    private String publicIn;

    Room(String id, String name, String type, String topic, Instant created, RoomLinks links) {
        this.id = id;
        this.name = name;
        this.type = type;
        this.topic = topic;
        this.created = created;
        this.links = links;
    }

    Room(Room origin) {
        this(origin.id, origin.name, origin.type, origin.topic, origin.created, origin.links);
        participants.putAll(origin.participants);
        stories.addAll(origin.stories);
        readOnly = origin.readOnly;
        publicIn = origin.publicIn;
    }

    /** Adds a participant, or replaces the participation of the same user. */
    public void put(Participant participant) {
        participants.put(participant.userId(), participant);
    }

    /**
     * Adds a message.
     *
     * @throws Refused 403 if the room is archived
     */
    public void add(Story story) {
        if (readOnly) {
            throw Refused.forbidden("Forbidden");
        }
        stories.add(story);
    }

    /**
     * Puts a story in place of the one of the same id.
     *
     * @throws Refused 403 if the room is archived
     */
    public void replace(Story story) {
        if (readOnly) {
            throw Refused.forbidden("Forbidden");
        }
        stories.replaceAll(old -> old.id().equals(story.id()) ? story : old);
    }

    /** Takes a story away. */
    public void remove(Story story) {
        stories.removeIf(old -> old.id().equals(story.id()));
    }

    /** Removes a participant. */
    public void remove(Participant participant) {
        participants.remove(participant.userId());
    }

    /** Opens it to all users of a company. */
    public void publish(String companyReference) {
        publicIn = companyReference;
    }

    /** Gives it another name and topic; null leaves either as it is. */
    public void rename(String newName, String newTopic) {
        name = newName == null ? name : newName;
        topic = newTopic == null ? topic : newTopic;
    }

    /** Archives it, which shows in its name. */
    public void archive() {
        if (!readOnly) {
            readOnly = true;
            name += ARCHIVED;
        }
    }

    /** Opaque id. */
    public String id() {
        return id;
    }

    /** Display name. */
    public String name() {
        return name;
    }

    /** {@code GROUP}, {@code ONE_ON_ONE} or {@code INTERVIEW}. */
    public String type() {
        return type;
    }

    /** Returns the topic; nullable. */
    public String topic() {
        return topic;
    }

    /** Returns the time of creation. */
    public Instant created() {
        return created;
    }

    /** Returns the objects that it belongs to. */
    public RoomLinks links() {
        return links;
    }

    /** Returns true if it is archived. */
    public boolean readOnly() {
        return readOnly;
    }

    /** Returns the reference of the company whose users may all enter; null for a private room. */
    public String publicIn() {
        return publicIn;
    }

    /** Its users. */
    public Collection<Participant> participants() {
        return List.copyOf(participants.values());
    }

    /** Returns the participation of one user; empty if the user is not in the room. */
    public Optional<Participant> participant(String userId) {
        return Optional.ofNullable(participants.get(userId));
    }

    /** Its messages, oldest first; a copy. */
    public List<Story> stories() {
        return List.copyOf(stories);
    }

    /** Returns the time of the last activity. */
    public Instant lastActivity() {
        return stories.isEmpty() ? created : stories.get(stories.size() - 1).created();
    }
}
