// Licensed under the Apache License, Version 2.0; see LICENSE.

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the commands that README, docs and examples print, as they are printed. A command that is printed and neither run here nor
 * listed with a reason ends this with an error, so that nothing is printed that nobody has tried. {@code java .ci/Printed.java}
 * in the root of a clone; what is built goes to a repository of its own, so that nothing is installed on this machine.
 */
final class Printed {

    private static final String VERBS = "(?:mvn|\\./mvnw|java|curl|export|echo|mv|cp|camel|jbang|docker)";
    private static final Pattern SHELL = Pattern.compile("^(?: +|)(" + VERBS + " .*)$");
    private static final Pattern INLINE = Pattern.compile("`((?:mvn|java|curl|jbang) [^`]+)`");

    /** For a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** From the first command to the first rows, for somebody who tries a way in. */
    private static final Duration TARGET = Duration.ofMinutes(2);

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path WORK = ROOT.resolve("target/printed");
    private static final String PRINTED_PROPERTIES = "camel.component.upwork.";

    private final List<Command> commands = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    /** By way in: how long the first rows took from the first command. */
    private final Map<String, Duration> firstRows = new LinkedHashMap<>();

    /** One that is printed. */
    private static final class Command {
        final String page;
        final String text;
        boolean done;

        Command(String page, String text) {
            this.page = page;
            this.text = text;
        }

        @Override
        public String toString() {
            return page + ": " + text;
        }
    }

    /** A program that goes on running. */
    private record Running(Process process, Path output) implements AutoCloseable {

        String awaits(String text) throws Exception {
            for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
                String printed = Files.readString(output);
                if (printed.contains(text)) {
                    return printed;
                }
                if (!process.isAlive()) {
                    break;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
            throw new IllegalStateException("did not print '" + text + "':\n" + Files.readString(output));
        }

        @Override
        public void close() throws Exception {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    @FunctionalInterface
    private interface Part {
        void run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        new Printed().all(List.of(arguments));
    }

    private void all(List<String> only) throws Exception {
        delete(WORK);
        Files.createDirectories(WORK);
        collect();
        notRun();
        environment.put("MAVEN_OPTS", "-Dmaven.repo.local=" + repository());
        environment.put("PATH", shims() + File.pathSeparator + System.getenv("PATH"));
        part(only, "reports-to-erp", this::reportsToErp);
        part(only, "erp-tryton", this::erpTryton);
        part(only, "crm", this::crm);
        part(only, "simulator", this::simulator);
        part(only, "push", this::push);
        part(only, "messaging", this::messaging);
        part(only, "first-route", this::firstRoute);
        part(only, "jbang", this::jbang);
        part(only, "spring-boot-hub", this::springBootHub);
        part(only, "commands", this::commands);
        if (only.isEmpty()) {
            for (Command command : commands) {
                if (!command.done) {
                    problems.add("neither run nor listed as not run: " + command);
                    System.out.println("FAILED is printed, but neither run nor listed as not run: " + command);
                }
            }
        }
        showFirstRows();
        System.out.println(problems.isEmpty() ? "OK: what is printed runs" : problems.size() + " problems");
        System.exit(problems.isEmpty() ? 0 : 1);
    }

    /** The stopwatch of README: what was downloaded and installed before does not count. */
    private void showFirstRows() {
        if (!firstRows.isEmpty()) {
            System.out.println("From the first command to the first rows, on " + Runtime.getRuntime().availableProcessors() + " cores:");
            firstRows.forEach((way, time) -> System.out.printf(
                    "  %-34s %4d s%s%n", way, time.toSeconds(), time.compareTo(TARGET) > 0 ? ", over the two minutes aimed at" : ""));
        }
    }

    private void rowsOf(String way, long start) {
        firstRows.putIfAbsent(way, Duration.ofNanos(System.nanoTime() - start));
    }

    private void part(List<String> only, String name, Part part) {
        if (!only.isEmpty() && !only.contains(name)) {
            return;
        }
        long start = System.nanoTime();
        try {
            part.run();
            System.out.printf("%s: as printed, %d s%n", name, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        } catch (Exception e) {
            problems.add(name + ": " + e.getMessage());
            System.out.println("FAILED " + name + ": " + e.getMessage());
        }
    }

    // what is printed

    private void collect() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(Printed::isPage).sorted().toList()) {
                collect(ROOT.relativize(file).toString(), Files.readString(file));
            }
        }
    }

