// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.ArrayList;
import java.util.List;

/** Cuts a report query into words, quoted values and symbols. */
final class ReportLexer {
    private static final String SYMBOLS = "(),*";
    private static final String OPERATORS = "<>=!";
    /** The quotes that word processors write. */
    private static final String CURLY_QUOTES = "\u2018\u2019\u201A\u201C\u201D\u201E";

    private final String query;
    private int position;

    private ReportLexer(String query) {
        this.query = query;
    }

    /** The tokens, with an {@link Kind#END} as the last. */
    static List<Token> tokens(String query) {
        ReportLexer lexer = new ReportLexer(query);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Kind.END);
        return tokens;
    }

    private Token next() {
        while (position < query.length() && isSpace(query.charAt(position))) {
            position++;
        }
        if (position == query.length()) {
            return new Token(Kind.END, "", position);
        }
        char c = query.charAt(position);
        if (c == '\'' || c == '"') {
            return quoted(c);
        }
        if (CURLY_QUOTES.indexOf(c) >= 0) {
            throw new ReportQueryException(
                    "the quote " + c + " is not one of the language", query, position, List.of("'", "\""));
        }
        if (SYMBOLS.indexOf(c) >= 0) {
            return new Token(Kind.SYMBOL, String.valueOf(c), position++);
        }
        return OPERATORS.indexOf(c) >= 0 ? operator() : word();
    }

    private Token quoted(char quote) {
        int start = position;
        int end = query.indexOf(quote, start + 1);
        if (end < 0) {
            throw new ReportQueryException(
                    "the value has no closing quote", query, start, List.of(String.valueOf(quote)));
        }
        position = end + 1;
        return new Token(Kind.QUOTED, query.substring(start + 1, end), start);
    }

    private Token operator() {
        int start = position;
        while (position < query.length() && OPERATORS.indexOf(query.charAt(position)) >= 0) {
            position++;
        }
        return new Token(Kind.SYMBOL, query.substring(start, position), start);
    }

    private Token word() {
        int start = position;
        while (position < query.length() && isWord(query.charAt(position))) {
            position++;
        }
        return new Token(Kind.WORD, query.substring(start, position), start);
    }

    private static boolean isWord(char c) {
        return !isSpace(c) && c != '\'' && c != '"' && SYMBOLS.indexOf(c) < 0 && OPERATORS.indexOf(c) < 0;
    }

    /** White space, also that which does not break a line: pages have it, and people copy from them. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    enum Kind {
        WORD,
        QUOTED,
        SYMBOL,
        END
    }

    /** A piece of the query and where it starts; quoted values come without their quotes. */
    record Token(Kind kind, String text, int position) {

        boolean isWord(String word) {
            return kind == Kind.WORD && text.equalsIgnoreCase(word);
        }

        boolean isSymbol(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }

        boolean isOperator() {
            return kind == Kind.SYMBOL && OPERATORS.indexOf(text.charAt(0)) >= 0;
        }

        String shown() {
            return kind == Kind.END ? "the end of the query" : "'" + text + "'";
        }
    }
}
