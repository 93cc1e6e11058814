// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

import java.util.Map;

/** The operations of one group of the reference. */
interface OperationGroup {

    /** The handlers by the operation's id in the reference, e.g. {@code milestones/approve}. */
    Map<String, OperationHandler> handlers();
}
