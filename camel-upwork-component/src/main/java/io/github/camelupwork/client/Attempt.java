// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.time.Duration;

/**
 * One attempt of a call that has ended.
 *
 * @param number    counted from 1
 * @param outcome   see {@link OutcomeName}
 * @param status    the HTTP status of the response; 0 if none came
 * @param requestId the id of the request as the server names it; null if none was sent
 * @param waited    the time spent waiting for the request budget
 * @param took      the time from then on
 */
public record Attempt(int number, String outcome, int status, String requestId, Duration waited, Duration took) {}
