// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what is written compiles and binds is proven where it is used, in the component. */
class OptionClassGeneratorTest {

    @TempDir
    Path folder;

    private String orders;

    @BeforeEach
    void generate() throws IOException {
        OptionClassGenerator.generate(Shop.groups(), new Output(folder));
        orders = source("OrdersEndpointConfiguration");
    }

    @Test
    void describesTheGroup() {
        assertThat(orders)
                .contains(
                        "apiName = \"orders\"",
                        "description = \"Orders of a shop.\"",
                        "aliases = {}",
                        "methodName = \"pay\", description = \"Pay an order\"",
                        "public final class OrdersEndpointConfiguration extends UpworkConfiguration");
    }

    @Test
    void typesTheOptions() {
        assertThat(orders)
                .contains(
                        "private Long orderId;",
                        "private String amount;",
                        "private Object context;",
                        "private String buyerTeamReference;",
                        "public void setOrderId(Long orderId)",
                        "public Long getOrderId()");
    }

    @Test
    void takesTextWhereTheBindingsDiffer() {
        assertThat(orders).contains("private String status;");
    }

    @Test
    void offersTheChoiceAmongBindings() {
        assertThat(orders)
                .contains("enums = \"buyer,seller\",\n            defaultValue = \"buyer\"", "private String role;");
    }

    @Test
    void saysNoValuesAndDefaultOnWhichTheBindingsDiffer() {
        assertThat(orders)
                .contains("enums = \"pay,cancel\"")
                .doesNotContain("enums = \"new,paid\"")
                .doesNotContain("defaultValue = \"new\"");
    }

    @Test
    void leavesTheFillingOfSomeParametersToTheConnector() {
        assertThat(orders).doesNotContain(" page;");
    }

    @Test
    void marksSecrets() {
        assertThat(field("apiToken")).contains("secret = true");
        assertThat(field("name")).doesNotContain("secret");
    }

    @Test
    void tellsWhatMustBeGiven() {
        assertThat(field("orderId")).contains("optional = false");
        assertThat(field("buyerTeamReference")).as("the account knows it").contains("optional = true");
        assertThat(field("amount")).contains("optional = true");
    }

    @Test
    void collectsTheValuesGiven() {
        assertThat(orders).contains("if (orderId != null) {\n            options.put(\"orderId\", orderId);");
    }

    @Test
    void writesTheFactory() throws IOException {
        assertThat(source("EndpointConfigurations"))
                .contains(
                        "static UpworkConfiguration of(String group)",
                        "case \"orders\" -> new OrdersEndpointConfiguration();");
    }

    @Test
    void refusesAnOptionThatIsAWordOfJava(@TempDir Path other) throws IOException {
        Path changed = Shop.with(other, "order_id", "switch");

        assertThatThrownBy(() -> OptionClassGenerator.generate(CatalogReader.read(changed), new Output(folder)))
                .isInstanceOf(DescriptionException.class)
                .hasMessageContaining("'switch'");
    }

    private String field(String name) {
        String head = orders.substring(0, orders.indexOf(" " + name + ";"));
        return head.substring(head.lastIndexOf("@UriParam("));
    }

    private String source(String type) throws IOException {
        return Files.readString(folder.resolve("io/github/camelupwork/options/" + type + ".java"));
    }
}
