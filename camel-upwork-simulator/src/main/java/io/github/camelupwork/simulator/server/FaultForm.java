// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.server;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.github.camelupwork.simulator.fault.Fault;

/** The part of the page with which people make the simulator fail; it posts what the form says to {@code faults}. */
final class FaultForm {

    private static final String FORM = """
            <form onsubmit="return fail(this)">
            <select name="kind">%s</select>
            <input name="operation" placeholder="operation, * for all">
            <input name="times" placeholder="times" size="5">
            <input name="probability" placeholder="probability" size="8">
            <input name="seed" placeholder="seed" size="5">
            <input name="status" placeholder="status" size="5">
            <input name="message" placeholder="message">
            <select name="taken">
              <option value="">order as usual<option value="true">order taken<option value="false">order not taken
            </select>
            <button>Fail</button> <button type="button" onclick="send('DELETE')">End all faults</button></form>
            <script>
            const send = (method, body) => fetch('/__simulator/faults', {method, body})
                .then(answer => answer.ok ? location.reload() : answer.text().then(alert));
            const fail = form => {
                send('POST', JSON.stringify(Object.fromEntries([...new FormData(form)].filter(([, value]) => value))));
                return false;
            };
            </script>
            """;

    private FaultForm() {}

    static String html() {
        return FORM.formatted(Arrays.stream(Fault.Kind.values())
                .map(kind -> "<option>" + kind)
                .collect(Collectors.joining()));
    }
}
