// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.DocumentedError;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;

/** Writes one AsciiDoc page per group: each operation with its options, examples, answer and documented errors. */
final class ReferencePagesGenerator {

    private static final String SCOPES_IN_DOUBT =
            "told by its name: Upwork does not publish which scope an operation needs";
    private static final String MAPPING_IN_DOUBT = "That GraphQL does here what REST does is concluded from names and"
            + " arguments; Upwork's own mapping was not at hand.\n\n";
    private static final String V3_IN_DOUBT = "Nobody is known to have called `v3`.\n\n";
    private static final String HEADER = """
            // Licensed under the Apache License, Version 2.0; see LICENSE.
            // Generated from the OpenAPI files; changes belong there.
            """;

    private final Map<String, OperationAnswer> answers;

    private ReferencePagesGenerator(List<OperationAnswer> answers) {
        this.answers = answers.stream()
                .collect(Collectors.toMap(answer -> answer.operation().name(), Function.identity()));
    }

    static void generate(List<Group> groups, List<OperationAnswer> answers, Output pages) throws IOException {
        ReferencePagesGenerator generator = new ReferencePagesGenerator(answers);
        for (Group group : groups) {
            pages.write("reference/" + group.name() + ".adoc", generator.page(group));
        }
        pages.write("reference/index.adoc", index(groups));
    }

    private static String index(List<Group> groups) {
        return HEADER + "= Operations\n\n" + table("1,1,4", "Group", "Operations", "What it is about")
                + groups.stream()
                        .map(g -> row(
                                "xref:" + g.name() + ".adoc[" + g.name() + "]",
                                "" + g.operations().size(),
                                g.description()))
                        .collect(Collectors.joining())
                + "|===\n";
    }

    private String page(Group group) {
        return HEADER + "= " + group.name() + "\n\n" + group.description() + "\n"
                + group.operations().stream().map(this::section).collect(Collectors.joining());
    }

    private String section(Operation operation) {
        Binding main = operation.main();
        return "\n[#" + operation.shortName() + "]\n== " + operation.name() + "\n\n" + main.summary() + ".\n\n"
                + main.description() + "\n\n" + facts(operation) + calls(operation) + doubts(operation)
                + options(operation)
                + examples(operation) + answer(operation) + errors(operation);
    }

    private static String facts(Operation operation) {
        Binding main = operation.main();
        return "*Effect*:: " + effect(main) + "\n"
                + permissions(operation)
                + proofs(operation)
                + "*API*:: "
                + operation.apis().stream().map(api -> "`" + api.id() + "`").collect(Collectors.joining(", ")) + "\n\n";
    }

    private static String permissions(Operation operation) {
        String permissions = permissions(operation, binding -> !isGraphQl(binding), Function.identity());
        String scopes = permissions(operation, ReferencePagesGenerator::isGraphQl, scope -> "`" + scope + "`");
        return (permissions.isEmpty() ? "" : "*Permission*:: " + permissions + "\n")
                + (scopes.isEmpty() ? "" : "*Scope on GraphQL*:: " + scopes + ", " + SCOPES_IN_DOUBT + "\n");
    }

    private static String permissions(Operation operation, Predicate<Binding> of, Function<String, String> as) {
        return operation.bindings().stream()
                .filter(of)
                .map(Binding::permission)
                .filter(Objects::nonNull)
                .distinct()
                .map(as)
                .collect(Collectors.joining("; "));
    }

    private static String proofs(Operation operation) {
        String proofs = operation.bindings().stream()
                .filter(binding -> binding.answer().proof() != null)
                .map(binding ->
                        "`" + binding.answer().proof() + "` on " + binding.api().id())
                .collect(Collectors.joining(", "));
        return proofs.isEmpty() ? "" : "*Confirmed only by*:: " + proofs + "\n";
    }

    private static boolean isGraphQl(Binding binding) {
        return binding.api() == Api.GRAPHQL;
    }

    /** Writes the unconfirmed facts of an operation. */
    private static String doubts(Operation operation) {
        List<Api> apis = operation.apis();
        return (apis.containsAll(List.of(Api.REST, Api.GRAPHQL)) ? MAPPING_IN_DOUBT : "")
                + (apis.contains(Api.V3) && !operation.name().equals("graphql/execute") ? V3_IN_DOUBT : "");
    }

    private static String effect(Binding binding) {
        if (isLocal(binding)) {
            return "answered by the connector itself, changes nothing at Upwork";
        }
        return switch (binding.effect()) {
            case READ -> "reads only";
            case WRITE -> "changes something at Upwork";
            case MONEY -> "moves or commits money: needs a payment key";
        };
    }

    private static boolean isLocal(Binding binding) {
        return binding.api() == Api.LOCAL;
    }

