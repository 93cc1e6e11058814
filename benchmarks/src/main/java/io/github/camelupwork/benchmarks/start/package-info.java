// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Start: how long a hub takes to start and how much memory it holds while it is idle, beside camel-http. */
package io.github.camelupwork.benchmarks.start;
