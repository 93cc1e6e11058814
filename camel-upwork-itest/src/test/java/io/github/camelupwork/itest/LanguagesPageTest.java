// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import io.github.camelupwork.UpworkComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page about languages: its Java blocks compile and start, and its components have the options that are shown. */
@ExtendWith(UpworkExtension.class)
class LanguagesPageTest {

    private static final Path PAGE = Path.of("../docs/languages.adoc");
    private static final String LIMITS = "5/1s,200/1m";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> javaRoutesStart(SimulatedHub hub) throws Exception {
        List<String> blocks =
                blocks("java").stream().filter(block -> block.contains("from(")).toList();
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> DynamicTest.dynamicTest("route " + i, () -> {
                    hub.context.addRoutes(compiled("Route" + i, blocks.get(i)));
                    assertThat(hub.context.getRoutes()).hasSize(1);
                    String id = hub.context.getRoutes().get(0).getRouteId();
                    hub.context.getRouteController().stopRoute(id);
                    hub.context.removeRoute(id);
                }));
    }

    @Test
    void theComponentDslRegistersTheComponent() throws Exception {
        String block = blocks("java").stream()
                .filter(each -> each.contains("register("))
                .findFirst()
                .orElseThrow();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addRoutes(compiled("Component", block));
            assertIsAsShown(context, "upwork", "...");
        }
    }

    @Test
    void yamlAndXmlMakeTheSameComponent() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getPropertiesComponent().addInitialProperty("emea.client-id", "emea");
            context.getPropertiesComponent().addInitialProperty("emea.client-secret", "secret");
            context.getPropertiesComponent().addInitialProperty("apac.client-id", "apac");
            context.getPropertiesComponent().addInitialProperty("apac.client-secret", "secret");
            load(context, "beans.yaml", "yaml", "- beans:");
            load(context, "beans.xml", "xml", "<camel");
            assertIsAsShown(context, "upworkEmea", "emea");
            assertIsAsShown(context, "upworkApac", "apac");
        }
    }

    private static void load(CamelContext context, String name, String language, String start) throws Exception {
        String block = blocks(language).stream()
                .filter(each -> each.startsWith(start))
                .findFirst()
                .orElseThrow();
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(name, block));
    }

    private static void assertIsAsShown(CamelContext context, String scheme, String clientId) {
        UpworkComponent component = context.getComponent(scheme, UpworkComponent.class);
        assertThat(component.getConfiguration().getClientId()).isEqualTo(clientId);
        assertThat(component.getConfiguration().getOrganization()).isEqualTo("Northlight Software");
        assertThat(component.getBudget().getRequestLimits()).isEqualTo(LIMITS);
    }

    private RoutesBuilder compiled(String name, String block) throws Exception {
        Path file = Files.writeString(
                folder.resolve(name + ".java"), """
                import org.apache.camel.CamelContext;
                import org.apache.camel.builder.RouteBuilder;
                import static io.github.camelupwork.builder.Upwork.upwork;
                %s
                public class %s extends RouteBuilder {
                    @Override
                    public void configure() throws Exception {
                        CamelContext context = getContext();
                        %s
                    }
                }
                """.formatted(imports(block, true), name, imports(block, false)));
        StringWriter errors = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        errors,
                        null,
                        null,
                        List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString()),
                        null,
                        ToolProvider.getSystemJavaCompiler()
                                .getStandardFileManager(null, null, null)
                                .getJavaFileObjects(file))
                .call();
        assertThat(compiled).as(errors.toString()).isTrue();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return (RoutesBuilder) loader.loadClass(name).getConstructor().newInstance();
        }
    }

    private static String imports(String block, boolean wanted) {
        return block.lines()
                .filter(line -> line.startsWith("import ") == wanted)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("\\[source," + language + "]\n----\n(.*?)\n----", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
