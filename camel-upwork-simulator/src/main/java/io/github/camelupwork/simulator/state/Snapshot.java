// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.state;

import java.time.Instant;

/**
 * The record of ten minutes of tracked work.
 *
 * @param contractReference the contract
 * @param time              beginning of the ten minutes
 * @param memo              the freelancer's description of the work
 * @param activity          active minutes, 0 to 10
 * @param keyboardEvents    keys pressed
 * @param mouseEvents       clicks and moves
 * @param taken             false for a stand-in where nothing was tracked: status PRIVATE
 */
public record Snapshot(
        String contractReference,
        Instant time,
        String memo,
        int activity,
        int keyboardEvents,
        int mouseEvents,
        boolean taken) {}
