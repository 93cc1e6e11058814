// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer.position;

import java.util.List;

import org.apache.camel.spi.IdempotentRepository;

/**
 * Remembers what is done in a Camel {@link IdempotentRepository}, a key for each item and content. Such a repository
 * can be asked but not read, so three things are different here: the number of failures of an item is lost on a
 * restart, a consumer of reports requests all windows again after one, and the repository limits how much is
 * remembered.
 *
 * <p>It has no revisions and needs none: names are only ever added, and looked up item by item, so nothing is
 * overwritten. Two consumers of one repository lose nothing and do not learn of each other; both deliver items that
 * neither has done yet.
 */
public final class IdempotentPositionStore implements PositionStore {

    private static final String BEGUN = "#begun";
    private static final String ONLY = "";

    private final IdempotentRepository repository;

    /** @param repository the repository, started and stopped by its creator */
    public IdempotentPositionStore(IdempotentRepository repository) {
        this.repository = repository;
    }

    @Override
    public Position load(String key) {
        return new Position(repository.contains(key + BEGUN), null, null, List.of());
    }

    @Override
    public String revision(String key) {
        return ONLY;
    }

    @Override
    public String add(String key, List<Entry> entries, String revision) {
        entries.stream()
                .filter(entry -> !entry.isFailed())
                .map(entry -> item(key, entry.identity(), entry.fingerprint()))
                .forEach(this::remember);
        return ONLY;
    }

    @Override
    public String replace(String key, Position position, String revision) {
        add(key, position.entries(), revision);
        if (position.begun()) {
            remember(key + BEGUN);
        }
        return ONLY;
    }

    private void remember(String name) {
        repository.add(name);
        repository.confirm(name);
    }

    @Override
    public boolean isDone(String key, String identity, String fingerprint) {
        return repository.contains(item(key, identity, fingerprint));
    }

    private static String item(String key, String identity, String fingerprint) {
        return key + "/" + identity + "/" + fingerprint;
    }
}
