// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.state.AccountingEntity;
import io.github.camelupwork.simulator.state.Transaction;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A year of transactions of all types, booked by hand from the statement and read as reports on both APIs. The tables below are
 * what an accountant knows of each type: on which side it belongs, whether it only moves money, and which sign its documented
 * amount has.
 */
class YearOfMoneyTest {

    private static final Set<String> EARNED = Set.of(
            "APInvoice Hourly",
            "APInvoice Fixed Price",
            "APInvoice Milestone",
            "APInvoice Miscellaneous",
            "APAdjustment Service Fee",
            "APAdjustment Bonus",
            "APAdjustment Expense",
            "APAdjustment Withdrawal Fee",
            "APAdjustment Refund",
            "APAdjustment VAT",
            "APAdjustment WHT");
    private static final Set<String> BILLED = Set.of(
            "ARInvoice Hourly",
            "ARInvoice Fixed Price",
            "ARInvoice Milestone",
            "ARInvoice Miscellaneous",
            "ARInvoice Membership Fee",
            "ARAdjustment Bonus",
            "ARAdjustment Expense",
            "ARAdjustment Refund",
            "ARAdjustment VAT");
    private static final Set<String> TRANSFERS = Set.of("APPayment Withdrawal", "ARPayment Payment");

    /** On the freelancer's side these are documented with the other sign; on the client's side everything is. */
    private static final Set<String> OTHER_SIGN = Set.of("APPayment Withdrawal", "APAdjustment VAT");

    @RegisterExtension
    static final UpworkExtension UPWORK = UpworkExtension.shared(builder -> builder);

    private static Simulator simulator;
    private static DefaultCamelContext context;

    @BeforeAll
    static void start(Simulator given) {
        simulator = given;
        context = new DefaultCamelContext();
        context.disableJMX();
        Stream.of("maria_lopez", "ada_owner")
                .forEach(person -> context.addComponent(person.substring(0, 3), component(person)));
        context.start();
    }

    private static UpworkComponent component(String person) {
        Account account = simulator.accounts().of(person);
        UpworkComponent upwork = new UpworkComponent();
        upwork.getConnection().setBaseUrl(simulator.baseUrl().toString());
        upwork.getBudget().setRequestLimits("100000/1s");
        upwork.getDefaults().setWarnDefaultOrganization(false);
        upwork.setClock(simulator.clock());
        upwork.getState().setStateDirectory("target/state/year-" + person + "-" + System.nanoTime());
        upwork.getConfiguration().setAccountName(person);
        upwork.getConfiguration().setClientId(simulator.accounts().application().clientId());
        upwork.getConfiguration()
                .setClientSecret(simulator.accounts().application().clientSecret());
        upwork.getConfiguration().setAccessToken(account.accessToken());
        upwork.getConfiguration().setRefreshToken(account.refreshToken());
        return upwork;
    }

    @AfterAll
    static void stop() throws IOException {
        context.close();
    }

    private static AccountingEntity account(String person) {
        String reference = simulator.world().directory().caller(person).reference();
        return statement(row -> row.entity().reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .entity();
    }

    private static Stream<Transaction> statement(Predicate<Transaction> rows) {
        return simulator.world().ledger().all().stream().filter(rows);
    }

    private static String kind(Transaction row) {
        return row.type() + " " + row.kind().subtype();
    }

    /** The sums of the documented amounts of an account, by type and subtype. */
    private static Map<String, BigDecimal> booked(AccountingEntity account, Set<String> kinds) {
        return statement(row -> row.entity().equals(account) && kinds.contains(kind(row)))
                .collect(Collectors.toMap(
                        YearOfMoneyTest::kind, Transaction::transactionAmount, BigDecimal::add, TreeMap::new));
    }

    private static List<Map<?, ?>> report(String uri, String select) {
        Exchange done = context.createFluentProducerTemplate()
                .to(uri)
                .withHeader(
                        "CamelUpwork.tq",
                        select + " WHERE date >= '" + today().minusDays(400) + "' AND date <= '" + today() + "'")
                .send();
        assertThat(done.getException()).isNull();
        @SuppressWarnings("unchecked")
        List<Map<?, ?>> rows = done.getMessage().getBody(List.class);
        return rows;
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(simulator.clock().instant(), ZoneOffset.UTC);
    }

    private static Map<String, BigDecimal> sums(String uri) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        report(uri, "SELECT type, subtype, sum(amount)")
                .forEach(row ->
                        sums.put(row.get("type") + " " + row.get("subtype"), (BigDecimal) row.get("sum_amount")));
        return sums;
    }

