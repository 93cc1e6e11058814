// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.mood;

/**
 * An error with which GraphQL refuses a whole request.
 *
 * @param message        its words
 * @param classification its kind, e.g. {@code ExecutionAborted}
 */
public record Refusal(String message, String classification) {}
