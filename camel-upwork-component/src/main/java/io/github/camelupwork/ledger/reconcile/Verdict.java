// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.Map;

/** What reading told about an unknown payment. */
public sealed interface Verdict {

    /**
     * Upwork carried it out.
     *
     * @param evidence what was seen
     * @param answer   what Upwork would have answered, as far as it could be read (an id, say); empty if nothing
     */
    record Executed(String evidence, Map<String, Object> answer) implements Verdict {}

    /**
     * Upwork did not carry it out: it may be sent again.
     *
     * @param evidence what was seen
     */
    record NotExecuted(String evidence) implements Verdict {}

    /**
     * Reading could not tell, or not yet.
     *
     * @param reason why, for the person who may have to decide
     */
    record Undecided(String reason) implements Verdict {}
}
