// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.example.tryton.Tryton;

/**
 * A purchase in Tryton for each milestone. Whoever confirms the purchase there approves the milestone, with the amount that the
 * purchase then has; its number is the payment key.
 */
public final class Orders {

    private static final String PURCHASE = "purchase.purchase";
    private static final String PREFIX = "UPW milestone ";
    private static final String OF_CONTRACT = " of contract ";
    private static final String PAID = "Paid on Upwork";

    private final Tryton tryton;
    private final Chart chart;
    private final Suppliers suppliers;

    Orders(Tryton tryton, Chart chart, Suppliers suppliers) {
        this.tryton = tryton;
        this.chart = chart;
        this.suppliers = suppliers;
    }

    /** Enters the quotation of a milestone, unless there is one. */
    @SuppressWarnings("unchecked")
    public void enter(Map<?, ?> milestone, Object contracts) {
        Map<?, ?> contract = (Map<?, ?>) (contracts instanceof List<?> list ? list.get(0) : contracts);
        String reference = PREFIX + milestone.get("id") + OF_CONTRACT + contract.get("reference");
        List<Map<String, Object>> known =
                tryton.search(PURCHASE, List.of(List.of("reference", "=", reference)), "state");
        Object id = known.isEmpty()
                ? create(reference, milestone, contract)
                : known.get(0).get("id");
        if (known.isEmpty() || "draft".equals(known.get(0).get("state"))) {
            tryton.press("quote", PURCHASE, List.of(id));
        }
    }

    private Object create(String reference, Map<?, ?> milestone, Map<?, ?> contract) {
        String code = Suppliers.code(String.valueOf(contract.get("provider__reference")));
        suppliers.enter(Map.of(code, name(contract)));
        Suppliers.Supplier supplier = suppliers.find(List.of(code)).get(code);
        Map<String, Object> purchase = new HashMap<>();
        purchase.put("party", supplier.party());
        purchase.put("invoice_address", supplier.address());
        purchase.put("company", chart.company());
        purchase.put("currency", chart.currency());
        purchase.put("reference", reference);
        // the invoice comes from the finance report
        purchase.put("invoice_method", "manual");
        purchase.put(
                "lines",
                List.of(List.of(
                        "create",
                        List.of(Map.of(
                                "type",
                                "line",
                                "quantity",
                                1,
                                "unit_price",
                                new BigDecimal(milestone.get("deposit_amount").toString()),
                                "description",
                                String.valueOf(milestone.get("description")))))));
        return tryton.create(PURCHASE, List.of(purchase)).get(0);
    }

    private static String name(Map<?, ?> contract) {
        Object name = contract.get("provider__name");
        return name == null ? String.valueOf(contract.get("provider__id")) : name.toString();
    }

    /** Returns the purchases that somebody has confirmed and that are not paid yet. */
    public List<Map<String, Object>> confirmed() {
        return tryton
                .search(
                        PURCHASE,
                        List.of(
                                List.of("reference", "like", PREFIX + "%"),
                                List.of("state", "in", List.of("confirmed", "processing", "done"))),
                        "number",
                        "reference",
                        "untaxed_amount",
                        "description")
                .stream()
                .filter(purchase -> !PAID.equals(purchase.get("description")))
                .toList();
    }

    /** The milestone that a purchase is for. */
    public String milestone(Map<?, ?> purchase) {
        String reference = purchase.get("reference").toString();
        return reference.substring(PREFIX.length(), reference.indexOf(OF_CONTRACT));
    }

    /** The contract of that milestone, which spares the connector the search for it. */
    public String contract(Map<?, ?> purchase) {
        String reference = purchase.get("reference").toString();
        return reference.substring(reference.indexOf(OF_CONTRACT) + OF_CONTRACT.length());
    }

    /** Notes on the purchase that its milestone is paid. */
    public void paid(Map<?, ?> purchase) {
        tryton.write(PURCHASE, List.of((Integer) purchase.get("id")), Map.of("description", PAID));
    }

    /** Notes on the purchase why its milestone was not paid; it is tried again. */
    public void failed(Map<?, ?> purchase, String why) {
        tryton.write(PURCHASE, List.of((Integer) purchase.get("id")), Map.of("description", "Not paid: " + why));
    }
}
