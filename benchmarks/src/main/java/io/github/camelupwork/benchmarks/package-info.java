// Licensed under the Apache License, Version 2.0; see LICENSE.
/** What the benchmarks have in common: settings, children, tables, and a hub that speaks to a simulator. */
package io.github.camelupwork.benchmarks;
