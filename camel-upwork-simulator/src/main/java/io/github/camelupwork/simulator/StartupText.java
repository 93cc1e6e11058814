// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.github.camelupwork.auth.AuthKind;
import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.graphql.Uid;
import io.github.camelupwork.simulator.state.Directory;

/** The ten lines with which a started simulator says where it is, what to copy, and how to get the other keys. */
public final class StartupText {

    private StartupText() {}

    /** Returns the lines for the keys of the company's owner, by OAuth 2.0. */
    public static List<String> of(Simulator simulator) {
        return of(simulator, AuthKind.OAUTH2, simulator.accounts().owner().user());
    }

    /**
     * Returns the lines for the keys of a person.
     *
     * @throws IllegalArgumentException if there is no such person
     */
    static List<String> of(Simulator simulator, AuthKind kind, String person) {
        boolean rest = kind == AuthKind.OAUTH1;
        List<String> lines = new ArrayList<>();
        lines.add("Simulated Upwork: " + simulator.baseUrl()
                + simulator.httpsAddress().map(https -> " and " + https).orElse("")
                + "; open it in a browser to see what arrives. Stop with Ctrl-C.");
        lines.add("# application.properties: " + person + " by "
                + (rest ? "OAuth 1.0a, for REST" : "OAuth 2.0, for GraphQL")
                + "; these keys open nothing but this simulator");
        simulator.properties(kind, person).forEach((name, value) -> lines.add(name + " = " + value));
        lines.add("# teams: " + teams(simulator.world().directory(), rest));
        lines.add("# other keys: --keys " + (rest ? "oauth2 for GraphQL" : "oauth1 for REST")
                + "; other people: --user "
                + simulator.accounts().accounts().stream().map(Account::user).collect(Collectors.joining(", ")));
        return lines;
    }

    private static String teams(Directory directory, boolean rest) {
        return directory.teamsOf(directory.companies().get(0)).stream()
                .map(team -> (rest ? team.reference() : Uid.of(team.reference())) + " " + team.name())
                .collect(Collectors.joining(", "));
    }
}
