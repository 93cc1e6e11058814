// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import io.github.camelupwork.graphql.FieldList.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldListTest {

    private static final FieldList NONE = new FieldList(List.of());

    @Test
    void readsNamesAndWhatStandsBelowThem() {
        assertThat(FieldList.parse("id, title,contract(id,offer(id),ref:rid)").fields())
                .containsExactly(
                        new Wanted("id", "id", NONE),
                        new Wanted("title", "title", NONE),
                        new Wanted(
                                "contract",
                                "contract",
                                new FieldList(List.of(
                                        new Wanted("id", "id", NONE),
                                        new Wanted(
                                                "offer", "offer", new FieldList(List.of(new Wanted("id", "id", NONE)))),
                                        new Wanted("rid", "ref", NONE)))));
    }

    @Test
    void readsTheMannerOfGraphQlAsWell() {
        assertThat(FieldList.parse("id title\n contract { id status }"))
                .isEqualTo(FieldList.parse("id,title,contract(id,status)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~          | has its end where the name of a field was expected",
                "id((a)      | has '(' where the name of a field was expected",
                "a(          | has its end where the name of a field was expected",
                "a(b         | has its end where ')' was expected",
                "a(b}        | has '}' where ')' was expected",
                "a()         | has ')' where the name of a field was expected",
                "a)          | has ')' where a name or the end was expected",
                "a:          | has its end after 'a:' where a name was expected",
                "a(b)(c)     | has '(' where a name or the end was expected",
                "9a          | has '9' where the name of a field was expected"
            })
    void saysWhatItExpected(String text, String message) {
        assertThatThrownBy(() -> FieldList.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
