// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the descriptions of the component, which are the only reports there are. */
class ReportDocumentsTest {

    private static final Path UPWORK = Path.of("../camel-upwork-component/src/main/upwork");

    @TempDir
    Path folder;

    private static List<Group> groups(Path documents) throws IOException {
        return CatalogReader.read(UPWORK.resolve("rest"), GraphQlFolder.read(documents, Optional.empty()));
    }

    private static Binding report(List<Group> groups, String reference) {
        return groups.stream()
                .flatMap(group -> group.operations().stream())
                .flatMap(operation -> operation.bindings().stream())
                .filter(binding -> binding.reference().equals("graphql/reports/" + reference))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReportTakesTheOptionsOfRestAndNeedsNotWhatTheTokenSays() throws IOException {
        Binding team = report(groups(UPWORK.resolve("graphql")), "timeByTeamFull");

        assertThat(team.api()).isEqualTo(Api.GRAPHQL);
        assertThat(team.options()).extracting(Parameter::option).containsExactly("companyId", "teamId", "tq");
        assertThat(team.parameter("company_id").orElseThrow().required()).isFalse();
        assertThat(team.parameter("team_id").orElseThrow().required()).isTrue();
        assertThat(team.report().disallowedFields()).contains("team_id");
        assertThat(team.report().rows().binding().answer().root())
                .isEqualTo("data.organization.clientContractTimeReport.edges");
        assertThat(team.report().rows().term()).isNull();
    }

    @Test
    void anAliasIsTheFieldThatIsFilled() throws IOException {
        Report.Rows rows =
                report(groups(UPWORK.resolve("graphql")), "account").report().rows();

        assertThat(rows.fields().get("amount").path()).isEqualTo("transactionAmount.rawValue");
        assertThat(rows.fields().get("week").key()).isEqualTo("date");
        assertThat(rows.fields().get("assignment_name"))
                .isEqualTo(new Report.Filled("assignment_name", "title", true, null));
        assertThat(rows.fields().get("accounting_entity__reference").doubt()).isNotBlank();
        assertThat(rows.lacks()).containsKeys("memo", "provider__id");
        assertThat(rows.parties()).containsOnlyKeys("user", "organization", "teams", "entity");
    }

    @Test
    void aReportWithoutRowsSaysWhy() throws IOException {
        Binding billings = report(groups(UPWORK.resolve("graphql")), "billingsByFreelancer");

        assertThat(billings.report().rows()).isNull();
        assertThat(billings.report().unanswered()).contains("not what the client was billed");
    }

    @Test
    void anUnknownReportIsRefused() throws IOException {
        try (Stream<Path> files = Files.walk(UPWORK.resolve("graphql"))) {
            for (Path source : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(
                        UPWORK.resolve("graphql").relativize(source).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(
                        target, Files.readString(source).replace("reports/timeByAgency", "reports/timeByNobody"));
            }
        }
        assertThatThrownBy(() -> groups(folder))
                .isInstanceOf(DescriptionException.class)
                .hasMessageContaining("reports/time.agency.graphql")
                .hasMessageContaining("'reports/timeByNobody'");
    }

    @Test
    void thePageListsFieldsWithoutThoseOfTheConnector() throws IOException {
        ReportFieldsGenerator.generate(groups(UPWORK.resolve("graphql")), new Output(folder));

        assertThat(Files.readString(folder.resolve(ReportFieldsGenerator.PAGE)))
                .contains(
                        "|`+amount+` |`transactionAmount.rawValue` |",
                        "|`+week_worked_on+` |follows from `worked_on` |",
                        "|`+assignment_name+` |`contractTerm.title` |",
                        "|`memo` |nothing: ",
                        "|`earningsByBuyersTeam` |`buyerTeamReference` |")
                .doesNotContain("_uid");
    }
}
