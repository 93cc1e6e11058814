// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record of Java for the answers of those operations of a group that answer the same thing.
 *
 * @param group   the group of the operations
 * @param name    the simple name of the record
 * @param answers the answers that it holds
 */
record AnswerRecord(String group, String name, List<OperationAnswer> answers) {

    static final String PACKAGE = "io.github.camelupwork.model";

    /** The name of the class that holds an answer. */
    static String className(OperationAnswer answer) {
        return PACKAGE + "." + answer.operation().group() + "." + answer.recordName();
    }

    String packageName() {
        return PACKAGE + "." + group;
    }

    String className() {
        return packageName() + "." + name;
    }

    /** The fields of all the answers. */
    AnswerType type() {
        return answers.stream()
                .map(OperationAnswer::type)
                .reduce(AnswerType::merge)
                .orElseThrow();
    }

    /** The names of the operations in whose answers the field is. */
    List<String> operationsWith(String field) {
        return answers.stream()
                .filter(answer -> answer.type().fields().containsKey(field))
                .map(answer -> answer.operation().name())
                .toList();
    }

    /** The records for all answers that are objects, by the names of their classes. */
    static Map<String, AnswerRecord> all(List<OperationAnswer> answers) {
        Map<String, AnswerRecord> records = new LinkedHashMap<>();
        answers.stream().filter(OperationAnswer::isObject).forEach(answer -> {
            AnswerRecord empty = new AnswerRecord(answer.operation().group(), answer.recordName(), new ArrayList<>());
            records.computeIfAbsent(empty.className(), name -> empty).answers().add(answer);
        });
        return records;
    }
}
