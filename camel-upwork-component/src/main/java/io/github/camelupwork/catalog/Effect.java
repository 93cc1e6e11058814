// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

/** The effect of a call at Upwork, which determines how carefully it is handled; ordered from harmless to costly. */
public enum Effect {
    /** Changes nothing: may be retried at will. */
    READ,
    /** Changes something, but moves no money: never retried once bytes have left and no response came. */
    WRITE,
    /** Moves or commits money: needs a payment key, goes through the ledger, never retried blindly. */
    MONEY
}
