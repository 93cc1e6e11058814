// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;

/**
 * An operation as a line of the catalog, parsed when it is first asked for: a hub uses few of them, and parsing all is a tenth of
 * its start. Thread-safe.
 */
final class StoredOperation {

    private static final String BEGIN = "{\"name\":\"";

    private final String name;
    private final ObjectReader reader;
    private String line;
    private volatile Operation operation;

    /** @param reader reads operations */
    StoredOperation(String line, ObjectReader reader) {
        this.line = line;
        this.name = line.substring(BEGIN.length(), line.indexOf('"', BEGIN.length()));
        this.reader = reader;
    }

    /** Returns whether a line of the catalog holds an operation; the others begin and end the list. */
    static boolean isOne(String line) {
        return line.startsWith(BEGIN);
    }

    String name() {
        return name;
    }

    /** The part before the slash: {@code milestones}. */
    String group() {
        return name.substring(0, name.indexOf('/'));
    }

    /** Returns the operation, always the same instance. */
    Operation get() {
        if (operation == null) {
            parse();
        }
        return operation;
    }

    private synchronized void parse() {
        if (operation == null) {
            try {
                operation = reader.readValue(line);
                line = null;
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("The catalog of this build has a damaged operation " + name, e);
            }
        }
    }
}
