// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.kill;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.record.Order;

/**
 * A payment that an accounting department has ordered, one line of its file.
 *
 * @param key       its number in the books, the payment key
 * @param operation {@code payments/create} or {@code milestones/approve}
 * @param team      reference of the team that pays
 * @param subject   reference of the contract for a bonus, id of the milestone for an approval
 * @param amount    US dollars
 */
public record PaymentOrder(String key, String operation, String team, String subject, BigDecimal amount) {

    /** The operation of a bonus. */
    public static final String BONUS = "payments/create";
    /** The operation that pays a milestone. */
    public static final String APPROVAL = "milestones/approve";

    /** The options of the operation. */
    public Map<String, Object> options() {
        return operation.equals(BONUS)
                ? Map.of(
                        "teamReference",
                        team,
                        "engagementReference",
                        subject,
                        "comments",
                        comment(),
                        "chargeAmount",
                        amount.toPlainString())
                : Map.of("milestoneId", subject);
    }

    /** Returns the text that distinguishes it from all other orders at Upwork. */
    public String trace() {
        return operation + " " + (operation.equals(BONUS) ? comment() : subject);
    }

    /** The {@link #trace()} of an order that was taken. */
    public static String trace(Order taken) {
        return taken.operation() + " "
                + taken.parameters().get(taken.operation().equals(BONUS) ? "comments" : "milestone_id");
    }

    private String comment() {
        return "Bonus " + key;
    }

    /** Writes a file of orders. */
    public static void write(List<PaymentOrder> orders, Path file) throws IOException {
        Files.write(file, orders.stream().map(PaymentOrder::line).toList());
    }

    /** Reads a file of orders. */
    public static List<PaymentOrder> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(PaymentOrder::parse).toList();
    }

    private String line() {
        return String.join("\t", key, operation, team, subject, amount.toPlainString());
    }

    private static PaymentOrder parse(String line) {
        String[] cells = line.split("\t");
        return new PaymentOrder(cells[0], cells[1], cells[2], cells[3], new BigDecimal(cells[4]));
    }
}
