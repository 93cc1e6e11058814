// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.simulator.operation.ApiError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestParametersTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void readsQueryAndForm() {
        IncomingRequest request = Requests.of(
                "POST", "/", "a=1+2&b=%C3%BC&empty", Map.of("Content-Type", FORM + "; charset=UTF-8"), "c=x%26y");
        assertThat(RequestParameters.read(request).values())
                .containsOnly(entry("a", "1 2"), entry("b", "ü"), entry("empty", ""), entry("c", "x&y"));
    }

    @Test
    void leavesAsideWhatSteersHttp() {
        RequestParameters read = RequestParameters.read(
                Requests.of("GET", "/", "callback=f&_=1&format=json&oauth_token=x&oauth_nonce=y&a=1", Map.of(), ""));
        assertThat(read.callback()).isEqualTo("f");
        assertThat(read.values()).containsOnly(entry("a", "1"));
    }

    @Test
    void readsTheMethodMeantOfAPostOnly() {
        assertThat(RequestParameters.read(Requests.body("POST", FORM, "http_method=delete"))
                        .method())
                .isEqualTo("DELETE");
        assertThat(RequestParameters.read(Requests.of("GET", "/", "http_method=delete", Map.of(), ""))
                        .method())
                .isEqualTo("GET");
    }

    @Test
    void makesTreesOfBrackets() {
        String form = "milestones%5B0%5D%5Bdeposit_amount%5D=10.00&milestones[0][due_date]=01-02-2026"
                + "&milestones[1][deposit_amount]=5&context[job_posting_ref]=~01&fb_scores[3]=5&tags[]=a&tags[]=b";
        assertThat(RequestParameters.read(Requests.body("POST", FORM, form)).values())
                .containsOnly(
                        entry(
                                "milestones",
                                Map.of(
                                        "0",
                                        Map.of("deposit_amount", "10.00", "due_date", "01-02-2026"),
                                        "1",
                                        Map.of("deposit_amount", "5"))),
                        entry("context", Map.of("job_posting_ref", "~01")),
                        entry("fb_scores", Map.of("3", "5")),
                        entry("tags", Map.of("0", "a", "1", "b")));
    }

    @Test
    void readsJsonAndXmlBodies() {
        assertThat(RequestParameters.read(Requests.body("PUT", "application/json", "{\"a\":\"1\",\"l\":[{\"b\":2}]}"))
                        .values())
                .containsOnly(entry("a", "1"), entry("l", List.of(Map.of("b", 2))));
        assertThat(RequestParameters.read(Requests.body(
                                "DELETE",
                                "application/xml",
                                "<request><a>1</a><b><c>2</c></b><d>x</d><d>y</d></request>"))
                        .values())
                .containsOnly(entry("a", "1"), entry("b", Map.of("c", "2")), entry("d", List.of("x", "y")));
    }

    @Test
    void readsNoExternalEntities() {
        String body = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><request><a>&x;</a></request>";
        assertThatThrownBy(() -> RequestParameters.read(Requests.body("PUT", "application/xml", body)))
                .isInstanceOf(ApiError.class);
    }

    @ParameterizedTest
    @CsvSource({"application/json, '{\"a\":'", "application/json, '[1]'", "application/xml, <a>"})
    void refusesBodiesThatAreNotWhatTheySay(String type, String body) {
        assertThatThrownBy(() -> RequestParameters.read(Requests.body("PUT", type, body)))
                .isInstanceOfSatisfying(
                        ApiError.class, error -> assertThat(error.status()).isEqualTo(400));
    }
}
