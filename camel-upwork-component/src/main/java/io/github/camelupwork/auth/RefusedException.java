// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

/** Carries a {@link Problem} through ScribeJava, which would lose the status of what it cannot parse. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedException(Problem problem) {
        super("HTTP " + problem.status());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
