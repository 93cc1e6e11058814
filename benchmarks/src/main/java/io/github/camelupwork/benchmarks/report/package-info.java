// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Benchmark of a report of a million rows compared with the barest loop over the same bytes. */
package io.github.camelupwork.benchmarks.report;
