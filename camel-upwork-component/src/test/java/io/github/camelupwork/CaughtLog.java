// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** Catches what one class logs, at every level, until it is closed. */
public final class CaughtLog extends AbstractAppender implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final LoggerContext context = (LoggerContext) LogManager.getContext(false);
    private final String logger;

    private CaughtLog(String logger) {
        super("caught " + logger, null, null, false, Property.EMPTY_ARRAY);
        this.logger = logger;
    }

    /** Begins to catch. */
    public static CaughtLog of(String logger) {
        CaughtLog caught = new CaughtLog(logger);
        caught.start();
        LoggerConfig config = new LoggerConfig(logger, Level.ALL, false);
        config.addAppender(caught, Level.ALL, null);
        caught.context.getConfiguration().addLogger(logger, config);
        caught.context.updateLoggers();
        return caught;
    }

    @Override
    public void append(LogEvent event) {
        lines.add(event.getLevel() + " " + event.getMessage().getFormattedMessage());
    }

    /** Level and message of each line. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        context.getConfiguration().removeLogger(logger);
        context.updateLoggers();
    }
}
