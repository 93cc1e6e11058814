// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.util.List;

import io.github.camelupwork.exception.UpworkException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** The hub's routes in the Java DSL; {@code routes/*.yaml} are the same in YAML, and the tests run both. */
public final class HubRoutes extends RouteBuilder {

    private static final String DAYS =
            "${bean:period?method=%s}' AND date <= '${bean:period?method=till}' ORDER BY date, reference";

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        books();
        reports();
        invoices();
        payments();
        openItems();
        milestones();
    }

    private void books() {
        from("timer:books?delay=0&period={{erp.books-every}}")
                .routeId("books-schedule")
                .autoStartup("{{hub.scheduled}}")
                .to("direct:books");

        from("direct:books")
                .routeId("books")
                .to("direct:transactions")
                .setVariable("transactions", body())
                .to("direct:fees")
                .setVariable("fees", body())
                .to("direct:hours")
                .setVariable("hours", body())
                .bean("suppliers", "enter(${variable.transactions})")
                .to("direct:invoices")
                .to("direct:payments")
                .to("direct:open-items")
                .bean("invoices", "correct(${variable.transactions}, ${variable.hours})");
    }

    private void reports() {
        from("direct:transactions")
                .routeId("transactions")
                .setHeader(
                        "CamelUpwork.tq",
                        simple("SELECT reference, date, type, subtype, description, amount, assignment__reference,"
                                + " assignment_name, provider__reference, provider_name WHERE date >= '"
                                + DAYS.formatted("from")))
                .to("upwork:reports/finance?headers=tq")
                .removeHeader("CamelUpwork.tq");

        from("direct:fees")
                .routeId("fees")
                .setBody(constant(List.of()))
                .choice()
                .when(simple("'{{upwork.api}}' == 'rest'"))
                .setHeader(
                        "CamelUpwork.tq",
                        simple("SELECT reference, date, type, subtype, description, amount, assignment__reference,"
                                + " assignment_name, provider__reference, provider_name WHERE subtype = 'Service Fee'"
                                + " AND date >= '" + DAYS.formatted("from")))
                .toD("upwork:reports/earnings?buyerCompanyReference={{erp.company-reference}}&headers=tq")
                .removeHeader("CamelUpwork.tq");

        from("direct:hours")
                .routeId("hours")
                .setHeader(
                        "CamelUpwork.tq",
                        simple("SELECT worked_on, provider_name, assignment_name, task, hours, charges"
                                + " WHERE worked_on >= '${bean:period?method=workFrom}'"
                                + " AND worked_on <= '${bean:period?method=till}' ORDER BY worked_on"))
                .to("upwork:reports/time?headers=tq")
                .removeHeader("CamelUpwork.tq");
    }

    private void invoices() {
        from("direct:invoices")
                .routeId("invoices")
                .bean("invoices", "missing(${variable.transactions}, ${variable.fees}, ${variable.hours})")
                .split(body())
                .stopOnException()
                .bean("invoices", "enter(${body})")
                .end()
                .bean("invoices", "entered()")
                .split(body())
                .stopOnException()
                .bean("invoices", "post(${body})")
                .log("${body.size()} invoices posted");
    }

    private void payments() {
        from("direct:payments")
                .routeId("payments")
                .bean("payments", "missing(${variable.transactions})")
                .split(body())
                .stopOnException()
                .bean("payments", "enter(${body})")
                .end()
                .bean("payments", "entered()")
                .split(body())
                .stopOnException()
                .bean("payments", "post(${body})")
                .log("payments of ${body.size()} days posted");
    }

    private void openItems() {
        from("direct:open-items")
                .routeId("open-items")
                .bean("openItems", "settled(${variable.transactions})")
                .split(body())
                .stopOnException()
                .bean("openItems", "reconcile(${body})")
                .log("${body.size()} invoices, or payments, reconciled");
    }

    private void milestones() {
        from("upwork:milestones/active?positionName=erp-orders&delay={{erp.milestones-every}}&initialDelay=0")
                .routeId("milestones")
                .autoStartup("{{hub.scheduled}}")
                .to("direct:milestone");

        from("direct:milestone")
                .routeId("milestone")
                .setVariable("milestone", body())
                .setHeader("CamelUpwork.engagementReference", simple("${header.CamelUpworkParent[contractReference]}"))
                .to("upwork:engagements/get?headers=engagementReference&inBody=none")
                .bean("orders", "enter(${variable.milestone}, ${body})");

        from("timer:approvals?delay=0&period={{erp.approvals-every}}")
                .routeId("approvals-schedule")
                .autoStartup("{{hub.scheduled}}")
                .to("direct:approvals");

        from("direct:approvals")
                .routeId("approvals")
                .bean("orders", "confirmed()")
                .split(body())
                .to("direct:approve");

        from("direct:approve")
                .routeId("approve")
                .setVariable("purchase", body())
                .setHeader("CamelUpwork.PaymentKey", simple("tryton-purchase-${body[number]}"))
                .setHeader("CamelUpwork.milestoneId", method("orders", "milestone(${variable.purchase})"))
                .setHeader("CamelUpwork.contractReference", method("orders", "contract(${variable.purchase})"))
                .setHeader("CamelUpwork.amount", simple("${body[untaxed_amount]}"))
                .doTry()
                .to("upwork:milestones/approve?headers=PaymentKey,milestoneId,contractReference,amount&inBody=none")
                .bean("orders", "paid(${variable.purchase})")
                .log("Purchase ${variable.purchase[number]} is paid on Upwork")
                .doCatch(UpworkException.class)
                .log(LoggingLevel.WARN, "Not paid: ${exception.message}")
                .bean("orders", "failed(${variable.purchase}, ${exception.message})");
    }
}
