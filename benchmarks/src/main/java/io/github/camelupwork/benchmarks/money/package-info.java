// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Money: payments a second through the ledger, and how long questions to a large ledger take. */
package io.github.camelupwork.benchmarks.money;
