// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.Map;

/** The verdict on a payment after reading Upwork. */
public sealed interface Verdict {

    /** Returns the explanation for people: what was seen, and why nothing follows from it if nothing does. */
    String reason();

    /**
     * Upwork executed it.
     *
     * @param evidence the evidence that was seen
     * @param answer   the answer that Upwork would have given, as far as it could be read (an id, say); empty if
     *                 nothing
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
     * @param evidence the evidence that was seen
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
     * @param evidence the evidence that was seen
     * @param doubt    the reason why that is no proof
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
     * @param reason the reason, for the person who may have to decide
     */
    record Undecided(String reason) implements Verdict {}

    /**
     * It could not be read.
     *
     * @param reason why
     */
    record Unread(String reason) implements Verdict {}
}
