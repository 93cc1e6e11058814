// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.util.List;
import java.util.Map;

/**
 * What a stranger sends to a route that pays 10.00, fixed by its endpoint URI, or asks a fixed document.
 *
 * @param name    as the page about messages from outside calls it
 * @param payment true if it is sent to the route that pays; else to the one that asks
 * @param type    content type
 * @param headers headers of HTTP or mail, properties of JMS
 * @param query   parameters of the address, for HTTP
 * @param mark    what of it is looked for in the message that reaches the route
 */
record Attack(
        String name,
        boolean payment,
        String type,
        String body,
        Map<String, String> headers,
        String query,
        String mark) {

    static final String AMOUNT = "500.00";

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TEXT = "text/plain";
    private static final String XML = "application/xml";
    private static final String MUTATION = "mutation { endContractAsClient(contractId: 1) { success } }";

    static List<Attack> all() {
        return List.of(
                body("JSON body, another amount by Upwork's name", JSON, "{\"charge_amount\":\"500.00\"}"),
                body("JSON body, another amount by the option's name", JSON, "{\"chargeAmount\":500.00}"),
                body("JSON body, the amount twice", JSON, "{\"chargeAmount\":10.00,\"chargeAmount\":500.00}"),
                body("JSON body, another team", JSON, "{\"teamReference\":\"500.00\"}"),
                body("JSON body, another contract", JSON, "{\"engagementReference\":\"500.00\"}"),
                body("XML body", XML, "<payment><chargeAmount>500.00</chargeAmount></payment>"),
                body("form body, another amount", FORM, "charge_amount=500.00"),
                body("form body, names of headers", FORM, "CamelUpwork.chargeAmount=500.00"),
                header("header `CamelUpwork.chargeAmount`", true, "CamelUpwork.chargeAmount", AMOUNT),
                header("the same in lower case", true, "camelupwork.charge_amount", AMOUNT),
                header("the same in upper case", true, "CAMELUPWORK.chargeAmount", AMOUNT),
                header("header with another payment key", true, "CAMELUPWORK.PaymentKey", "KEY-500.00"),
                header("header that names another account", true, "CamelUpwork.account", "ACCOUNT-500.00"),
                new Attack(
                        "parameters of the address",
                        true,
                        JSON,
                        "",
                        Map.of(),
                        "?CamelUpwork.chargeAmount=500.00&camelupwork.charge_amount=500.00&chargeAmount=500.00",
                        AMOUNT),
                new Attack("text body with a mutation", false, TEXT, MUTATION, Map.of(), "", "mutation"),
                new Attack(
                        "JSON body with a mutation",
                        false,
                        JSON,
                        "{\"query\":\"" + MUTATION + "\"}",
                        Map.of(),
                        "",
                        "mutation"),
                header("header with `resource:`", false, "CamelUpwork.query", "resource:file:/etc/passwd"),
                header("the same in lower case, `resource:`", false, "camelupwork.query", "resource:file:/etc/passwd"));
    }

    private static Attack body(String name, String type, String body) {
        return new Attack(name, true, type, body, Map.of(), "", AMOUNT);
    }

    private static Attack header(String name, boolean payment, String header, String value) {
        return new Attack(name, payment, payment ? JSON : TEXT, "", Map.of(header, value), "", value);
    }

    /** The same route, and nothing hostile. */
    Attack without() {
        return new Attack("no attack", payment, payment ? JSON : TEXT, "", Map.of(), "", "nothing of it");
    }

    boolean isForm() {
        return type.equals(FORM);
    }

    @Override
    public String toString() {
        return name;
    }
}
