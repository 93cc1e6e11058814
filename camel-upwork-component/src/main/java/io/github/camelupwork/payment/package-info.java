// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * Calls that move money: the ledger decides whether one may be sent, the client sends it, the ledger records what came of it,
 * and a doubt is settled by reading Upwork.
 *
 * <p>Part of the API: {@link LedgerStatus}.
 */
package io.github.camelupwork.payment;
