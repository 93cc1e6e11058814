// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** Catches everything that anybody logs, at every level, until it is closed. */
final class LogTrap extends AbstractAppender implements AutoCloseable {

    /**
     * One thing that was logged.
     *
     * @param context the diagnostic context
     */
    record Line(Level level, String logger, String message, Throwable thrown, Map<String, String> context) {}

    private final Queue<String> caught = new ConcurrentLinkedQueue<>();
    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    private final LoggerContext context = (LoggerContext) LogManager.getContext(false);

    private LogTrap() {
        super("trap", null, null, false, Property.EMPTY_ARRAY);
    }

    static LogTrap set() {
        LogTrap trap = new LogTrap();
        trap.start();
        LoggerConfig root = trap.context.getConfiguration().getRootLogger();
        List.copyOf(root.getAppenders().keySet()).forEach(root::removeAppender);
        root.addAppender(trap, Level.ALL, null);
        root.setLevel(Level.ALL);
        trap.context.updateLoggers();
        return trap;
    }

    @Override
    public void append(LogEvent event) {
        StringWriter text = new StringWriter();
        text.append("log ")
                .append(event.getLoggerName())
                .append(": ")
                .append(event.getMessage().getFormattedMessage());
        if (event.getThrown() != null) {
            event.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        caught.add(text.toString());
        lines.add(new Line(
                event.getLevel(),
                event.getLoggerName(),
                event.getMessage().getFormattedMessage(),
                event.getThrown(),
                event.getContextData().toMap()));
    }

    /** What was logged: name of the logger, message, stack trace. */
    List<String> caught() {
        return List.copyOf(caught);
    }

    /** What was logged by loggers whose name begins so. */
    List<Line> lines(String logger) {
        return lines.stream().filter(line -> line.logger().startsWith(logger)).toList();
    }

    @Override
    public void close() {
        context.reconfigure();
    }
}
