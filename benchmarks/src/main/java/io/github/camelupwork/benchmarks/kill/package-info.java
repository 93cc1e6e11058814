// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * A hub that pays is killed again and again: is every order paid exactly once?
 *
 * <p>{@link io.github.camelupwork.benchmarks.kill.KillRun} is the parent, which owns the simulator and kills;
 * {@link io.github.camelupwork.benchmarks.kill.PayingHub} is the child, which pays.
 */
package io.github.camelupwork.benchmarks.kill;
