// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.camelupwork.ledger.LedgerEvent;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.StateMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of the documentation are made of the texts beside them, and those show the component as it is. */
class PicturesTest {

    private static final Path PICTURES = Path.of("../docs/pictures");
    private static final String ROOT = "io.github.camelupwork";
    private static final String PLANTUML_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
    private static final String BASE64_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @ParameterizedTest
    @MethodSource("texts")
    void aPictureIsMadeOfTheTextBesideIt(Path text) throws IOException {
        String picture = Files.readString(Path.of(text.toString().replace(".puml", ".svg")));
        Matcher source = Pattern.compile("<\\?plantuml-src (\\S+)\\?>").matcher(picture);
        assertThat(source.find()).isTrue();
        assertThat(decoded(source.group(1)).lines())
                .as("CONTRIBUTING.md says how to write the pictures again")
                .containsExactlyElementsOf(Files.readAllLines(text).stream()
                        .filter(line -> !line.startsWith("@"))
                        .toList());
    }

    /** PlantUML keeps the text in the picture, deflated and in Base64 with other digits. */
    private static String decoded(String text) throws IOException {
        StringBuilder base64 = new StringBuilder();
        text.chars().forEach(digit -> base64.append(BASE64_DIGITS.charAt(PLANTUML_DIGITS.indexOf(digit))));
        byte[] deflated = Base64.getUrlDecoder().decode(base64.toString());
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated), new Inflater(true))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(PICTURES)) {
            List<Path> texts = files.filter(file -> file.toString().endsWith(".puml"))
                    .sorted()
                    .toList();
            assertThat(texts).hasSizeGreaterThan(4);
            return texts;
        }
    }

    @Test
    void thePictureOfTheLedgerShowsTheTransitionsThatThereAre() throws IOException {
        Set<String> drawn = new TreeSet<>();
        for (MatchResult arrow : found("ledger.puml", "(?m)^([A-Z]+) --> ([A-Z]+) : (.*)$")) {
            for (String event : arrow.group(3).split("\\\\n")) {
                drawn.add(arrow.group(1) + " " + event + " " + arrow.group(2));
            }
        }
        Set<String> real = new TreeSet<>();
        for (LedgerState state : LedgerState.values()) {
            for (LedgerEvent event : LedgerEvent.values()) {
                StateMachine.next(state, event)
                        .filter(next -> next != state)
                        .ifPresent(next -> real.add(state + " " + event + " " + next));
            }
        }
        assertThat(drawn).isEqualTo(real);
    }

    @Test
    void thePictureOfThePackagesHasEachOnAFloorThatDoesNotLookUp() throws IOException {
        Map<String, Integer> floors = new HashMap<>();
        for (MatchResult floor : found("packages.puml", "(?s)rectangle floor(\\d+) \\[(.*?)\\n\\]")) {
            Pattern.compile("\\*\\*([\\w.]+)\\*\\*")
                    .matcher(floor.group(2))
                    .results()
                    .forEach(name -> floors.put(name.group(1), Integer.valueOf(floor.group(1))));
        }
        List<String> up = new ArrayList<>();
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : component()) {
            String from = drawnAs(type);
            packages.add(from);
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .filter(target -> floors.getOrDefault(drawnAs(target), 0) < floors.getOrDefault(from, 0))
                    .forEach(target -> up.add(type.getName() + " -> " + target.getName()));
        }
        assertThat(floors.keySet()).containsExactlyInAnyOrderElementsOf(packages);
        assertThat(up).isEmpty();
    }

    private static Iterable<JavaClass> component() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importUrl(UpworkComponent.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation());
    }

    private static String drawnAs(JavaClass type) {
        String name = type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "");
        return name.isEmpty()
                ? "root"
                : name.startsWith("model") || name.startsWith("builder") ? name.replaceFirst("\\..*", "") : name;
    }

    private static List<MatchResult> found(String picture, String pattern) throws IOException {
        List<MatchResult> found = Pattern.compile(pattern)
                .matcher(Files.readString(PICTURES.resolve(picture)))
                .results()
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }
}
