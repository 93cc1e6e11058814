// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

/**
 * The member of a successful payload that proves that an order of money was executed. An answer without it proves
 * nothing, whatever its status.
 *
 * @param member    the name of the member, e.g. {@code reference}
 * @param value     the value it must have, ignoring case; null if any id will do
 * @param parameter the name on the wire of the parameter whose value it must equal; null if there is none
 */
public record Proof(String member, String value, String parameter) {

    /** Returns the form for messages: {@code reference}, {@code message=ok} or {@code id=$milestone_id}. */
    @Override
    public String toString() {
        return member + (value != null ? "=" + value : parameter != null ? "=$" + parameter : "");
    }
}
