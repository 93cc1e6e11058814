// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import io.github.camelupwork.catalog.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {

    @Test
    void leavesOutWhatTheAccountKnows() throws IOException {
        assertThat(Examples.yaml(Shop.operation("orders/list"))).isEqualTo("- to:\n    uri: upwork:orders/list");
        assertThat(Examples.java(Shop.operation("orders/list"))).isEqualTo(".to(\"upwork:orders/list\")");
    }

    @Test
    void givesWhatIsRequiredAndAKeyWhereMoneyMoves() throws IOException {
        assertThat(Examples.yaml(Shop.operation("orders/act"))).isEqualTo("""
                - setHeader:
                    name: CamelUpwork.PaymentKey
                    expression:
                      simple:
                        expression: "${header.documentNumber}"
                - to:
                    uri: upwork:orders/act
                    parameters:
                      orderId: "4711"
                      name: "pay"
                      amount: "{{amount}}\"""");
        assertThat(Examples.java(Shop.operation("orders/act")))
                .isEqualTo(".setHeader(UpworkConstants.PAYMENT_KEY, header(\"documentNumber\"))\n"
                        + ".to(\"upwork:orders/act?orderId=4711&name=pay&amount={{amount}}\")");
    }

    @Test
    void givesOneOfThoseThatARuleAsksFor(@TempDir Path folder) throws IOException {
        Path changed = Shop.with(folder, "- atLeastOne:\n          - status", "- atLeastOne:\n          - page");

        assertThat(Examples.java(CatalogReader.read(changed).get(0).operations().get(0)))
                .isEqualTo(".to(\"upwork:orders/list?skills={{skills}}\")");
    }

    @Test
    void takesAPlaceholderWhereNoExampleIsDocumented(@TempDir Path folder) throws IOException {
        assertThat(Examples.java(act(folder, "example: 4711", "minimum: 1"))).contains("orderId={{orderId}}&");
    }

    @Test
    void protectsWhatWouldBreakAUri(@TempDir Path folder) throws IOException {
        Operation act = act(folder, "example: 4711", "example: 'a&b \"c\"'");

        assertThat(Examples.java(act)).contains("orderId=RAW(a&b \\\"c\\\")&");
        assertThat(Examples.yaml(act)).contains("orderId: \"RAW(a&b \\\"c\\\")\"");
    }

    @Test
    void indentsJson() {
        assertThat(Examples.pretty("{\"a\":[1.50,{}]}")).isEqualTo("{\n  \"a\" : [\n    1.50,\n    { }\n  ]\n}");
    }

    private static Operation act(Path folder, String text, String other) throws IOException {
        String changed =
                other.startsWith("example") ? "type: string\n          " + other : "type: integer\n          " + other;
        return CatalogReader.read(
                        Shop.with(folder, "type: integer\n          format: int64\n          " + text, changed))
                .get(0)
                .operations()
                .get(1);
    }
}
