// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes everything that follows from the OpenAPI files and the GraphQL documents. */
public final class Generate {

    private Generate() {}

    /**
     * Runs in the build of the component.
     *
     * @param args folder of the OpenAPI files, folder for resources, folder for sources, folder for reference pages, folder of
     *             the GraphQL documents, folder of the hand-written sources, folder of what Camel generates from all sources
     * @throws DescriptionException if an OpenAPI file or a document is invalid or says something unknown
     */
    public static void main(String[] args) throws IOException {
        GraphQlFolder documents =
                args.length < 5 ? null : GraphQlFolder.read(Path.of(args[4]), GraphQlFolder.wholeSchema());
        List<Group> groups = CatalogReader.read(Path.of(args[0]), documents);
        List<OperationAnswer> answers = OperationAnswer.all(groups, documents);
        generate(new Output(Path.of(args[1])), resources -> {
            CatalogGenerator.generate(groups, resources);
            AnswerSchemaGenerator.generate(answers, resources);
            if (documents != null) {
                documents.copyTypes(resources);
            }
        });
        generate(new Output(Path.of(args[2])), sources -> {
            OptionClassGenerator.generate(groups, sources);
            BuilderGenerator.generate(groups, sources);
            RecordGenerator.generate(AnswerRecord.all(answers).values(), sources);
        });
        generate(new Output(Path.of(args[3])), pages -> {
            ReferencePagesGenerator.generate(groups, answers, pages);
            ReportFieldsGenerator.generate(groups, pages);
        });
        if (args.length == 7) {
            StaleSources.remove(Path.of(args[6]), List.of(Path.of(args[2]), Path.of(args[5])));
        }
    }

    private static void generate(Output output, Generator generator) throws IOException {
        generator.into(output);
        output.removeOthers();
    }

    /** Writes files into a folder. */
    private interface Generator {
        void into(Output output) throws IOException;
    }
}