    private static void same(Map<String, BigDecimal> reported, Map<String, BigDecimal> booked) {
        assertThat(reported.keySet()).isEqualTo(booked.keySet()).isNotEmpty();
        reported.forEach((kind, sum) -> assertThat(sum).as(kind).isEqualByComparingTo(booked.get(kind)));
    }

    @Test
    void theYearHoldsEveryTypeOnce() {
        Set<String> kinds = new TreeSet<>(EARNED);
        kinds.addAll(BILLED);
        kinds.addAll(TRANSFERS);

        assertThat(statement(row -> true).map(YearOfMoneyTest::kind).collect(Collectors.toSet()))
                .isEqualTo(kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "graphql"})
    void earningsAreWhatTheFreelancerEarnedAndWasChargedForIt(String api) {
        AccountingEntity maria = account("maria_lopez");

        same(
                sums("mar:reports/earnings?api=" + api + "&freelancerReference=" + maria.reference()),
                booked(maria, EARNED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "graphql"})
    void billingsAreWhatTheClientWasBilled(String api) {
        String company = simulator
                .world()
                .directory()
                .company("northlight")
                .orElseThrow()
                .reference();

        same(
                sums("ada:reports/billings?api=" + api + "&buyerCompanyReference=" + company),
                booked(account("ada_owner"), BILLED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mar maria_lopez", "ada ada_owner"})
    void theSignedAmountsOfTheYearAreTheChangeOfTheBalance(String who) {
        AccountingEntity account = account(who.substring(4));
        BigDecimal balance = simulator.world().ledger().balance(account);

        assertThat((BigDecimal) report(who.substring(0, 3) + ":reports/finance", "SELECT sum(signed_amount)")
                        .get(0)
                        .get("sum_signed_amount"))
                .isEqualByComparingTo(balance);
    }

    @Test
    void theSignedAmountsOfEarningsAddUpOverAllTypes() {
        AccountingEntity maria = account("maria_lopez");
        BigDecimal booked = statement(row -> row.entity().equals(maria) && EARNED.contains(kind(row)))
                .map(Transaction::credited)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        Map<?, ?> sums = report(
                        "mar:reports/earnings?freelancerReference=" + maria.reference(),
                        "SELECT sum(signed_amount), sum(amount)")
                .get(0);

        assertThat((BigDecimal) sums.get("sum_signed_amount")).isEqualByComparingTo(booked);
        assertThat((BigDecimal) sums.get("sum_amount"))
                .as("value added tax has the other sign")
                .isNotEqualByComparingTo(booked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mar maria_lopez", "ada ada_owner"})
    void onRestTheDocumentedAmountsAreSignedByTheirTypes(String who) {
        AccountingEntity account = account(who.substring(4));

        BigDecimal change = sums(
                        who.substring(0, 3) + ":reports/finance?api=rest&freelancerReference=" + account.reference())
                .entrySet()
                .stream()
                .map(sum -> sum.getKey().startsWith("AR") || OTHER_SIGN.contains(sum.getKey())
                        ? sum.getValue().negate()
                        : sum.getValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(change).isEqualByComparingTo(simulator.world().ledger().balance(account));
    }
}
