// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.exception.UpworkPaymentException;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerEntry;
import io.github.camelupwork.ledger.LedgerException;
import io.github.camelupwork.ledger.LedgerFilter;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.Payer;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.Settlement;
import io.github.camelupwork.ledger.reconcile.Verdict;
import io.github.camelupwork.options.AccountFactory;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.payment.UnknownPayments;
import org.apache.camel.util.TimeUtils;

/** The operations of the group {@code ledger}: what the ledger holds, as plain Java, and how doubts are settled by hand. */
final class LedgerCalls {

    private final Ledger ledger;
    private final UnknownPayments unknown;
    private final UpworkConfiguration configuration;

    /** For one endpoint. */
    LedgerCalls(Ledger ledger, UnknownPayments unknown, UpworkConfiguration configuration) {
        this.ledger = ledger;
        this.unknown = unknown;
        this.configuration = configuration;
    }

    /** Answers a call; blocks while it reads. */
    Object answer(UpworkCall call) {
        try {
            return switch (call.operation().shortName()) {
                case "list" -> ledger.list(filter(call)).stream().map(this::map).toList();
                case "count" -> count(filter(call));
                case "get" -> get(id(call));
                case "reconcile" -> reconcile(call);
                case "settle" -> LedgerEntries.map(ledger.settle(id(call), settlement(call.values())));
                case "purge" -> Map.of("purged", purge(call));
                default ->
                    throw new IllegalStateException(
                            "There is no implementation of " + call.operation().name());
            };
        } catch (LedgerException e) {
            throw new UpworkPaymentException(Failure.local(call.operation().name(), e.getMessage()), e);
        }
    }

    private Map<String, Long> count(LedgerFilter filter) {
        Map<String, Long> counts = new LinkedHashMap<>();
        new EnumMap<>(ledger.count(filter)).forEach((state, count) -> counts.put(state.name(), count));
        return counts;
    }

    private long purge(UpworkCall call) {
        String text = call.values().get("older_than").toString();
        Duration age = age(call, text);
        if (age.compareTo(Ledger.SHORTEST_RETENTION) < 0) {
            throw new UpworkArgumentException(
                    call.operation().name(),
                    "olderThan",
                    "option 'olderThan' is '" + text + "'; allowed is "
                            + Ledger.SHORTEST_RETENTION.toDays()
                            + "d or more, for an order whose key is purged would be paid again",
                    null);
        }
        return ledger.purge(age);
    }

    private Map<String, Object> get(PaymentId id) {
        return ledger.find(id)
                .map(entry -> LedgerEntries.map(map(entry), ledger.history(id)))
                .orElse(Map.of());
    }

    /** Returns an entry and, while it is in doubt, what Upwork showed when it was last read. */
    private Map<String, Object> map(LedgerEntry entry) {
        Map<String, Object> map = LedgerEntries.map(entry);
        map.put("reading", unknown.reading(entry).map(Verdict::reason).orElse(null));
        return map;
    }

    private List<Map<String, Object>> reconcile(UpworkCall call) {
        if (!call.values().containsKey("payment_key")) {
            return unknown.settleAll(filter(call)).stream()
                    .map(LedgerEntries::verdict)
                    .toList();
        }
        PaymentId id = id(call);
        return List.of(LedgerEntries.verdict(unknown.settle(id)
                .orElseThrow(() -> new UpworkPaymentException(
                        Failure.local(call.operation().name(), "the ledger has no payment " + id), null))));
    }

    private static Settlement settlement(Map<String, Object> values) {
        return new Settlement(
                (Boolean) values.get("executed"), (String) values.get("evidence"), (String) values.get("by"), null);
    }

    private LedgerFilter filter(UpworkCall call) {
        Map<String, Object> values = call.values();
        LedgerFilter filter = LedgerFilter.all()
                .of((String) values.get("account"), (String) values.get("tenant"))
                .operation((String) values.get("operation"))
                .keyPart((String) values.get("key_part"));
        if (values.containsKey("state")) {
            List<LedgerState> states = Arrays.stream(
                            values.get("state").toString().split(","))
                    .map(LedgerState::valueOf)
                    .toList();
            filter = filter.in(states.get(0), states.toArray(LedgerState[]::new));
        }
        if (values.containsKey("older_than")) {
            Clock clock = ledger.options().clock();
            filter = filter.before(
                    clock.instant().minus(age(call, values.get("older_than").toString())));
        }
        if (Boolean.TRUE.equals(values.get("newest_first"))) {
            filter = filter.latest();
        }
        return configuration.getMaxItems() > 0 ? filter.first(configuration.getMaxItems()) : filter;
    }

    private static Duration age(UpworkCall call, String text) {
        try {
            return Duration.ofMillis(TimeUtils.toMilliSeconds(text));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UpworkArgumentException(
                    call.operation().name(),
                    "olderThan",
                    "option 'olderThan' is '" + text + "', which is no length of time such as 30m, 12h or 7d",
                    e);
        }
    }

    private PaymentId id(UpworkCall call) {
        Payer payer = payer(call);
        try {
            PaymentId asked = payer.payment((String) call.values().get("payment_key"));
            boolean any = !call.values().containsKey("tenant");
            return any && ledger.find(asked).isEmpty() ? only(asked) : asked;
        } catch (IllegalArgumentException e) {
            throw new UpworkArgumentException(
                    call.operation().name(), "paymentKey", "option 'paymentKey': " + e.getMessage(), e);
        }
    }

    /**
     * Returns the only payment of the account with that key, for any organization, or the given id unless there is
     * exactly one; for calls that name no organization. An empty name means a payment without one.
     */
    private PaymentId only(PaymentId asked) {
        List<LedgerEntry> all =
                ledger.list(LedgerFilter.all().of(asked.account(), null).key(asked.key()));
        return all.size() == 1 ? all.get(0).id() : asked;
    }

    private Payer payer(UpworkCall call) {
        Map<String, Object> values = call.values();
        boolean said = values.containsKey("account");
        if (!said && configuration.getLedgerAccount() != null) {
            return Payer.of(configuration.getLedgerAccount());
        }
        String account = said
                ? (String) values.get("account")
                : AccountFactory.id(configuration)
                        .orElseThrow(() -> new UpworkArgumentException(
                                call.operation().name(),
                                "account",
                                "missing option 'account': the endpoint has no credentials that would tell it",
                                null));
        return new Payer(account, (String) values.getOrDefault("tenant", configuration.getTenantId()));
    }
}
