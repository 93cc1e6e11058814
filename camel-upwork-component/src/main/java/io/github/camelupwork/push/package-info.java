// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * Checks who sends a push, so that a stranger cannot make consumers poll. Knows neither Camel nor Upwork.
 *
 * <p>Part of the API: {@link PushAuthentication}, {@link PushSecret}.
 */
package io.github.camelupwork.push;
