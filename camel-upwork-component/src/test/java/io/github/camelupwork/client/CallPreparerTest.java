// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkArgumentException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CallPreparerTest {

    private static final Catalog CATALOG = Catalog.load();

    private final Map<String, String> account = new LinkedHashMap<>();

    private final AccountLookup lookup = new AccountLookup() {
        @Override
        public boolean knows(Api api, String meaning) {
            return !meaning.startsWith("agency") && !meaning.startsWith("accounting");
        }

        @Override
        public CompletableFuture<String> find(Api api, String operation, String option, String meaning) {
            return CompletableFuture.completedFuture("77");
        }
    };

    private Map<String, Object> prepared(String operation, Map<String, ?> given) {
        try {
            return new CallPreparer(new AccountDefaults(account), lookup)
                    .prepare(
                            CATALOG.operation(operation).orElseThrow(),
                            Api.REST,
                            Arguments.of(given, Argument.Source.URI))
                    .join()
                    .values();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private static void assertRefused(ThrowingCallable preparing, String message) {
        assertThatThrownBy(preparing)
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aValueOfAMessageIsConvertedOnce() {
        CountedText text = new CountedText("new");
        Operation offers = CATALOG.operation("offers/list").orElseThrow();
        new ArgumentCheck()
                .checkGiven(
                        offers,
                        offers.bindings(Api.REST).get(0),
                        Arguments.of(Map.of("status", text), Argument.Source.HEADER));
        int ofOneConversion = text.read;
        account.put("company.reference", "34567");
        account.put("team.reference", "45678");
        text.read = 0;
        prepared("offers/list", Map.of("status", text));
        assertThat(text.read).isPositive().isEqualTo(ofOneConversion);
    }

    /** A text that counts how often it is read. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private int read;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            read++;
            return text;
        }
    }

    @Test
    void fillsInWhatTheAccountSays() {
        account.put("company.reference", "34567");
        account.put("team.reference", "45678");
        assertThat(prepared("offers/list", Map.of("status", "NEW")))
                .isEqualTo(Map.of("company_id", "34567", "team__reference", "45678", "status", "new"));
        assertThat(prepared("offers/list", Map.of("teamReference", "1"))).containsEntry("team__reference", "1");
    }

    @Test
    void leavesAlternativesThatTheRouteChoseAlone() {
        account.put("company.reference", "34567");
        account.put("team.reference", "45678");
        assertThat(prepared("offers/list", Map.of("jobReference", "1"))).isEqualTo(Map.of("job__reference", "1"));
    }

    @Test
    void seesAnAlternativeInAMemberHoweverItIsWritten() {
        account.put("team.reference", "45678");
        Map<String, Object> offer = Map.of(
                "title", "t", "jobType", "hourly", "chargeRate", 10, "messageToContractor", "m", "contractorKey", "k");
        for (Object context : new Object[] {
            Map.of("jobPostingRef", "1"), Map.of("job_posting_ref", "1"), "{\"job_posting_ref\":\"1\"}"
        }) {
            Map<String, Object> given = new LinkedHashMap<>(offer);
            given.put("context", context);
            assertThat(prepared("offers/create", given)).doesNotContainKey("team__reference");
        }
        Map<String, Object> given = new LinkedHashMap<>(offer);
        given.put("context", "{\"related_jobcategory2\":\"9\"}");
        assertThat(prepared("offers/create", given)).containsEntry("team__reference", "45678");
    }

    @Test
    void asksForWhatTheAccountDoesNotSay() {
        assertThat(prepared("teams/users", Map.of())).isEqualTo(Map.of("team_reference", 77L));
        assertThat(prepared("reports/finance", Map.of("tq", "SELECT amount"))).containsEntry("provider_ref", 77L);
    }

    @Test
    void doesNotAskForAnOptionalFilter() {
        assertThat(prepared("engagements/list", Map.of())).isEmpty();
        account.put("team.reference", "45678");
        assertThat(prepared("engagements/list", Map.of())).containsEntry("buyer_team__reference", "45678");
    }

    @Test
    void saysWhichPropertyWouldFillWhatCannotBeAsked() {
        assertRefused(
                () -> prepared("reports/time", Map.of("agencyId", " ", "companyId", "1", "tq", "SELECT hours")),
                "reports/time: option 'agencyId' in the endpoint URI is ' ', which is no part of a path: it would name"
                        + " something else");
        assertRefused(
                () -> prepared("reports/billings", Map.of("freelancerTeamReference", "a", "tq", "SELECT amount")),
                "reports/billings: option 'freelancerTeamReference' in the endpoint URI is 'a', which is not a whole number");
    }

    @Test
    void checksAQueryBeforeItCostsARequest() {
        assertThat(prepared("reports/finance", Map.of("tq", "select  amount where type='APInvoice'")))
                .containsEntry("tq", "SELECT amount WHERE type = 'APInvoice'");
        assertThatThrownBy(() -> prepared("reports/finance", Map.of("tq", "SELECT amuont")))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageStartingWith("reports/finance: option 'tq': ")
                .hasMessageContaining("amuont");
    }

    @Test
    void saysWhereAQueryIsWrong() {
        assertThatThrownBy(() -> prepared("reports/finance", Map.of("tq", "SELECT amount WHERE")))
                .isInstanceOfSatisfying(UpworkArgumentException.class, e -> assertThat(e.getOption())
                        .isEqualTo("tq"))
                .hasMessageContaining("the end of the query is unexpected; expected a field")
                .hasMessageEndingWith("SELECT amount WHERE\n                     ^");
    }

    @Test
    void checksAtTheStartWhatIsKnownThen() {
        CallPreparer preparer = new CallPreparer(new AccountDefaults(Map.of()), null);
        assertThat(preparer.checkAtStart(CATALOG.operation("jobs/create").orElseThrow(), Api.REST, Arguments.none())
                        .reference())
                .isEqualTo("jobs/create");
        assertThatThrownBy(() -> preparer.checkAtStart(
                        CATALOG.operation("jobs/list").orElseThrow(),
                        Api.REST,
                        Arguments.of(Map.of("status", "gone"), Argument.Source.URI)))
                .hasMessageContaining("is 'gone', which is not one of open, filled, cancelled");
    }

    @Test
    void leavesTodayToTheRequest() {
        account.put("company.id", "acme");
        assertThat(prepared("workdiaries/get", Map.of("username", "ann"))).doesNotContainKey("date");
    }
}