    private static boolean isPage(Path file) {
        String path = ROOT.relativize(file).toString();
        return (path.endsWith(".md") || path.endsWith(".adoc"))
                && !path.contains("target/")
                && !path.startsWith(".git")
                && !path.contains("/src/");
    }

    private void collect(String page, String text) {
        String prose = text.replaceAll("\\\\\\n\\s*", "");
        boolean block = false;
        for (String line : prose.split("\n")) {
            if (line.matches("```.*|-{4,}")) {
                block = !block;
            }
            boolean indented = line.startsWith(page.endsWith(".md") ? "    " : " ");
            Matcher shell = SHELL.matcher(line);
            if ((indented || block) && shell.matches() && !line.strip().startsWith("export default")) {
                add(page, shell.group(1).replaceAll("\\s+#.*", ""));
            }
        }
        INLINE.matcher(prose.replaceAll("(?s)```.*?```", "").replaceAll("\\s+", " ")).results().forEach(inline -> add(page, inline.group(1)));
    }

    private void add(String page, String text) {
        if (commands.stream().noneMatch(command -> command.page.equals(page) && command.text.equals(text))) {
            commands.add(new Command(page, text));
        }
    }

    /** What cannot run here, and why. */
    private void notRun() {
        skip("", "mvn -B verify.*", ".ci/run does, with and without -Pslow");
        skip("benchmarks/", "mvn .*-Pbenchmarks,.*", "minutes to hours; the short forms are long proofs");
        skip("CONTRIBUTING.md", "mvn -B (versions:set|deploy|spotless:apply).*", "changes the project");
        skip("CONTRIBUTING.md", "mvn .*-Dupwork.docs=write", "changes the project");
        skip("CONTRIBUTING.md", "mvn .*-Ppictures package", "changes the project; PicturesTest compares");
        skip("docs/faults.adoc", "mvn .*-Dtest=FaultTableTest.*", "a part of mvn -B verify");
        skip("examples/messaging/README.md", "mvn -B .*-Dtest='MessagingHubTest.*", "a part of mvn -B verify and of the proofs");
        skip("examples/messaging/README.md", "export UPWORK_.*", "needs keys of the real Upwork");
        skip("examples/messaging/README.md", "mvn .*-Dupwork.simulator=false.*", "needs keys of the real Upwork");
        skip("docs/push.adoc", "curl -H \"Content-Type: application/json\" -H \"webhook-id.*", "PushTest runs it, with a hub that listens");
        skip("examples/spring-boot-hub/README.md", "mvn .*-Dtest='HubApplicationTest.*", "a part of mvn -B verify");
        skip("examples/reports-to-erp/README.md", "mvn .*-Dtest=.*", "a part of mvn -B verify");
        skip("examples/reports-to-erp/README.md", "export ERP_JDBC_PASSWORD=.*", "needs a PostgreSQL; the tests run on one");
        skip("examples/reports-to-erp/README.md", "mvn .*erp.jdbc.url.*", "needs a PostgreSQL; the tests run on one");
        skip("examples/reports-to-erp/README.md", "export UPWORK_.*", "needs keys of the real Upwork");
        skip("examples/reports-to-erp/README.md", "mvn .*-Dupwork.simulator=false.*", "needs keys of the real Upwork");
        for (String page : List.of("examples/erp-tryton/README.md", "examples/crm/README.md")) {
            skip(page, "mvn .*-Dtest=.*", "a part of mvn -B verify, with and without -Pslow");
            skip(page, "export (UPWORK|TRYTON)_.*", "needs keys of the real Upwork");
            skip(page, "mvn .*-Dupwork.simulator=false.*", "needs keys of the real Upwork");
        }
    }

    private void skip(String page, String text, String reason) {
        commands.stream()
                .filter(command -> command.page.startsWith(page) && command.text.matches(text))
                .forEach(command -> {
                    command.done = true;
                    System.out.println("not run, " + reason + ": " + command);
                });
    }

