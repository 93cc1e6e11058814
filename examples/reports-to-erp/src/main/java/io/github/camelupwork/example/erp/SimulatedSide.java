// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.example.erp.Totals.Kind;
import io.github.camelupwork.options.ApiOption;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.state.Company;
import io.github.camelupwork.simulator.state.Contract;
import io.github.camelupwork.simulator.state.Milestone;
import io.github.camelupwork.simulator.state.Team;
import io.github.camelupwork.simulator.state.Transaction;
import io.github.camelupwork.simulator.state.WorkedHours;
import io.github.camelupwork.simulator.state.World;

/** The simulator in Upwork's place. Its totals come from its own books, and not by way of a report. */
final class SimulatedSide implements UpworkSide {

    private static final String COMPANY = "northlight";

    private final Simulator simulator;

    SimulatedSide(Simulator simulator) {
        this.simulator = simulator;
    }

    /** Starts a simulator whose year of work ends the day before. */
    static Simulator start(LocalDate today) {
        Clock system = Clock.systemUTC();
        Duration ahead =
                Duration.between(system.instant(), today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        return Simulator.builder().clock(Clock.offset(system, ahead)).start();
    }

    /** Signs the connector in as the owner of the company, as the API wants it; it signs by the simulator's time. */
    void connect(UpworkComponent upwork) {
        upwork.getConnection().setBaseUrl(simulator.baseUrl().toString());
        upwork.setClock(simulator.clock());
        if (upwork.getConfiguration().getApi() == ApiOption.graphql) {
            oauth2(upwork.getConfiguration(), simulator.accounts().owner());
        } else {
            oauth1(upwork.getConfiguration(), simulator.accounts().owner());
        }
    }

    private void oauth1(UpworkConfiguration keys, Account owner) {
        keys.setConsumerKey(simulator.accounts().application().consumerKey());
        keys.setConsumerSecret(simulator.accounts().application().consumerSecret());
        keys.setAccessToken(owner.token());
        keys.setAccessTokenSecret(owner.tokenSecret());
    }

    private void oauth2(UpworkConfiguration keys, Account owner) {
        keys.setClientId(simulator.accounts().application().clientId());
        keys.setClientSecret(simulator.accounts().application().clientSecret());
        keys.setAccessToken(owner.accessToken());
        keys.setRefreshToken(owner.refreshToken());
    }

    @Override
    public Totals totals(Period period) {
        return world().inLock(() -> Totals.of(sums(period)));
    }

    private Map<Kind, BigDecimal> sums(Period period) {
        Map<Kind, BigDecimal> sums = new TreeMap<>();
        transactions(period)
                .forEach(transaction -> sums.merge(
                        new Kind(transaction.type(), transaction.kind().subtype()),
                        transaction.transactionAmount(),
                        BigDecimal::add));
        sums.put(Kind.HOURS, hours(period, day -> day.hoursOnline().add(day.hoursOffline())));
        sums.put(Kind.CHARGES, hours(period, WorkedHours::charges));
        return sums;
    }

    private Stream<Transaction> transactions(Period period) {
        String owner =
                world().directory().user(company().ownerId()).orElseThrow().reference();
        return world().ledger().all().stream()
                .filter(transaction -> transaction.entity().reference().equals(owner))
                .filter(transaction -> period.holds(transaction.date()));
    }

    private BigDecimal hours(Period period, Function<WorkedHours, BigDecimal> what) {
        Set<String> contracts = contracts().map(Contract::reference).collect(Collectors.toSet());
        return world().hours().all().stream()
                .filter(day -> contracts.contains(day.contractReference()))
                .filter(day -> period.holds(day.day()))
                .map(what)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<Contract> contracts() {
        List<String> teams = world().directory().teamsOf(company()).stream()
                .map(Team::reference)
                .toList();
        return world().hiring().contracts().all().stream()
                .filter(contract -> teams.contains(contract.parties().teamReference()));
    }

    private Company company() {
        return world().directory().company(COMPANY).orElseThrow();
    }

    private World world() {
        return simulator.world();
    }

    /**
     * Plays the person at the ERP: approves the milestones whose work was submitted, unless there are approvals
     * already.
     *
     * @param inbox the folder in which the ERP puts its files
     */
    void approveWhatWaits(Path inbox) {
        try {
            Files.createDirectories(inbox);
            Path file = inbox.resolve("approvals.json");
            if (Files.notExists(file)) {
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), approvals());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Map<String, Object>> approvals() {
        return world().inLock(() -> contracts()
                .flatMap(contract -> contract.milestones().stream()
                        .filter(milestone -> milestone.state() == Milestone.State.SUBMITTED)
                        .map(milestone -> approval(contract, milestone)))
                .toList());
    }

    private static Map<String, Object> approval(Contract contract, Milestone milestone) {
        Map<String, Object> parameters = new TreeMap<>(Map.of(
                "contractReference",
                Long.valueOf(contract.reference()),
                "milestoneId",
                Long.valueOf(milestone.id()),
                "amount",
                milestone.deposit(),
                "payComments",
                milestone.description()));
        return new TreeMap<>(Map.of("document", "PO-" + milestone.id(), "approve", parameters));
    }
}
