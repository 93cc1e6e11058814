// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Backlogs: how long a consumer takes for what has piled up. */
package io.github.camelupwork.benchmarks.backlog;
