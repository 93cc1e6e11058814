// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

/** What a call does at Upwork, and therefore how carefully it is handled; ordered from harmless to costly. */
public enum Effect {
    /** Changes nothing: may be repeated at will. */
    READ,
    /** Changes something, but moves no money: never repeated once bytes have left and no answer came. */
    WRITE,
    /** Moves or commits money: needs a payment key, goes through the ledger, never repeated blindly. */
    MONEY
}
