// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

/**
 * The shape of a successful answer.
 *
 * @param kind     the kind of the payload
 * @param root     dotted path to the payload in the JSON answer; null if the whole answer, envelope aside, is the
 *                 payload
 * @param identity field that names an item of a list; null if items have none
 * @param status   documented status of success, 200 or 201
 * @param example  the documented example as JSON text; null if the reference shows none
 * @param proof    the proof that a money operation was executed; null for operations that move none
 */
public record Answer(Kind kind, String root, String identity, int status, String example, Proof proof) {

    /** An answer of what moves no money. */
    public Answer(Kind kind, String root, String identity, int status, String example) {
        this(kind, root, identity, status, example, null);
    }

    /** The kind of the payload. */
    public enum Kind {
        OBJECT,
        LIST,
        CREATED,
        MESSAGE,
        TABLE
    }
}
