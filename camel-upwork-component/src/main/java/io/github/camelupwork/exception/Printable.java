// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/**
 * Shortens and escapes texts of others before they go into messages and logs, where some characters would start a new line,
 * move the cursor, or show the rest in another order.
 */
public final class Printable {

    /** The maximum length; a server's longer text says no more. */
    private static final int LONGEST = 10_000;

    private Printable() {}

    /** The text on one line; null for null. */
    public static String line(String text) {
        return of(text, true);
    }

    /**
     * The text without characters that cannot be seen.
     *
     * @param oneLine true to replace line breaks and tabs by blanks
     */
    static String of(String text, boolean oneLine) {
        if (text == null || text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ' && c < '\u007f')) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            boolean isBreak = c == '\n' || c == '\t';
            if (isUnseen(c) && !isBreak) {
                clean.append(String.format("\\u%04x", c));
            } else {
                clean.appendCodePoint(isBreak && oneLine ? ' ' : c);
            }
        });
        return clean.toString();
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
