// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.BodyStyle;
import io.github.camelupwork.catalog.DocumentedError;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.catalog.ParameterType;
import io.github.camelupwork.catalog.Role;
import io.github.camelupwork.catalog.Rule;
import io.github.camelupwork.simulator.backend.DocumentedUpwork;
import io.github.camelupwork.simulator.backend.SimulatedUpwork;

/** A handful of operations with every peculiarity that the HTTP side has to cope with. */
public final class SampleOperations {

    private SampleOperations() {}

    public static List<Operation> all() {
        return List.of(
                read(
                        "users/info",
                        "/auth/v1/info.json",
                        "{\"auth_user\":{\"first_name\":\"Ada\"},\"server_time\":\"1404363250\"}"),
                read("teams/list", "/v2/teams.json", "{\"teams\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"),
                offers(),
                workdays(),
                milestoneApprove(),
                milestoneCreate(),
                makeOffer(),
                action("accept"),
                action("decline"),
                createRoom(),
                report(),
                getRoom(),
                roomOfOffer(),
                jobV3(),
                sendV3());
    }

    /** A simulator of these operations that answers with their examples. */
    public static Simulator.Builder simulator() {
        return Simulator.builder().operations(all()).upwork(SampleOperations::documented);
    }

    public static SimulatedUpwork documented(Clock clock, long seed) {
        return new DocumentedUpwork(all(), List.of("ada_owner"));
    }

    public static Binding binding(String operation) {
        return all().stream()
                .filter(each -> each.name().equals(operation))
                .findFirst()
                .orElseThrow()
                .bindings()
                .get(0);
    }

    private static Operation offers() {
        return operation(
                "offers/list",
                "offers/listClient",
                Effect.READ,
                "GET",
                "/offers/v1/clients/offers.json",
                BodyStyle.NONE,
                null,
                Map.of(),
                List.of(
                        query("company_id", false),
                        query("job__reference", false),
                        parameter(
                                "status",
                                Location.QUERY,
                                ParameterType.STRING,
                                false,
                                List.of("new", "accepted"),
                                null,
                                null),
                        paging()),
                List.of(new Rule.AtLeastOne(List.of("company_id", "job__reference"))),
                List.of(),
                "{\"offers\":{\"lister\":{\"total_items\":\"1\"},\"offer\":[{\"rid\":\"70727\"},{\"rid\":\"70728\"}]}}");
    }

    private static Operation workdays() {
        return operation(
                "workdays/listByContract",
                "workdays/listByContract",
                Effect.READ,
                "GET",
                "/team/v2/workdays/contracts/{contract_id}/{from_date},{till_date}.json",
                BodyStyle.NONE,
                null,
                Map.of(),
                List.of(path("contract_id"), date("from_date"), date("till_date")),
                List.of(),
                List.of(),
                "{\"workdays\":[]}");
    }

    private static Operation milestoneApprove() {
        return operation(
                "milestones/approve",
                "milestones/approve",
                Effect.MONEY,
                "PUT",
                "/hr/v3/fp/milestones/{milestone_id}/approve.json",
                BodyStyle.JSON,
                null,
                Map.of(),
                List.of(
                        path("milestone_id"),
                        parameter(
                                "amount", Location.BODY, ParameterType.DECIMAL, false, List.of(), BigDecimal.ONE, null),
                        body("bonus", false)),
                List.of(),
                List.of(),
                "{\"id\":\"7\"}");
    }

    private static Operation milestoneCreate() {
        return operation(
                "milestones/create",
                "milestones/create",
                Effect.MONEY,
                "POST",
                "/hr/v3/fp/milestones.json",
                BodyStyle.FORM,
                null,
                Map.of(),
                List.of(body("contract_reference", true), body("milestone_description", true)),
                List.of(),
                List.of(new DocumentedError(400, "Bad Request - missing parameter")),
                "{\"id\":\"8\"}");
    }

    private static Operation makeOffer() {
        Parameter milestones = new Parameter(
                "milestones",
                "milestones",
                Location.BODY,
                ParameterType.LIST,
                false,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                3,
                null,
                null,
                false,
                true,
                null,
                List.of(
                        body("milestone_description", true),
                        parameter("deposit_amount", Location.BODY, ParameterType.DECIMAL, true, List.of(), null, null)),
                null,
                null,
                null,
                false);
        Parameter context = new Parameter(
                "context",
                "context",
                Location.BODY,
                ParameterType.OBJECT,
                false,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                true,
                null,
                null,
                null,
                null,
                null,
                false);
        return operation(
                "offers/create",
                "offers/create",
                Effect.MONEY,
                "POST",
                "/offers/v1/clients/offers.json",
                BodyStyle.FORM,
                null,
                Map.of(),
                List.of(body("title", true), context, milestones),
                List.of(new Rule.Given("milestones", List.of("context.job_posting_ref"))),
                List.of(),
                "{\"offer_id\":\"9\"}");
    }

    private static Operation action(String name) {
        return operation(
                "offers/" + name,
                "offers/actions",
                Effect.MONEY,
                "POST",
                "/offers/v1/contractors/actions/{offer_id}.json",
                BodyStyle.FORM,
                null,
                Map.of("name", name),
                List.of(
                        path("offer_id"),
                        parameter(
                                "name",
                                Location.BODY,
                                ParameterType.STRING,
                                true,
                                List.of("accept", "decline"),
                                null,
                                null)),
                List.of(),
                List.of(),
                "{\"message\":\"" + name + "\"}");
    }

