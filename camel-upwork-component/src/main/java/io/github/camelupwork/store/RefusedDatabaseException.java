// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import java.sql.SQLException;

/** A database that can forget was refused when it was first reached, after the start. */
final class RefusedDatabaseException extends SQLException {

    private static final long serialVersionUID = 1L;

    /** {@code feature_not_supported}. */
    private static final String SQL_STATE = "0A000";

    RefusedDatabaseException(IllegalArgumentException refusal) {
        super(refusal.getMessage(), SQL_STATE, refusal);
    }
}
