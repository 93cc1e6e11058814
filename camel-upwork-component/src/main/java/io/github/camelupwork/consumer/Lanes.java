// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Executes tasks of the same key one after another, in the order in which they are added, and those of others at once. Thread-safe. */
public final class Lanes {

    private final Executor executor;
    /** The tasks that wait for one of their key; a key is here while a task of it is executed. */
    private final Map<Object, Queue<Task>> waiting = new HashMap<>();

    /** A task that may end in another thread than it is started in. */
    @FunctionalInterface
    public interface Task {

        /**
         * Starts.
         *
         * @param ended is called once, when the next of its key may start
         */
        void start(Runnable ended);
    }

    /** @param executor executes as many at once as there may be */
    public Lanes(Executor executor) {
        this.executor = executor;
    }

    /** @param key the tasks of this key are kept in order; null if the task waits for no other */
    public void add(Object key, Task task) {
        if (key == null) {
            execute(() -> task.start(() -> {}));
        } else if (isFirst(key, task)) {
            start(key, task);
        }
    }

    private boolean isFirst(Object key, Task task) {
        synchronized (waiting) {
            Queue<Task> others = waiting.get(key);
            if (others == null) {
                waiting.put(key, new ArrayDeque<>());
                return true;
            }
            others.add(task);
            return false;
        }
    }

    private void start(Object key, Task task) {
        execute(() -> task.start(() -> next(key)));
    }

    /** A task that finds the threads stopped runs here: it sees itself that nothing more is delivered, and whoever waits for it goes on. */
    private void execute(Runnable start) {
        try {
            executor.execute(start);
        } catch (RejectedExecutionException e) {
            start.run();
        }
    }

    private void next(Object key) {
        Task task;
        synchronized (waiting) {
            task = waiting.get(key).poll();
            if (task == null) {
                waiting.remove(key);
            }
        }
        if (task != null) {
            start(key, task);
        }
    }
}
