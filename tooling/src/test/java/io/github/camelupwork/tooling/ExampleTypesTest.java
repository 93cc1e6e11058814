// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Effect;
import org.junit.jupiter.api.Test;

class ExampleTypesTest {

    private static AnswerType type(Answer.Kind kind, String root, String example) {
        Answer answer = new Answer(kind, root, null, 200, example, null);
        return ExampleTypes.of(new Binding(
                Api.REST,
                "a/b",
                Effect.READ,
                "",
                "",
                null,
                "GET",
                null,
                "",
                Map.of(),
                Map.of(),
                null,
                null,
                List.of(),
                List.of(),
                answer,
                null,
                null,
                List.of(),
                null));
    }

    @Test
    void findsItemsBelowTheirRootAndBesideTheLister() {
        AnswerType type = type(
                Answer.Kind.LIST,
                "jobs",
                "{\"server_time\":\"1\",\"jobs\":{\"lister\":{\"total_items\":\"1\"},\"job\":[{\"title\":\"T\"}]}}");
        assertThat(type.fields()).containsOnlyKeys("title");
    }

    @Test
    void readsTypesFromNamesAndValues() {
        AnswerType type = type(
                Answer.Kind.OBJECT,
                null,
                "{\"charge_rate\":\"21.0\",\"created_time\":\"1405036800000\",\"day_date\":\"2026-01-31\",\"n\":3,\"b\":true,"
                        + "\"weekly_stipend\":\"\",\"title\":\"\",\"skills\":\"\",\"timezone\":\"Asia/Omsk\"}");
        assertThat(type.fields().values())
                .extracting(AnswerField::name, field -> field.type().kind())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("charge_rate", AnswerType.Kind.DECIMAL),
                        org.assertj.core.groups.Tuple.tuple("created_time", AnswerType.Kind.INSTANT),
                        org.assertj.core.groups.Tuple.tuple("day_date", AnswerType.Kind.DATE),
                        org.assertj.core.groups.Tuple.tuple("n", AnswerType.Kind.INTEGER),
                        org.assertj.core.groups.Tuple.tuple("b", AnswerType.Kind.BOOLEAN),
                        org.assertj.core.groups.Tuple.tuple("weekly_stipend", AnswerType.Kind.DECIMAL),
                        org.assertj.core.groups.Tuple.tuple("title", AnswerType.Kind.TEXT),
                        org.assertj.core.groups.Tuple.tuple("skills", AnswerType.Kind.EMPTY),
                        org.assertj.core.groups.Tuple.tuple("timezone", AnswerType.Kind.TEXT));
    }

    @Test
    void anItemInAnObjectNamedAfterSeveralIsAList() {
        AnswerType type = type(Answer.Kind.OBJECT, null, "{\"engagements\":{\"engagement\":\"1\"}}");
        assertThat(type.fields()
                        .get("engagements")
                        .type()
                        .fields()
                        .get("engagement")
                        .type()
                        .list())
                .isTrue();
    }

    @Test
    void typesThatDifferAreTold() {
        AnswerField text = AnswerField.of("n", AnswerType.of(AnswerType.Kind.TEXT, AnswerType.Kind.TEXT, "3"), "rest");
        AnswerField number =
                AnswerField.of("n", AnswerType.of(AnswerType.Kind.INTEGER, AnswerType.Kind.INTEGER, null), "graphql");
        AnswerField both = text.merge(number);
        assertThat(both.differs()).isTrue();
        assertThat(both.type().kind()).isEqualTo(AnswerType.Kind.INTEGER);
    }
}
