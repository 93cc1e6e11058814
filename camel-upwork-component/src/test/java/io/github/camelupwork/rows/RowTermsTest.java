// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.github.camelupwork.client.Envelope;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import org.junit.jupiter.api.Test;

class RowTermsTest {

    private static final Pattern ALIAS = Pattern.compile("(a\\d+): contractTerm\\(termId: \"(\\d+)\"\\)");

    private final List<String> documents = new ArrayList<>();
    private final RowTerms terms = new RowTerms(
            this::contracts,
            RowPlan.of(
                    Rows.call(
                            "reports/finance",
                            "accountOwner",
                            Map.of("tq", "SELECT assignment_name, amount WHERE date = '2026-01-01'")),
                    LocalDate.of(2026, 3, 10)));

    /** Of every contract that the document names, its name; contract 13 is one that nobody may see. */
    private CompletableFuture<UpworkAnswer> contracts(UpworkCall call) {
        documents.add(call.binding().document().text());
        Map<String, Object> data = new HashMap<>();
        Matcher asked = ALIAS.matcher(call.binding().document().text());
        while (asked.find()) {
            String id = asked.group(2);
            data.put(asked.group(1), id.equals("13") ? null : Map.of("assignment_name", "Contract " + id));
        }
        return CompletableFuture.completedFuture(new UpworkAnswer(data, Envelope.of(200)));
    }

    private List<Map<String, Object>> join(List<?> assignments) {
        List<Map<String, Object>> rows = new ArrayList<>();
        assignments.forEach(assignment -> rows.add(new HashMap<>(
                assignment.equals("")
                        ? Map.of("amount", 1)
                        : Map.of("amount", 1, "assignment__reference", assignment))));
        return terms.join(rows).join();
    }

    @Test
    void everyRowGetsWhatItsOwnContractSays() {
        assertThat(join(List.of(7, "8", 7L, "")))
                .containsExactly(
                        Map.of("amount", 1, "assignment__reference", 7, "assignment_name", "Contract 7"),
                        Map.of("amount", 1, "assignment__reference", "8", "assignment_name", "Contract 8"),
                        Map.of("amount", 1, "assignment__reference", 7L, "assignment_name", "Contract 7"),
                        Map.of("amount", 1));
        assertThat(documents).singleElement().asString().containsOnlyOnce("\"7\"");
    }

    @Test
    void noMoreThanTenAreAskedForAtATime() {
        List<Integer> ids = IntStream.rangeClosed(100, 122).boxed().toList();

        assertThat(join(ids))
                .extracting(row -> row.get("assignment_name"))
                .containsExactlyElementsOf(
                        ids.stream().map(id -> "Contract " + id).toList());
        assertThat(documents)
                .extracting(text -> ALIAS.matcher(text).results().count())
                .containsExactly(10L, 10L, 3L);
    }

    @Test
    void whatIsKnownIsNotAskedForAgainEvenIfNothingIsSaidOfIt() {
        join(List.of(7, 13));

        assertThat(join(List.of(13, 7, 8)))
                .extracting(row -> row.get("assignment_name"))
                .containsExactly(null, "Contract 7", "Contract 8");
        assertThat(documents).hasSize(2).last().asString().contains("\"8\"").doesNotContain("\"7\"", "\"13\"");
    }

    @Test
    void rowsWithoutAContractCostNoRequest() {
        assertThat(join(List.of("", ""))).hasSize(2);
        assertThat(documents).isEmpty();
    }

    @Test
    void onlyWhatTheQueryNeedsIsAskedFor() {
        join(List.of(7));

        assertThat(documents.get(0))
                .contains("assignment_name")
                .doesNotContain("clientTeam", "freelancer", "vendorTeam");
    }
}