    private static String calls(Operation operation) {
        return isLocal(operation.main())
                ? ""
                : table("1,4,3,2", "API", "Call", "What it does", "Chosen by")
                        + operation.bindings().stream()
                                .map(b -> row(
                                        "`" + b.api().id() + "`",
                                        literal(b.method() + " " + b.server() + b.path()),
                                        b.summary(),
                                        chosenBy(b)))
                                .collect(Collectors.joining())
                        + "|===\n\n";
    }

    private static String chosenBy(Binding binding) {
        if (binding.report() != null) {
            return binding.options().stream()
                    .filter(p -> p.in() == Location.PATH)
                    .map(p -> "`" + p.option() + "`")
                    .collect(Collectors.joining(" and "));
        }
        return binding.when().entrySet().stream()
                .map(e -> "`" + e.getKey() + "=" + e.getValue() + "`")
                .collect(Collectors.joining(" and "));
    }

    private static String options(Operation operation) {
        List<Option> options = Group.options(List.of(operation));
        return options.isEmpty()
                ? "It takes no options.\n\n"
                : table("2,1,1,1,1,2,4", "Option", "API", "Type", "Required", "Default", "Allowed", "Description")
                        + options.stream()
                                .map(option -> option(option, operation))
                                .collect(Collectors.joining())
                        + "|===\n\n";
    }

    private static String option(Option option, Operation operation) {
        return row(
                "`" + option.name() + "`",
                apis(option, operation),
                option.type().name().toLowerCase(Locale.ROOT),
                required(option),
                option.defaultValue() == null ? "" : literal(option.defaultValue()),
                allowed(option),
                option.description());
    }

    /** The APIs that take the option. */
    private static String apis(Option option, Operation operation) {
        List<Api> apis = operation.bindings().stream()
                .filter(binding -> binding.when().containsKey(option.name())
                        || binding.options().stream()
                                .anyMatch(parameter -> parameter.option().equals(option.name())))
                .map(Binding::api)
                .distinct()
                .toList();
        return apis.equals(operation.apis())
                ? "all"
                : apis.stream().map(Api::id).collect(Collectors.joining(", "));
    }

    private static String required(Option option) {
        String means = option.uses().get(0).parameter().means();
        String given = means == null ? "" : ", or `" + means + "` of the account";
        boolean always = option.uses().stream().allMatch(Option.Use::required);
        boolean never = option.uses().stream().noneMatch(use -> use.parameter().required());
        return always ? "yes" + given : never ? "" : "for some calls" + given;
    }

    private static String allowed(Option option) {
        Parameter parameter = option.uses().get(0).parameter();
        String several = parameter.separator() == null
                ? ""
                : ", several joined by " + literal(parameter.separator())
                        + (parameter.maxItems() == null ? "" : ", at most " + parameter.maxItems());
        String values = parameter.values().stream()
                .map(ReferencePagesGenerator::literal)
                .collect(Collectors.joining(", "));
        String format = parameter.format() == null ? "" : ", date sent as " + literal(parameter.format());
        String maximum = parameter.maximum() == null ? "" : ", at most " + parameter.maximum();
        return (values + several + format + maximum).replaceFirst("^, ", "");
    }

    private static String examples(Operation operation) {
        return ".YAML\n" + block("yaml", Examples.yaml(operation)) + ".Java\n"
                + block("java", Examples.java(operation)) + ".Java with builders\n"
                + block("java", Examples.builder(operation));
    }

    /** The message body as a route gets it, by each API; values that nobody documents are invented. */
    private String answer(Operation operation) {
        OperationAnswer answer = answers.get(operation.name());
        String record = answer.isObject()
                ? "The message body, or with `output=record` the record `" + AnswerRecord.className(answer)
                        + "`; null or absent where Upwork leaves a field out.\n\n"
                : "";
        return record
                + operation.apis().stream()
                        .map(api -> body(api.id(), BodySamples.of(answer, api.id())))
                        .collect(Collectors.joining());
    }

    private static String body(String api, String json) {
        return json == null ? "" : ".Message body by `" + api + "`\n" + block("json", json);
    }

    private static String errors(Operation operation) {
        List<DocumentedError> errors = operation.bindings().stream()
                .flatMap(b -> b.errors().stream())
                .distinct()
                .toList();
        return errors.isEmpty()
                ? ""
                : ".Documented errors\n" + table("1,6", "Status", "Message")
                        + errors.stream()
                                .map(e -> row("" + e.status(), literal(e.message())))
                                .collect(Collectors.joining())
                        + "|===\n";
    }

    private static String table(String columns, String... titles) {
        return "[cols=\"" + columns + "\",options=\"header\"]\n|===\n" + row(titles) + "\n";
    }

    private static String row(String... cells) {
        return "|"
                + List.of(cells).stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" |"))
                + "\n";
    }

    private static String block(String language, String content) {
        return "[source," + language + "]\n----\n" + content + "\n----\n\n";
    }

    private static String literal(String text) {
        return "`+" + text + "+`";
    }
}
