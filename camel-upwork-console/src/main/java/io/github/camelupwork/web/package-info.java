// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * A page of a hub: payments and their doubts, budget, tokens, consumers, requests. {@link UpworkConsole} is the API.
 */
package io.github.camelupwork.web;
