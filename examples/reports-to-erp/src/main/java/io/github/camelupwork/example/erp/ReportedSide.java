// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.camelupwork.example.erp.Totals.Kind;
import org.apache.camel.ProducerTemplate;

/** The real Upwork: it is asked to sum its reports up itself. */
final class ReportedSide implements UpworkSide {

    private final ProducerTemplate template;

    ReportedSide(ProducerTemplate template) {
        this.template = template;
    }

    /** The routes ask for the configured period, which is the only one there is. */
    @Override
    public Totals totals(Period period) {
        Map<Kind, BigDecimal> sums = new TreeMap<>();
        rows("direct:upwork-money")
                .forEach(row -> sums.merge(
                        new Kind((String) row.get("type"), (String) row.get("subtype")),
                        number(row, "amount"),
                        BigDecimal::add));
        Map<String, Object> time = rows("direct:upwork-time").get(0);
        sums.put(Kind.HOURS, number(time, "hours"));
        sums.put(Kind.CHARGES, number(time, "charges"));
        return Totals.of(sums);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String route) {
        return template.requestBody(route, null, List.class);
    }

    private static BigDecimal number(Map<String, Object> row, String field) {
        return (BigDecimal) row.get(field);
    }
}