    /** The command of that page that begins so. */
    private String printed(String page, String beginning) {
        Command found = commands.stream()
                .filter(command -> command.page.equals(page) && command.text.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(page + " prints no command that begins with " + beginning));
        found.done = true;
        return found.text;
    }

    /** The first block of that language that holds the text. */
    private static String block(String page, String language, String text) throws IOException {
        Pattern pattern = page.endsWith(".md")
                ? Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                : Pattern.compile("\\[source,\\s*" + language + "\\]\\n----\\n(.*?)\\n----", Pattern.DOTALL);
        return pattern.matcher(Files.readString(ROOT.resolve(page))).results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(page + " has no " + language + " with " + text));
    }

    // the parts

    private void reportsToErp() throws Exception {
        String agree = "OK: the ERP and Upwork agree to the cent.";
        String example = "examples/reports-to-erp/README.md";
        delete(ROOT.resolve("examples/reports-to-erp/target/erp"));
        expect(run(ROOT, printed("README.md", "mvn -q -Prun")), agree);
        expect(run(ROOT, printed(example, "mvn -q -Prun")), "5 before, 0 failed");
        expect(run(ROOT, printedWith(example, "-Dperiod.from")), agree);
        expect(run(ROOT, printedWith(example, "-Dupwork.api=graphql")), agree);
    }

    private void erpTryton() throws Exception {
        String page = "examples/erp-tryton/README.md";
        if (hasTryton(page)) {
            String same = "OK: Tryton's books are Upwork's to the cent.";
            delete(ROOT.resolve("examples/erp-tryton/target/hub"));
            expect(run(ROOT, printed(page, "mvn -q -Prun")), same);
            try (Running hub = start(ROOT, printedWith(page, "-Dhub.scheduled=true"))) {
                hub.awaits("Tryton listens on ");
            }
            expect(run(ROOT, printedWith(page, "-Dhub.dsl=java")), same);
        }
    }

    private void crm() throws Exception {
        String page = "examples/crm/README.md";
        if (hasTryton(page)) {
            delete(ROOT.resolve("examples/crm/target/hub"));
            try (Running hub = start(ROOT, printed(page, "mvn -q -Prun"))) {
                hub.awaits("Lead: ");
            }
        }
    }

    /** What needs a Tryton is skipped where there is none. */
    private boolean hasTryton(String page) {
        boolean there = Files.isExecutable(Path.of("/usr/bin/trytond"))
                && Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/trytond/modules/sale_opportunity"));
        if (!there) {
            System.out.println("SKIPPED " + page + ": Tryton is not installed");
            skip(page, ".*", "needs a Tryton");
        }
        return there;
    }

