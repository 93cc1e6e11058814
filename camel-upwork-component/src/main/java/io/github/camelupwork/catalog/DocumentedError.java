// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

/**
 * An error that the reference documents.
 *
 * @param status  HTTP status; 200 for the reports, whose errors arrive as successes
 * @param message text of the error; {@code {name}} stands for a value
 */
public record DocumentedError(int status, String message) {}
