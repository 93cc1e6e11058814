// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Recognizes releases of H2 that can lose what was committed. Before 2.4.240, H2 did not write the last state of its file after it
 * had compacted it at a close, so the next open could find an older one
 * (<a href="https://github.com/h2database/h2database/issues/4247">issue 4247</a>).
 */
final class OldH2 {

    private static final int SAFE_BUILD = 240;
    private static final String SETTINGS = "SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS";

    private OldH2() {}

    /**
     * Refuses a database in a file of an H2 before 2.4.240 that compacts the file at its close.
     *
     * @param option the option that sets it
     * @throws IllegalArgumentException if it is one
     */
    static void refuse(String option, Connection connection) throws SQLException {
        if (Durability.isLate(connection) && losesRows(settings(connection))) {
            throw new IllegalArgumentException("Option '" + option + "' has a database of H2 "
                    + connection.getMetaData().getDatabaseProductVersion()
                    + " in a file, which can lose committed rows when H2 compacts the file at its close: what was paid,"
                    + " signed in or read would be forgotten. Use com.h2database:h2 2.4.240 or newer, or add"
                    + " ;MAX_COMPACT_TIME=0 to the address of the database");
        }
    }

    private static boolean losesRows(Map<String, String> settings) {
        return Integer.parseInt(settings.get("info.BUILD_ID")) < SAFE_BUILD
                && settings.containsKey("info.FILE_WRITE")
                && !"0".equals(settings.get("MAX_COMPACT_TIME"));
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SETTINGS)) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings;
    }
}
