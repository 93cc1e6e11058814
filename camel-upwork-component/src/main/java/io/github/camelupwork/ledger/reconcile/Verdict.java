// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.Map;

/** What reading told about a payment. */
public sealed interface Verdict {

    /** For people: what was seen, and why nothing follows from it where nothing does. */
    String reason();

    /**
     * Upwork executed it.
     *
     * @param evidence what was seen
     * @param answer   what Upwork would have answered, as far as it could be read (an id, say); empty if nothing
     */
    record Executed(String evidence, Map<String, Object> answer) implements Verdict {

        @Override
        public String reason() {
            return evidence;
        }
    }

    /**
     * Upwork did not execute it: nothing like it shows, and the same reading shows that it would.
     *
     * @param evidence what was seen
     */
    record NotExecuted(String evidence) implements Verdict {

        @Override
        public String reason() {
            return evidence;
        }
    }

    /**
     * Nothing like it shows, which proves nothing.
     *
     * @param evidence what was seen
     * @param doubt    why that is no proof
     */
    record Absent(String evidence, String doubt) implements Verdict {

        @Override
        public String reason() {
            return evidence + ", which is no proof: " + doubt;
        }
    }

    /**
     * Something shows that may be it, or nothing that could be compared.
     *
     * @param reason why, for the person who may have to decide
     */
    record Undecided(String reason) implements Verdict {}

    /**
     * It could not be read.
     *
     * @param reason why
     */
    record Unread(String reason) implements Verdict {}
}
