// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Runs the simulator from Maven without any project: {@code mvn io.github.camelupwork:camel-upwork-simulator:VERSION:run}.
 * {@code -Dsimulator.args="--port 8080"} takes the options of the command line.
 */
public final class RunMojo extends AbstractMojo {

    /** Filled in by Maven, see {@code META-INF/maven/plugin.xml}. */
    private String arguments;

    @Override
    public void execute() throws MojoFailureException {
        String[] given = arguments == null || arguments.isBlank()
                ? new String[0]
                : arguments.strip().split("\\s+");
        int code = new SimulatorCommand().line().execute(given);
        if (code != 0) {
            throw new MojoFailureException("The simulator ended with " + code + "; what it printed says why");
        }
    }
}
