// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencePagesGeneratorTest {

    @TempDir
    Path folder;

    private String page;

    @BeforeEach
    void generate() throws IOException {
        ReferencePagesGenerator.generate(Shop.groups(), OperationAnswer.all(Shop.groups(), null), new Output(folder));
        page = Files.readString(folder.resolve("reference/orders.adoc"));
    }

    @Test
    void hasASectionForEveryOperation() {
        assertThat(page)
                .contains(
                        "= orders\n\nOrders of a shop.\n",
                        "== orders/list\n\nList the orders of a buyer.",
                        "[#act]\n== orders/act",
                        "== orders/pay\n\nPay an order.");
    }

    @Test
    void saysWhatAnOperationDoesAndNeeds() {
        assertThat(page)
                .contains(
                        "*Effect*:: reads only\n*Permission*:: View orders\n*API*:: `rest`, `v3`",
                        "*Effect*:: moves or commits money: needs a payment key");
    }

    @Test
    void saysWhichCallRuns() {
        assertThat(page)
                .contains("|`rest` |`+GET https://shop.example/api/orders/v1/sellers/orders.json+` "
                        + "|List the orders of a seller |`role=seller`");
    }

    @Test
    void saysWhatNobodyHasConfirmed() {
        assertThat(page).contains("Nobody is known to have called `v3`.");
    }

    @Test
    void tablesTheOptions() {
        assertThat(page)
                .contains(
                        "|`skills` |rest |string | | |several joined by `+;+`, at most 20 |Skills that are asked for.",
                        "|`buyerTeamReference` |rest |string |for some calls, or `team.reference` of the account | | |Reference of the team.",
                        "|`orderId` |all |integer |yes | | |Id of the order.",
                        "|`role` |rest |string | |`+buyer+` |`+buyer+`, `+seller+` |");
    }

    @Test
    void escapesTheMarkOfCells() {
        assertThat(page).contains("Amount in US dollars \\| or nothing.");
    }

    @Test
    void showsTheAnswerAndTheErrors() {
        assertThat(page)
                .contains(
                        "\"amount\" : 10.25",
                        "|401 |`+Unauthorized+`",
                        "|403 |`+No access to {team}+`",
                        ".Message body by `rest`");
    }

    @Test
    void listsTheGroups() throws IOException {
        assertThat(Files.readString(folder.resolve("reference/index.adoc")))
                .contains("|xref:orders.adoc[orders] |3 |Orders of a shop.");
    }
}
