// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.util.Map;

/**
 * What a stranger sends to a route that pays 10.00, fixed by its endpoint URI, or asks a fixed document.
 *
 * @param name    as the page about messages from outside calls it
 * @param payment whether it is sent to the route that pays; else to the one that asks
 * @param type    content type
 */
record Attack(String name, boolean payment, String type, String body, Map<String, String> headers) {

    static final String AMOUNT = "500.00";

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TEXT = "text/plain";
    private static final String MUTATION = "mutation { endContractAsClient(contractId: 1) { success } }";

    static Attack[] all() {
        return new Attack[] {
            new Attack("JSON body", true, JSON, "{\"charge_amount\":\"" + AMOUNT + "\"}", Map.of()),
            new Attack("JSON body, option's name", true, JSON, "{\"chargeAmount\":" + AMOUNT + "}", Map.of()),
            new Attack("JSON body, field twice", true, JSON, "{\"chargeAmount\":10.00,\"chargeAmount\":500}", Map.of()),
            new Attack("JSON body, team", true, JSON, "{\"teamReference\":\"666\"}", Map.of()),
            new Attack("form body", true, FORM, "charge_amount=" + AMOUNT, Map.of()),
            new Attack(
                    "form body, header's name",
                    true,
                    FORM,
                    "CamelUpwork.chargeAmount=" + AMOUNT + "&camelupwork.charge_amount=" + AMOUNT,
                    Map.of()),
            new Attack(
                    "header",
                    true,
                    JSON,
                    "",
                    Map.of("CamelUpwork.chargeAmount", AMOUNT, "camelupwork.charge_amount", AMOUNT)),
            new Attack("text body", false, TEXT, MUTATION, Map.of()),
            new Attack("JSON body, query", false, JSON, "{\"query\":\"" + MUTATION + "\"}", Map.of()),
            new Attack("header, resource", false, TEXT, "", Map.of("camelupwork.query", "resource:file:/etc/passwd"))
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
