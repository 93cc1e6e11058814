// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Polling: one exchange per new item, acknowledged when the route has completed it. */
package io.github.camelupwork.consumer;
