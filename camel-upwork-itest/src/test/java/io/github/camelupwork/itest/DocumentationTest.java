// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.Route;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the documentation shows can be started as it stands. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Path REFERENCE = ROOT.resolve("docs/reference");
    private static final Pattern BLOCK =
            Pattern.compile("(?:\\[source,yaml]\n----|```yaml)\n(.*?)\n(?:----|```)", Pattern.DOTALL);
    private static final Pattern XML = Pattern.compile("\\[source,xml]\n----\n(.*?)\n----", Pattern.DOTALL);
    private static final Pattern TO = Pattern.compile("\\.to\\(\"(upwork:[^\"]*)\"\\)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern NEW_API = Pattern.compile("api\\W+(v3|graphql)|upwork:graphql/");
    private static final Catalog CATALOG = Catalog.load();

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.shared(builder -> builder);

    private static Simulator simulator;
    private static SimulatedHub hub;

    private record Snippet(Path page, int number, String text) {
        @Override
        public String toString() {
            return page.getFileName() + " " + number;
        }
    }

    @BeforeAll
    static void start(Simulator given, SimulatedHub opened) throws Exception {
        simulator = given;
        hub = opened;
        hub.context.addComponent("upworkRest", hub.restComponent());
        hub.context.getComponent("upwork", UpworkComponent.class).getPush().setPushSecret("the secret of the pages");
        hub.context.addService(new HandCluster(false));
        hub.context.addService(httpServer());
        Recipes.surroundings(hub.context.getRegistry());
    }

    private static MainHttpServer httpServer() throws IOException {
        MainHttpServer server = new MainHttpServer();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setPort(socket.getLocalPort());
        }
        server.setHost("127.0.0.1");
        server.setCamelContext(hub.context);
        return server;
    }

    @TestFactory
    Stream<DynamicTest> routesOfTheDocumentsStart() throws IOException {
        return snippets(
                        Stream.concat(pages(ROOT.resolve("docs")).stream(), Stream.of(ROOT.resolve("README.md")))
                                .toList(),
                        BLOCK)
                .stream()
                .filter(snippet -> snippet.text().startsWith("- route:"))
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.toString(), () -> starts(snippet.toString(), byItsKeys(snippet.text()))));
    }

    @TestFactory
    Stream<DynamicTest> xmlRoutesOfTheDocumentsStart() throws IOException {
        return snippets(pages(ROOT.resolve("docs")), XML).stream()
                .filter(snippet -> snippet.text().startsWith("<routes"))
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.toString(), () -> starts(snippet.toString(), "xml", byItsKeys(snippet.text()))));
    }

    @TestFactory
    Stream<DynamicTest> yamlExamplesOfTheReferenceStart() throws IOException {
        return snippets(pages(REFERENCE), BLOCK).stream()
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.toString(),
                        () -> starts(
                                snippet.toString(),
                                "- route:\n    from:\n      uri: direct:" + snippet.hashCode() + "\n      steps:\n"
                                        + filled(snippet.text()).indent(8))));
    }

    @TestFactory
    Stream<DynamicTest> javaExamplesOfTheReferenceAreEndpoints() throws IOException {
        return snippets(pages(REFERENCE), TO).stream()
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.toString(), () -> assertThat(hub.context.getEndpoint(filled(snippet.text())))
                                .isNotNull()));
    }

    private static void starts(String name, String yaml) throws Exception {
        starts(name, "yaml", yaml);
    }

    private static void starts(String name, String language, String routes) throws Exception {
        PluginHelper.getRoutesLoader(hub.context)
                .loadRoutes(ResourceHelper.fromString(name.replaceAll("\\W", "-") + "." + language, routes));
        List<String> ids =
                hub.context.getRoutes().stream().map(Route::getRouteId).toList();
        assertThat(ids).isNotEmpty();
        for (String id : ids) {
            hub.context.getRouteController().stopRoute(id);
            hub.context.removeRoute(id);
        }
    }

    /** Placeholders stand for what a reader would fill in: here, a valid value of that option. */
    private static String filled(String text) {
        Matcher uri = Pattern.compile("upwork:(\\w+/\\w+)").matcher(text);
        assertThat(uri.find()).isTrue();
        Operation operation = CATALOG.operation(uri.group(1)).orElseThrow();
        return PLACEHOLDER
                .matcher(byItsKeys(text))
                .replaceAll(match -> Matcher.quoteReplacement(value(operation, match.group(1))));
    }

    /** REST v3 and GraphQL take the keys of OAuth 2.0. */
    private static String byItsKeys(String text) {
        return NEW_API.matcher(text).find() ? text.replaceAll("(?<![\\w-])upwork:", "upwork2:") : text;
    }

    private static String value(Operation operation, String option) {
        return operation.bindings().stream()
                .flatMap(binding -> binding.option(option).stream()
                        .map(parameter -> Samples.value(binding, parameter).toString()))
                .findFirst()
                .orElseThrow()
                .replaceAll("[^\\w.:-]", "");
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".adoc"))
                    .sorted()
                    .toList();
            assertThat(pages).isNotEmpty();
            return pages;
        }
    }

    private static List<Snippet> snippets(List<Path> pages, Pattern pattern) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        for (Path page : pages) {
            Matcher matcher = pattern.matcher(Files.readString(page));
            for (int i = 1; matcher.find(); i++) {
                snippets.add(new Snippet(page, i, matcher.group(1)));
            }
        }
        return snippets;
    }
}
