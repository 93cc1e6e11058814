// Licensed under the Apache License, Version 2.0; see LICENSE.
/** The common parts of the benchmarks: settings, children, tables, and a hub that calls a simulator. */
package io.github.camelupwork.benchmarks;