    private String printedWith(String page, String part) {
        return printed(page, commands.stream()
                .filter(command -> command.page.equals(page) && !command.done && command.text.contains(part))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(page + " prints no command with " + part))
                .text);
    }

    private void simulator() throws Exception {
        run(ROOT, printed("README.md", "mvn -B -q -DskipTests -pl camel-upwork-simulator"));
        try (Running simulator = start(ROOT, printed("docs/simulator.adoc", "java -jar camel-upwork-simulator"))) {
            simulator.awaits(PRINTED_PROPERTIES + "refresh-token");
            for (String what : List.of("curl -d '{\"kind\": \"PARTIAL\"", "curl -d '{\"kind\": \"STATUS\"", "curl -d '{\"withhold\"")) {
                run(ROOT, printed("docs/simulator.adoc", what));
            }
            for (Command left : commands) {
                if (!left.done && left.page.equals("docs/simulator.adoc") && left.text.startsWith("curl ")) {
                    left.done = true;
                    expect(run(ROOT, left.text), left.text.endsWith("/arrivals") ? "\"arrived\"" : "");
                }
            }
        }
        try (Running simulator = start(ROOT, printedWith("docs/simulator.adoc", "--mood"))) {
            simulator.awaits(PRINTED_PROPERTIES + "refresh-token");
        }
    }

    /** The simulator that pushes, here to nobody who listens. */
    private void push() throws Exception {
        String page = "docs/push.adoc";
        String export = printed(page, "export SIMULATOR_PUSH_SECRET").replace("=...", "=printed-in-the-docs");
        try (Running simulator = start(ROOT, export + "\n" + printed(page, "java -jar camel-upwork-simulator"))) {
            simulator.awaits(PRINTED_PROPERTIES + "refresh-token");
            expect(run(ROOT, printed(page, "curl -d")), "\"url\"");
        }
    }

    private void messaging() throws Exception {
        String page = "examples/messaging/README.md";
        Path home = ROOT.resolve("examples/messaging/target/messaging");
        delete(home);
        expect(run(ROOT, printed(page, "mvn -q -Prun -pl")), "OK: every command was executed once.");
        for (String broker : List.of("kafka", "rabbitmq")) {
            if (broker.equals("rabbitmq") && !Files.isExecutable(Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server"))) {
                System.out.println("SKIPPED " + page + ": RabbitMQ is not installed");
                skip(page, "mvn -q -Prun,rabbitmq .*", "needs a RabbitMQ");
                continue;
            }
            delete(home);
            expect(run(ROOT, printed(page, "mvn -q -Prun," + broker)), "OK: every command was executed once.");
        }
    }

    /** README's first route and properties in a project of their own, with the POM that README prints, against the simulator. */
    private void firstRoute() throws Exception {
        Path project = WORK.resolve("first-route");
        Path resources = Files.createDirectories(project.resolve("src/main/resources/camel"));
        Files.writeString(project.resolve("pom.xml"), block("README.md", "xml", "<project"));
        Files.writeString(resources.resolve("first.yaml"), block("README.md", "yaml", "upwork:reports/finance"));
        run(ROOT, printed("README.md", "mvn -B -q -DskipTests install"));
        String simulatorCommand = printed("README.md", "java -jar camel-upwork-simulator");
        long start = System.nanoTime();
        try (Running simulator = start(ROOT, simulatorCommand)) {
            Files.writeString(
                    resources.resolveSibling("application.properties"),
                    properties(simulator.awaits(PRINTED_PROPERTIES + "refresh-token")));
            run(project, printed("README.md", "mvn -q compile"));
            try (Running route = start(project, printed("README.md", "java -cp target/classes"))) {
                route.awaits(" ARInvoice ");
                rowsOf("Camel Main, route in YAML", start);
            }
            firstRouteInJava(project);
            signIn(project);
        }
    }

    /** README's route in Java, in another project with the same POM, commands and properties. */
    private void firstRouteInJava(Path yaml) throws Exception {
        long start = System.nanoTime();
        Path project = WORK.resolve("first-route-java");
        Path sources = Files.createDirectories(project.resolve("src/main/java/com/example"));
        Path resources = Files.createDirectories(project.resolve("src/main/resources"));
        Files.copy(yaml.resolve("pom.xml"), project.resolve("pom.xml"));
        Files.writeString(resources.resolve("application.properties"),
                Files.readString(yaml.resolve("src/main/resources/application.properties"))
                        + "camel.main.base-package-scan = com.example\n");
        Files.writeString(sources.resolve("FirstRoute.java"), "package com.example;\n"
                + "import org.apache.camel.builder.RouteBuilder;\n"
                + "public class FirstRoute extends RouteBuilder {\n    @Override\n    public void configure() {\n"
                + block("README.md", "java", "upwork:reports/finance") + "    }\n}\n");
        run(project, printed("README.md", "mvn -q compile"));
        try (Running route = start(project, printed("README.md", "java -cp target/classes"))) {
            route.awaits(" ARInvoice ");
            rowsOf("Camel Main, route in Java", start);
        }
    }

    /** The helper that fetches a first token, until it waits for the person. */
    private void signIn(Path project) throws Exception {
        String page = "docs/upwork-component.adoc";
        run(project, printed(page, "mvn dependency:build-classpath"));
        String export = printed(page, "export UPWORK_CLIENT_ID").replace("=...", "=printed");
        String helper = printed(page, "java -cp \"$(cat classpath.txt)\" io.github.camelupwork.tool.Authorize");
        try (Running authorize = start(project, export + "\n" + helper)) {
            authorize.awaits("client_id=printed");
        }
    }

    private static String properties(String output) {
        return output.lines()
                .filter(line -> line.startsWith(PRINTED_PROPERTIES))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Camel JBang, with what is installed of this project, and the projects that it exports. */
    private void jbang() throws Exception {
        String page = "docs/camel-jbang.adoc";
        Path home = Files.createDirectories(WORK.resolve("jbang"));
        Files.writeString(home.resolve("first.camel.yaml"), block(page, "yaml", "upwork:reports/finance"));
        Files.writeString(home.resolve("first.yaml"), block("README.md", "yaml", "upwork:reports/finance"));
        if (!Files.isDirectory(WORK.resolve("repository/io/github/camelupwork/camel-upwork"))) {
            run(ROOT, printed("README.md", "mvn -B -q -DskipTests install"));
        }
        camel();
        rows(home, printed("README.md", "camel run"), "Camel JBang");
        rows(home, printed(page, "camel run --dep=mvn:io.github.camelupwork:camel-upwork:1.0.0-SNAPSHOT,mvn:io.github.camelupwork"));
        Files.writeString(home.resolve("transactions.camel.yaml"), block("docs/kamelets.adoc", "yaml", "since:"));
        rows(home, printed("docs/kamelets.adoc", "camel run"), "Kamelet in Camel JBang");
        try (Running simulator = start(home, printed("docs/simulator.adoc", "mvn io.github.camelupwork"))) {
            Files.writeString(
                    home.resolve("application.properties"),
                    properties(simulator.awaits(PRINTED_PROPERTIES + "refresh-token")));
            rows(home, printedWith(page, "graphql-java:24.3 first.camel.yaml"));
            for (String project : List.of("nightly", "nightly-boot")) {
                long start = System.nanoTime();
                run(home, printedWith(page, "--dir=" + project + " "));
                run(home, printed(page, "mvn -q -f " + project + " "));
                rows(home, printed(page, "java -jar " + project + "/"));
                rowsOf(project.endsWith("boot") ? "Spring Boot, exported by JBang" : "Camel Main, exported by JBang", start);
            }
        }
    }

    private void rows(Path directory, String command, String way) throws Exception {
        long start = System.nanoTime();
        rows(directory, command);
        rowsOf(way, start);
    }

    private void rows(Path directory, String command) throws Exception {
        try (Running route = start(directory, command)) {
            route.awaits("ARInvoice");
        }
    }

    /** The command camel, out of the newest parts of Camel JBang that are published; state and settings stay in the work folder. */
    private void camel() throws Exception {
        Path cli = Files.createDirectories(WORK.resolve("camel"));
        Files.copy(ROOT.resolve(".ci/camel.xml"), cli.resolve("pom.xml"));
        run(cli, "mvn -q dependency:build-classpath -Dmdep.outputFile=classpath.txt");
        Files.writeString(
                cli.resolve("Camel.java"),
                "class Camel { public static void main(String[] arguments) {"
                        + " org.apache.camel.dsl.jbang.core.commands.CamelJBangMain.run(arguments); } }\n");
        Path camel = WORK.resolve("bin/camel");
        Files.writeString(camel, "#!/bin/bash\nverb=$1; shift\nexec java -Duser.home=" + cli + " -Dmaven.repo.local="
                + WORK.resolve("repository") + " -cp \"$(cat " + cli + "/classpath.txt)\" " + cli
                + "/Camel.java $verb --kamelets-version=4.18.0 \"$@\"\n");
        camel.toFile().setExecutable(true);
    }

    private void springBootHub() throws Exception {
        String page = "examples/spring-boot-hub/README.md";
        Path home = Files.createDirectories(WORK.resolve("hub"));
        run(ROOT, printed(page, "mvn -B -q -pl camel-upwork-simulator,examples/spring-boot-hub"));
        long start = System.nanoTime();
        try (Running simulator = start(ROOT, printed(page, "java -jar camel-upwork-simulator"))) {
            Map<String, String> keys = simulator.awaits(PRINTED_PROPERTIES + "refresh-token").lines()
                    .filter(line -> line.startsWith(PRINTED_PROPERTIES) && line.contains("="))
                    .collect(Collectors.toMap(
                            line -> line.substring(PRINTED_PROPERTIES.length(), line.indexOf('=')).strip(),
                            line -> line.substring(line.indexOf('=') + 1).strip(),
                            (one, other) -> one));
            List<String> exports = new ArrayList<>();
            for (Command command : commands) {
                if (command.page.equals(page) && command.text.startsWith("export ")) {
                    command.done = true;
                    String text = command.text;
                    for (String key : List.of("client-id", "client-secret", "access-token", "refresh-token")) {
                        String variable = "UPWORK_" + key.toUpperCase().replace('-', '_');
                        text = text.replace(variable + "=...", variable + "=" + keys.get(key));
                    }
                    exports.add(text);
                }
            }
            // the folder with hub-data is to be one that this run leaves behind nothing in
            String java = printed(page, "java -jar examples/spring-boot-hub").replace("examples/", ROOT + "/examples/");
            try (Running hub = start(home, String.join("\n", exports) + "\n" + java)) {
                hub.awaits("Kept ");
                rowsOf("Spring Boot, examples/spring-boot-hub", start);
                run(home, printed(page, "echo '{\"milestoneId\"") + "\n" + printed(page, "mv /tmp/approval.json"));
                hub.awaits("Approved: ");
                run(home, printed(page, "curl -H 'Content-Type: application/json' -d '{\"key\""));
                hub.awaits("Activity APP-17: open=true");
                run(home, printed(page, "curl -H 'Content-Type: application/json' -d '{\"document\""));
                hub.awaits("Approved for the ERP: PO-4711");
            }
        }
    }

    private void commands() throws Exception {
        run(ROOT, printed("CONTRIBUTING.md", "mvn -B -q -N -Psite package"));
        run(ROOT, printed("CONTRIBUTING.md", "mvn -B -pl camel-upwork-component -am test -Dtest=RequestWriterTest"));
        run(ROOT, printed("docs/living-api.adoc", "mvn -B -pl camel-upwork-component -am test"));
    }

    // running

    private String run(Path directory, String command) throws Exception {
        Running running = start(directory, command);
        if (!running.process().waitFor(15, TimeUnit.MINUTES)) {
            running.close();
            throw new IllegalStateException("does not end: " + command);
        }
        String output = Files.readString(running.output());
        if (running.process().exitValue() != 0) {
            throw new IllegalStateException("ends with " + running.process().exitValue() + ": " + command + "\n" + tail(output));
        }
        return output;
    }

    private Running start(Path directory, String command) throws IOException {
        System.out.println("$ " + command.replace("\n", "\n  "));
        Path output = Files.createTempFile(WORK, "output", ".log");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Running(builder.start(), output);
    }

    private static void expect(String output, String text) {
        if (!output.contains(text)) {
            throw new IllegalStateException("does not print '" + text + "':\n" + tail(output));
        }
    }

    private static String tail(String output) {
        return output.substring(Math.max(0, output.length() - 3000));
    }

    /** curl ends with 0 when it is answered by an error; here it must not. */
    private static Path shims() throws IOException {
        Path folder = Files.createDirectories(WORK.resolve("bin"));
        Path curl = folder.resolve("curl");
        Files.writeString(curl, "#!/bin/sh\nexec $(which -a curl | sed -n 2p) -sS --fail \"$@\"\n");
        curl.toFile().setExecutable(true);
        return folder;
    }

    /** This machine's repository with another folder for what is installed of this project. */
    private static Path repository() throws IOException {
        Path shared = Path.of(System.getProperty("user.home"), ".m2", "repository");
        Path own = Files.createDirectories(WORK.resolve("repository"));
        Path group = Path.of("");
        for (String name : List.of("io", "github", "camelupwork")) {
            if (Files.isDirectory(shared.resolve(group))) {
                try (Stream<Path> entries = Files.list(shared.resolve(group))) {
                    for (Path entry : entries.filter(entry -> !entry.getFileName().toString().equals(name)).toList()) {
                        Files.createSymbolicLink(own.resolve(group).resolve(entry.getFileName()), entry);
                    }
                }
            }
            group = group.resolve(name);
            Files.createDirectories(own.resolve(group));
        }
        return own;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
