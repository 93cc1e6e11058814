// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All of it where the connector evaluates the report on rows of GraphQL. */
class ReportConsumerOnGraphQLTest extends ReportConsumerTest {

    private static final Pattern FIRST_DAY = Pattern.compile("\"from\":\"([^\"]+)\"");

    @Override
    String scheme() {
        return "upwork2";
    }

    @Override
    int windows() {
        return (int) simulator.record().all().stream()
                .map(request -> FIRST_DAY.matcher(request.body()))
                .flatMap(day -> day.find() ? Stream.of(day) : Stream.empty())
                .map(Matcher::group)
                .distinct()
                .count();
    }
}
