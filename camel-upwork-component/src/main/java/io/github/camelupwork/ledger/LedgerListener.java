// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

/** Is told what people should know. Called on the thread that recorded it, after it is durable; it must not throw. */
public interface LedgerListener {

    /** Hears nothing. */
    LedgerListener NONE = new LedgerListener() {};

    /** A payment was sent and its outcome is not known. */
    default void becameUnknown(LedgerEntry entry, String reason) {}

    /** A doubt has ended. */
    default void settled(LedgerEntry entry, Settlement settlement) {}

    /** An answer came that contradicts what was settled meanwhile; a person should look. */
    default void contradicted(LedgerEntry entry, String detail) {}
}
