// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.camelupwork.auth.JdbcTokenStore;
import io.github.camelupwork.consumer.position.JdbcPositionStore;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.options.UpworkConsumerConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The API: component, constants, events, errors and the stores that hubs create, and all that their public signatures lead to. Each package names its part in
 * its {@code package-info}; everything else may change at any time. A type that comes in or goes is named there, or the
 * signature that leads to it was a mistake.
 */
class ApiTest {

    private static final String HOUSE = "io.github.camelupwork";
    private static final Set<Class<?>> ENTRANCES = Set.of(
            UpworkComponent.class,
            UpworkConstants.class,
            UpworkPaymentEvent.class,
            UpworkConsumerConfiguration.class,
            JdbcTokenStore.class,
            JdbcPositionStore.class);
    private static final String MARK = "Part of the API:";
    private static final Pattern LINK = Pattern.compile("\\{@link (\\w+)}");
    private static final Set<String> RUNNING =
            Set.of(".producer.", ".consumer.source.", ".http.", ".store.", "UpworkRuntime");
    private static final Path SOURCES = Path.of("src", "main", "java");

    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter()
                .importUrl(UpworkComponent.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation());
    }

    @Test
    void isNamedInThePackages() throws IOException {
        Map<String, Set<String>> led = new TreeMap<>();
        api().keySet().stream()
                .map(type -> house.get(type))
                .filter(type -> type.isTopLevelClass())
                .forEach(type -> led.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                        .add(type.getSimpleName()));

        assertThat(led.keySet()).hasSizeGreaterThan(10);
        assertThat(named())
                .as("types that package-info.java calls a part of the API, and types that public signatures lead to")
                .isEqualTo(led);
    }

    /** A signature says more than a name: what leads into a package must be wanted there. */
    @Test
    void leadsToNothingThatRuns() {
        assertThat(api().entrySet().stream()
                        .filter(type -> RUNNING.stream().anyMatch(type.getKey()::contains))
                        .map(type -> type.getKey() + " by " + type.getValue()))
                .isEmpty();
    }

    /** Packages, each with the types that it calls a part of the API. */
    private static Map<String, Set<String>> named() throws IOException {
        Map<String, Set<String>> named = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.endsWith("package-info.java")).toList()) {
                String text = Files.readString(file);
                if (text.contains(MARK)) {
                    named.put(
                            SOURCES.relativize(file.getParent()).toString().replace('/', '.'),
                            LINK.matcher(text.substring(text.indexOf(MARK)))
                                    .results()
                                    .map(link -> link.group(1))
                                    .collect(Collectors.toCollection(TreeSet::new)));
                }
            }
        }
        return named;
    }

    /** Names of types, each with the one whose signature led to it. */
    private static Map<String, String> api() {
        Map<String, String> found = new TreeMap<>();
        Deque<JavaClass> open = new ArrayDeque<>();
        house.stream()
                .filter(type -> ENTRANCES.stream().anyMatch(type::isEquivalentTo) || isOpenError(type))
                .forEach(type -> add(type, "itself", found, open));
        while (!open.isEmpty()) {
            JavaClass type = open.pop();
            signature(type).forEach(next -> add(next, type.getName(), found, open));
        }
        return found;
    }

    private static void add(JavaClass type, String by, Map<String, String> found, Deque<JavaClass> open) {
        if (type.getPackageName().startsWith(HOUSE) && found.putIfAbsent(type.getName(), by) == null) {
            open.push(type);
        }
    }

    private static boolean isOpenError(JavaClass type) {
        return type.isAssignableTo(UpworkException.class) && type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static Stream<JavaClass> signature(JavaClass type) {
        Stream<JavaType> above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> members =
                type.getMembers().stream().filter(ApiTest::isVisible).flatMap(member -> types(member).stream());
        return Stream.concat(above, members)
                .flatMap(used -> used.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType);
    }

    private static boolean isVisible(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return !modifiers.contains(JavaModifier.SYNTHETIC)
                && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
    }

    private static List<JavaType> types(JavaMember member) {
        return member instanceof JavaCodeUnit code
                ? Stream.of(List.of(code.getReturnType()), code.getParameterTypes(), code.getExceptionTypes())
                        .flatMap(List::stream)
                        .map(JavaType.class::cast)
                        .toList()
                : member instanceof com.tngtech.archunit.core.domain.JavaField field
                        ? List.of(field.getType())
                        : List.of();
    }
}
