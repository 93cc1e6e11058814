// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Polling: what is read, what of it is new, where a consumer stands, and when it moves on. */
package io.github.camelupwork.consumer;