    private static Operation createRoom() {
        Parameter users = new Parameter(
                "users",
                "users",
                Location.BODY,
                ParameterType.LIST,
                true,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                List.of(body("userId", true)),
                null,
                null,
                null,
                false);
        return operation(
                "messages/createRoom",
                "messages/createRoom",
                Effect.WRITE,
                "POST",
                "/messages/v3/{company_user_id}/rooms.json",
                BodyStyle.FORM,
                "room",
                Map.of(),
                List.of(path("company_user_id"), body("roomName", true), users),
                List.of(),
                List.of(),
                "{\"roomId\":\"room_1\"}");
    }

    private static Operation report() {
        return of(
                "reports/time",
                new Binding(
                        Api.REST,
                        "reports/timeByCompany",
                        Effect.READ,
                        "",
                        "",
                        null,
                        "GET",
                        URI.create("https://www.upwork.com/gds"),
                        "/timereports/v1/companies/{company_id}",
                        null,
                        null,
                        BodyStyle.NONE,
                        null,
                        List.of(path("company_id"), query("tq", true)),
                        null,
                        answer("{\"table\":{\"rows\":[]}}"),
                        null,
                        null,
                        null,
                        null));
    }

    private static Operation getRoom() {
        return operation(
                "messages/getRoom",
                "messages/getRoom",
                Effect.READ,
                "GET",
                "/messages/v3/{company_user_id}/rooms/{room_id}.json",
                BodyStyle.NONE,
                null,
                Map.of(),
                List.of(path("company_user_id"), path("room_id")),
                List.of(),
                List.of(),
                "{\"roomId\":\"room_1\"}");
    }

    private static Operation roomOfOffer() {
        return operation(
                "messages/roomByOffer",
                "messages/roomByOffer",
                Effect.READ,
                "GET",
                "/messages/v3/{company_user_id}/rooms/offers/{offer_id}.json",
                BodyStyle.NONE,
                null,
                Map.of(),
                List.of(path("company_user_id"), path("offer_id")),
                List.of(),
                List.of(),
                "{\"roomId\":\"room_2\"}");
    }

    private static Operation jobV3() {
        return of(
                "jobs/get",
                new Binding(
                        Api.V3,
                        "v3/getJob",
                        Effect.READ,
                        "",
                        "",
                        null,
                        "GET",
                        URI.create("https://api.upwork.com/api"),
                        "/v3/jobs/{job_id}",
                        null,
                        null,
                        BodyStyle.NONE,
                        null,
                        List.of(path("job_id")),
                        null,
                        answer("{\"job\":{\"id\":\"j1\"}}"),
                        null,
                        null,
                        null,
                        null));
    }

    private static Operation sendV3() {
        return of(
                "messages/send",
                new Binding(
                        Api.V3,
                        "v3/sendMessage",
                        Effect.WRITE,
                        "",
                        "",
                        null,
                        "POST",
                        URI.create("https://api.upwork.com/api"),
                        "/v3/messages/v3/rooms/{room_id}/messages",
                        null,
                        null,
                        BodyStyle.JSON,
                        null,
                        List.of(path("room_id"), body("message", true)),
                        null,
                        new Answer(Answer.Kind.CREATED, null, null, 201, "{\"id\":\"m1\"}"),
                        null,
                        null,
                        null,
                        null));
    }

    private static Operation read(String name, String path, String example) {
        return operation(
                name,
                name,
                Effect.READ,
                "GET",
                path,
                BodyStyle.NONE,
                null,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                example);
    }

    private static Operation operation(
            String name,
            String reference,
            Effect effect,
            String method,
            String path,
            BodyStyle body,
            String wrap,
            Map<String, String> fixed,
            List<Parameter> parameters,
            List<Rule> rules,
            List<DocumentedError> errors,
            String example) {
        return of(
                name,
                new Binding(
                        Api.REST,
                        reference,
                        effect,
                        "",
                        "",
                        null,
                        method,
                        URI.create("https://www.upwork.com/api"),
                        path,
                        null,
                        fixed,
                        body,
                        wrap,
                        parameters,
                        rules,
                        answer(example),
                        null,
                        null,
                        errors,
                        null));
    }

    private static Operation of(String name, Binding... bindings) {
        return new Operation(name, Arrays.asList(bindings));
    }

    private static Answer answer(String example) {
        return new Answer(Answer.Kind.OBJECT, null, null, 200, example);
    }

    private static Parameter path(String name) {
        return parameter(name, Location.PATH, ParameterType.STRING, true, List.of(), null, null);
    }

    private static Parameter query(String name, boolean required) {
        return parameter(name, Location.QUERY, ParameterType.STRING, required, List.of(), null, null);
    }

    private static Parameter body(String name, boolean required) {
        return parameter(name, Location.BODY, ParameterType.STRING, required, List.of(), null, null);
    }

    private static Parameter date(String name) {
        return parameter(name, Location.PATH, ParameterType.STRING, true, List.of(), null, "yyyyMMdd");
    }

    private static Parameter paging() {
        return new Parameter(
                "page",
                "page",
                Location.QUERY,
                ParameterType.STRING,
                false,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                Role.PAGING,
                null,
                null,
                null,
                null,
                false);
    }

    public static Parameter parameter(
            String name,
            Location in,
            ParameterType type,
            boolean required,
            List<String> values,
            BigDecimal minimum,
            String format) {
        return new Parameter(
                name, name, in, type, required, "", values, null, minimum, null, null, null, null, null, format, null,
                false, false, null, null, null, null, null, false);
    }
}
