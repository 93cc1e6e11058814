// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * The location of a ledger.
 *
 * @param dataSource a shared database; null for a file in the directory
 * @param directory  directory of the embedded database
 */
public record LedgerPlace(DataSource dataSource, Path directory) {}
