// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.Map;

import io.github.camelupwork.simulator.state.Directory;
import io.github.camelupwork.simulator.state.User;

/**
 * The envelope of a payload: the caller and the server's time, which some responses write as a number and some as
 * text.
 */
final class Envelope {

    private final Directory directory;

    Envelope(Directory directory) {
        this.directory = directory;
    }

    /** With {@code server_time} as a number. */
    Fields numbered(OperationCall call) {
        return around(call, call.now().getEpochSecond());
    }

    /** With {@code server_time} as a number, and a payload. */
    Fields numbered(OperationCall call, String name, Object payload) {
        return numbered(call).with(name, payload);
    }

    /** With {@code server_time} as text. */
    Fields texted(OperationCall call, String name, Object payload) {
        return around(call, String.valueOf(call.now().getEpochSecond())).with(name, payload);
    }

    private Fields around(OperationCall call, Object time) {
        return new Fields().with("auth_user", authUser(call)).with("server_time", time);
    }

    private Map<String, Object> authUser(OperationCall call) {
        User user = directory.caller(call.caller());
        return new Fields()
                .with("first_name", user.firstName())
                .with("last_name", user.lastName())
                .with("timezone", user.timezone())
                .with("timezone_offset", String.valueOf(user.timezoneOffset()));
    }
}
