// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hub on whose class path neither H2 nor graphql-java is: it does all that needs neither, and says what to add for the rest. */
class LibrariesTest {

    private static final String ADD_H2 =
            "needs a library that is not on the class path; add the dependency com.h2database:h2";
    private static final String ADD_GRAPHQL =
            "needs a library that is not on the class path; add the dependency com.graphql-java:graphql-java";

    private static URLClassLoader without;
    private static Map<String, String> outcomes;

    @BeforeAll
    static void run() throws Exception {
        without = new URLClassLoader(
                Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                        .filter(entry -> !entry.matches(
                                ".*[/\\\\](h2|graphql-java|java-dataloader|camel-webhook)-[^/\\\\]*\\.jar"))
                        .map(LibrariesTest::url)
                        .toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(without);
        try {
            Callable<?> hub = (Callable<?>) without.loadClass("io.github.camelupwork.HubWithoutLibraries")
                    .getConstructor()
                    .newInstance();
            @SuppressWarnings("unchecked")
            Map<String, String> called = (Map<String, String>) hub.call();
            outcomes = called;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @AfterAll
    static void close() throws Exception {
        without.close();
    }

    @Test
    void theyAreReallyMissing() {
        assertThat(outcomes).containsEntry("libraries", "{CAMEL_WEBHOOK=false, GRAPHQL_JAVA=false, H2=false}");
    }

    @Test
    void aRouteCanWakeConsumersWithoutWebhooks() {
        assertThat(outcomes.get("wake")).isEqualTo("[]");
    }

    @Test
    void listsAreRead() {
        assertThat(outcomes.get("rest offers")).isEqualTo("[{rid=o1}]");
        assertThat(outcomes.get("rest report")).isEqualTo("[{amount=1.50}]");
        assertThat(outcomes.get("graphql rooms")).contains("{id=r1}");
    }

    @Test
    void refusedFieldsFailTheReadAndNothingElse() {
        assertThat(outcomes.get("graphql refused field"))
                .startsWith("UpworkForbiddenException")
                .contains("Room.topic");
    }

    @Test
    void theLedgerInAFileNamesH2OrADataSource() {
        assertThat(outcomes.get("rest payment"))
                .startsWith("LedgerStoreException")
                .contains(ADD_H2, "ledgerDataSource");
        assertThat(outcomes.get("ledger list")).contains(ADD_H2, "ledgerDataSource");
        assertThat(outcomes).containsEntry("requests that pay", "0");
    }

    @Test
    void theStateOfALedgerThatNobodyCanReadIsNotAsked() {
        assertThat(outcomes.get("status with a ledger file")).isEqualTo("null");
    }

    @Test
    void whatReadsDocumentsNamesGraphqlJava() {
        assertThat(outcomes)
                .allSatisfy((what, outcome) -> {
                    if (what.startsWith("needs graphql-java: ")) {
                        assertThat(outcome)
                                .as(what)
                                .startsWith("UpworkLibraryException")
                                .contains(ADD_GRAPHQL);
                    }
                })
                .hasSizeGreaterThan(12);
    }

    @Test
    void nothingEndsWithAnErrorOfTheVirtualMachine() {
        assertThat(outcomes.values())
                .noneMatch(outcome -> outcome.contains("NoClassDefFound")
                        || outcome.contains("ClassNotFound")
                        || outcome.contains("LinkageError"));
    }
}
