// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tool;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * The terminal at which the process was started.
 *
 * @param console null if input or output were redirected
 */
record ProcessTerminal(Console console, BufferedReader in) implements Terminal {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\u2028\u2029&&[^\n]]");

    @Override
    public void say(String line) {
        System.out.println(printable(line));
    }

    /**
     * Replaces control characters: text from a server or a browser must not move the cursor, change colors or reverse
     * the text.
     */
    static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("?");
    }

    @Override
    public String ask(String prompt) {
        System.out.print(prompt);
        System.out.flush();
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String askSecret(String prompt) {
        char[] secret = console == null ? null : console.readPassword("%s", prompt);
        return secret == null ? null : new String(secret);
    }
}
