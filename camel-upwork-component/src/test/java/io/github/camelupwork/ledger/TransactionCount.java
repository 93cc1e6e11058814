// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** Counts the transactions that are open at once in a database, and how often it is forced to the disk. */
final class TransactionCount {

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger forces = new AtomicInteger();
    private final AtomicReference<Step> atForce = new AtomicReference<>();

    /** What happens when the database is to be forced. */
    interface Step {
        void run() throws Exception;
    }

    /** Lets something happen the next time that the database is forced to the disk. */
    void atNextForce(Step step) {
        atForce.set(step);
    }

    /** How often the database was forced to the disk. */
    int forces() {
        return forces.get();
    }

    /** The same database, watched. */
    DataSource watching(DataSource database) {
        return proxy(
                DataSource.class,
                (method, arguments) -> method.getName().equals("getConnection")
                        ? watched((Connection) call(method, database, arguments))
                        : call(method, database, arguments));
    }

    /** The most that were open at once. */
    int most() {
        return most.get();
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("setAutoCommit")) {
                boolean ends = (boolean) arguments[0];
                most.accumulateAndGet(ends ? open.decrementAndGet() : open.incrementAndGet(), Math::max);
            }
            Object result = call(method, connection, arguments);
            return method.getName().equals("createStatement") ? watched((Statement) result) : result;
        });
    }

    private Statement watched(Statement statement) {
        return proxy(Statement.class, (method, arguments) -> {
            if (method.getName().equals("execute") && arguments[0].toString().startsWith("CHECKPOINT")) {
                forces.incrementAndGet();
                Step step = atForce.getAndSet(null);
                if (step != null) {
                    step.run();
                }
            }
            return call(method, statement, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.on(method, arguments)));
    }

    private static Object call(Method method, Object target, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private interface Call {
        Object on(Method method, Object... arguments) throws Throwable;
    }
}
