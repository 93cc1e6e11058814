// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tool;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/** The person at the keyboard. */
interface Terminal {

    /** Shows a line. */
    void say(String line);

    /** Asks for a line; null at the end of the input. */
    String ask(String prompt);

    /** Asks for what must not be seen; null if it cannot be asked for without showing it. */
    String askSecret(String prompt);

    /** That of the process. */
    static Terminal ofProcess() {
        Console console = System.console();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        return new Terminal() {
            @Override
            public void say(String line) {
                System.out.println(line);
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
        };
    }
}
