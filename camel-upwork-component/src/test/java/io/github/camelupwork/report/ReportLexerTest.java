// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class ReportLexerTest {

    @Test
    void cutsAQueryIntoWordsValuesAndSymbols() {
        List<ReportLexer.Token> tokens = ReportLexer.tokens("SELECT sum(a),*\tWHERE b>='x y' AND c=\"it's\"");

        assertThat(tokens)
                .extracting(ReportLexer.Token::text)
                .containsExactly(
                        "SELECT", "sum", "(", "a", ")", ",", "*", "WHERE", "b", ">=", "x y", "AND", "c", "=", "it's",
                        "");
        assertThat(tokens.get(10)).isEqualTo(new ReportLexer.Token(ReportLexer.Kind.QUOTED, "x y", 25));
        assertThat(tokens.get(15).kind()).isEqualTo(ReportLexer.Kind.END);
        assertThat(tokens.get(9).isOperator()).isTrue();
        assertThat(tokens.get(6).isOperator()).isFalse();
    }

    @Test
    void aWordMayHoldWhatIsNoSymbol() {
        assertThat(ReportLexer.tokens("a:b-c 2009-10-01 +1.5"))
                .extracting(ReportLexer.Token::text)
                .containsExactly("a:b-c", "2009-10-01", "+1.5", "");
    }

    @Test
    void aQuotedWordIsNoKeyword() {
        assertThat(ReportLexer.tokens("Where").get(0).isWord("WHERE")).isTrue();
        assertThat(ReportLexer.tokens("'where'").get(0).isWord("WHERE")).isFalse();
        assertThat(ReportLexer.tokens("'('").get(0).isSymbol("(")).isFalse();
    }

    @Test
    void aMissingQuoteIsNamedWithItsPlace() {
        assertThatThrownBy(() -> ReportLexer.tokens("a = 'b"))
                .isInstanceOf(ReportQueryException.class)
                .hasMessageContaining("no closing quote");
    }

    @Test
    void aSpaceThatDoesNotBreakIsASpaceToo() {
        assertThat(ReportLexer.tokens("SELECT\u00A0hours,\u2009task"))
                .extracting(ReportLexer.Token::text)
                .containsExactly("SELECT", "hours", ",", "task", "");
    }

    @Test
    void aCurlyQuoteIsRefusedForItWouldBePartOfTheValue() {
        assertThatThrownBy(() -> ReportLexer.tokens("task = \u2018a\u2019"))
                .isInstanceOf(ReportQueryException.class)
                .hasMessageStartingWith("Report query: the quote \u2018 is not one of the language; expected ', \"\n");
        assertThat(ReportLexer.tokens("O\u2019Neill").get(0).text()).isEqualTo("O\u2019Neill");
    }

    @Test
    void showsATokenForAMessage() {
        assertThat(ReportLexer.tokens("x"))
                .extracting(ReportLexer.Token::shown)
                .containsExactly("'x'", "the end of the query");
    }
}
