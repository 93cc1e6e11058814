// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.BodyStyle;
import io.github.camelupwork.catalog.DocumentedError;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Paging;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.catalog.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogReaderTest {

    @TempDir
    Path folder;

    @Test
    void groupsTheOperationsAndTakesTheOlderDescription() throws IOException {
        assertThat(Shop.groups()).hasSize(1);
        assertThat(Shop.groups().get(0).description()).isEqualTo("Orders of a shop.");
        assertThat(Shop.groups().get(0).operations())
                .extracting(Operation::name)
                .containsExactly("orders/list", "orders/act", "orders/pay");
    }

    @Test
    void mergesBindingsRestFirst() throws IOException {
        assertThat(Shop.operation("orders/list").bindings())
                .extracting(Binding::reference)
                .containsExactly("orders/listBuyer", "orders/listSeller", "v3/orders");
        assertThat(Shop.operation("orders/list").apis()).containsExactly(Api.REST, Api.V3);
    }

    @Test
    void readsABinding() throws IOException {
        Binding list = Shop.operation("orders/list").main();

        assertThat(list.effect()).isEqualTo(Effect.READ);
        assertThat(list.server() + list.path())
                .isEqualTo("https://shop.example/api/orders/v1/buyers/{buyer_team__reference}/orders.json");
        assertThat(list.description()).isEqualTo("Answers the orders of one team.");
        assertThat(list.when()).containsExactly(Map.entry("role", "buyer"));
        assertThat(list.body()).isEqualTo(BodyStyle.NONE);
        assertThat(list.answer())
                .isEqualTo(new Answer(
                        Answer.Kind.LIST, "orders", "id", 200, "{\"orders\":[{\"id\":1,\"amount\":10.25}]}", null));
        assertThat(list.paging()).isEqualTo(new Paging(Paging.Style.OFFSET, "page", null, 10, 100, null));
        assertThat(list.errors())
                .containsExactly(
                        new DocumentedError(401, "Unauthorized"),
                        new DocumentedError(403, "No access to {team}"),
                        new DocumentedError(403, "Forbidden"));
    }

    @Test
    void readsParameters() throws IOException {
        Binding list = Shop.operation("orders/list").main();
        Parameter team = list.parameter("buyer_team__reference").orElseThrow();
        Parameter skills = list.parameter("skills").orElseThrow();

        assertThat(team.option()).isEqualTo("buyerTeamReference");
        assertThat(team.in()).isEqualTo(Location.PATH);
        assertThat(team.means()).isEqualTo("team.reference");
        assertThat(list.parameter("status").orElseThrow().values()).containsExactly("new", "paid");
        assertThat(skills.separator()).isEqualTo(";");
        assertThat(skills.maxItems()).isEqualTo(20);
        assertThat(list.options()).extracting(Parameter::name).doesNotContain("page");
    }

    @Test
    void unwrapsTheParametersOfTheBody() throws IOException {
        Binding act = Shop.operation("orders/act").main();

        assertThat(act.wrap()).isEqualTo("order");
        assertThat(act.body()).isEqualTo(BodyStyle.JSON);
        assertThat(act.parameters())
                .extracting(Parameter::name)
                .containsExactly("order_id", "name", "amount", "context", "api_token");
        assertThat(act.parameter("amount").orElseThrow().type()).isEqualTo(ParameterType.DECIMAL);
        assertThat(act.parameter("context").orElseThrow().members())
                .extracting(Parameter::name)
                .containsExactly("job_ref");
    }

    @Test
    void readsRules() throws IOException {
        assertThat(Shop.operation("orders/act").main().rules())
                .containsExactly(
                        new Rule.When("name", "pay", List.of("amount")),
                        new Rule.Given("amount", List.of("context.job_ref")));
    }

    @Test
    void makesAnOperationOfAnAlias() throws IOException {
        Binding pay = Shop.operation("orders/pay").main();

        assertThat(pay.fixed()).containsExactly(Map.entry("name", "pay"));
        assertThat(pay.summary()).isEqualTo("Pay an order");
        assertThat(pay.description()).isEqualTo("Pays or cancels an order.");
        assertThat(pay.options()).extracting(Parameter::name).doesNotContain("name");
    }

    @Test
    void keepsLimits() throws IOException {
        Path changed =
                Shop.with(folder, "type: integer\n          format: int64", "type: integer\n          maximum: 10");

        Binding act = CatalogReader.read(changed).get(0).operations().get(1).main();
        assertThat(act.parameter("order_id").orElseThrow().maximum()).isEqualTo(new BigDecimal("10"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wrap: order              | wrapped: order          | act    | unknown key 'wrapped'
            means: team.reference    | meaning: team.reference | buyer_team__reference | unknown key 'meaning'
            effect: money            | effect: costly          | act    | unknown effect 'costly', allowed: [money, read, write]
            effect: money            | permission: none        | act    | lacks effect
            proof: message=ok        | role: buyer             | act    | moves money and lacks proof
            proof: message=ok        | proof: message is ok    | act    | none of member, member=value and member=$parameter
            effect: money            | effect: write           | act    | has a proof, but its effect is not money
            kind: message            | kind: letter            | act    | unknown kind 'letter'
            role: paging             | role: pager             | page   | unknown role 'pager'
            style: brackets          | style: parentheses      | context | unknown style 'parentheses'
            style: offset            | style: offsets          | listBuyer | unknown style 'offsets'
            - skills                 | - skill                 | listBuyer | unknown parameter 'skill'
            - context.job_ref        | - context.jobs          | act    | unknown parameter 'context.jobs'
            given: amount            | whenever: amount        | act    | unknown key 'whenever'
            fixed:~            name: pay | fixed:~            names: pay | act | fixes the unknown parameter 'names'
            name: status | name: buyer_teamReference | listBuyer | two parameters make the option 'buyerTeamReference'
            operation: orders/act    | operation: order/act    | act    | is not of group orders
            parameter: page          | parameter: pages        | listBuyer | 'pages' is no parameter with the role paging
            """)
    void refusesWhatNobodyKnows(String text, String other, String where, String what) throws IOException {
        Path changed = Shop.with(folder, text.replace("~", "\n"), other.replace("~", "\n"));

        assertThatThrownBy(() -> CatalogReader.read(changed))
                .isInstanceOf(DescriptionException.class)
                .hasMessageStartingWith("orders.yaml: ")
                .hasMessageContaining(where)
                .hasMessageContaining(what);
    }

    /** Two paths of one operation are told apart by a condition, or by what is in the path. */
    @Test
    void refusesASecondBindingOfTheSameConditionAndPath() throws IOException {
        Path file = Shop.with(folder, "role: seller", "role: buyer").resolve("orders.yaml");
        String parameter = """
                operationId: listSeller
                      parameters:
                      - name: buyer_team__reference
                        in: path
                        required: true
                        description: Reference of the team.
                        schema:
                          type: string
                """;
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "/orders/v1/sellers/orders.json",
                                "/orders/v2/buyers/{buyer_team__reference}/orders.json")
                        .replace("operationId: listSeller\n", parameter));

        assertThatThrownBy(() -> CatalogReader.read(folder))
                .isInstanceOf(DescriptionException.class)
                .hasMessageContaining("listSeller")
                .hasMessageContaining("a second REST binding of orders/list");
    }
}
