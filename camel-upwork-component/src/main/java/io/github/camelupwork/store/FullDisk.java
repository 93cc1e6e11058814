// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Recognizes a write that failed because the disk is full, whoever reports it: a file system or a database. */
public final class FullDisk {

    /** What the failure is called. */
    public static final String REASON = "the disk that holds it is full; make room";

    /** {@code disk_full} of PostgreSQL. */
    private static final String SQL_STATE = "53100";

    private static final List<String> WORDS = List.of(
            "no space left on device",
            "not enough space on the disk",
            "disk full",
            "disk quota exceeded",
            "could not extend file");

    private static final int DEEPEST = 50;

    private FullDisk() {}

    /** Returns whether the failure, or one that caused it, is that of a full disk. */
    public static boolean is(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (WORDS.stream().anyMatch(words::contains)
                    || cause instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
