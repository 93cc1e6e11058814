// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camelupwork.consumer.Acknowledgement;
import io.github.camelupwork.consumer.ConsumerFactory;
import io.github.camelupwork.consumer.InFlight;
import io.github.camelupwork.consumer.Lanes;
import io.github.camelupwork.consumer.PollFailures;
import io.github.camelupwork.consumer.PollLog;
import io.github.camelupwork.consumer.PollSummary;
import io.github.camelupwork.consumer.position.Item;
import io.github.camelupwork.consumer.position.PositionClaims;
import io.github.camelupwork.consumer.position.PositionKeeper;
import io.github.camelupwork.consumer.position.PositionMovedException;
import io.github.camelupwork.consumer.source.CancellableClient;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import io.github.camelupwork.consumer.source.ItemFields;
import io.github.camelupwork.consumer.source.Outlet;
import io.github.camelupwork.consumer.source.Source;
import io.github.camelupwork.exception.Causes;
import io.github.camelupwork.options.ConsumerPlan;
import io.github.camelupwork.options.OptionFailures;
import io.github.camelupwork.options.UpworkConsumerConfiguration;
import io.github.camelupwork.runtime.EndpointContext;
import io.github.camelupwork.runtime.WakeUp;
import io.github.camelupwork.transform.OutputType;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.ScheduledBatchPollingConsumer;

/**
 * Polls a list or a report and passes new items to the route, oldest first. Only items that the route has completed are
 * remembered, so a crash at any point loses nothing and redelivers only what was in flight.
 */
@ManagedResource(description = "Managed Upwork consumer")
public class UpworkConsumer extends ScheduledBatchPollingConsumer {

    private final UpworkEndpoint endpoint;
    private final UpworkConsumerConfiguration options;
    private ConsumerProbe probe;
    private CancellableClient asking;
    private volatile PositionKeeper keeper;
    private volatile PollLog log;
    private volatile WakeUp wakeUp;
    private Source source;
    private OutputType outputType;
    private volatile boolean resumed;
    private final ReentrantLock polling = new ReentrantLock();
    private ExecutorService writer;
    private ExecutorService workers;
    private InFlight inFlight;
    private Lanes lanes;

    /** For one endpoint. */
    public UpworkConsumer(UpworkEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.options = endpoint.getConsumerConfiguration();
        setExceptionHandler(new PollFailures(endpoint.getCamelContext(), UpworkConsumer.class));
        setMaxMessagesPerPoll(options.getMaxMessagesPerPoll());
    }

    /** Reads the position, for another node may have moved it since. */
    @Override
    protected void doStart() throws Exception {
        OptionFailures.translated(endpoint.getOperation().name(), () -> {
            open();
            return null;
        });
        super.doStart();
    }

    private void open() throws Exception {
        probe = Optional.ofNullable(endpoint.getCamelContext().getRegistry().findSingleByType(ConsumerProbe.class))
                .orElse(ConsumerProbe.NONE);
        ConsumerPlan plan = endpoint.check().consumer(options);
        endpoint.refuseForgetfulPositions();
        EndpointContext context = endpoint.open();
        endpoint.check().missing(plan, context.preparer());
        ConsumerFactory factory = new ConsumerFactory(context, options, plan, probe, endpoint.getCamelContext());
        outputType = plan.outputType();
        asking = factory.asking(this::isEnding);
        startThreads();
        keeper = factory.keeper(writer);
        inFlight = new InFlight(options.getMaxInFlight(), keeper::settle);
        log = new PollLog(
                keeper,
                endpoint.getOperation().name(),
                context.runtime().clock(),
                context.runtime().activity());
        source = factory.source(asking, keeper);
        if (!PositionClaims.of(endpoint.getCamelContext()).claim(factory.claim(), this)) {
            throw factory.isTaken();
        }
        wakeUp = context.runtime().wakeUp(this::pollWoken);
        context.runtime().consumers().add(this, () -> log.status(getRouteId()), wakeUp::ask);
    }

    private void startThreads() {
        ExecutorServiceManager threads = endpoint.getCamelContext().getExecutorServiceManager();
        writer = threads.newThreadPool(this, "UpworkPosition", 0, 1);
        workers = options.getConcurrentConsumers() == 1
                ? null
                : threads.newFixedThreadPool(this, "UpworkConsumer", options.getConcurrentConsumers());
        lanes = new Lanes(workers == null ? Runnable::run : workers);
    }

    private void stopThreads() {
        if (keeper != null) {
            keeper.settle();
        }
        Stream.of(workers, writer)
                .filter(Objects::nonNull)
                .forEach(endpoint.getCamelContext().getExecutorServiceManager()::shutdown);
    }

    /**
     * A caller who waits for a message, as pollEnrich does, gets the requested timeout, not that of a poll; so the
     * poll starts at once, not after the delay.
     */
    @Override
    public long beforePoll(long timeout) throws Exception {
        super.beforePoll(timeout);
        endpoint.runtime().executor().execute(this);
        return timeout;
    }

    private boolean isEnding() {
        return !isRunAllowed() || isSuspendingOrSuspended();
    }

    @Override
    protected void doSuspend() throws Exception {
        asking.cancel();
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        resumed = true;
        super.doResume();
    }

    @Override
    protected void doStop() throws Exception {
        if (asking != null) {
            asking.cancel();
        }
        super.doStop();
        stopThreads();
        Optional.ofNullable(endpoint.runtime())
                .ifPresent(runtime -> runtime.consumers().remove(this));
        PositionClaims.of(endpoint.getCamelContext()).release(this);
    }

    /** One poll at a time: another one that is due meanwhile would read the same. */
    @Override
    protected int poll() throws Exception {
        if (!polling.tryLock()) {
            return 0;
        }
        try {
            return pollAlone();
        } finally {
            polling.unlock();
        }
    }

    /**
     * Polls because a push came, past the scheduler and its back-off for idle polls. After a failed poll it is left to the
     * scheduler when to try again.
     */
    private void pollWoken() {
        polling.lock();
        try {
            wakeUp.begins();
            if (!isEnding() && !log.hasFailed() && getPollStrategy().begin(this, endpoint)) {
                getPollStrategy().commit(this, endpoint, pollAlone());
            }
        } catch (Exception e) {
            getExceptionHandler().handleException("Failed polling after a push", e);
        } finally {
            polling.unlock();
        }
    }

    private int pollAlone() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        probe.reached(ConsumerProbe.Point.POLL_STARTED, keeper.key());
        Poll poll = new Poll(log.begin());
        Exception failure = null;
        try {
            return poll(poll);
        } catch (Exception e) {
            failure = e;
            throw e;
        } finally {
            log.ended(poll.summary, poll.handed, poll.remainingCapacity() <= 0, failure);
            poll.summary.ended();
        }
    }

    private int poll(Poll poll) throws Exception {
        try {
            goOn();
            return source.poll(poll);
        } catch (PositionMovedException e) {
            throw new PositionMovedException(endpoint.toString(), keeper.key());
        } catch (CancellationException e) {
            return poll.handed;
        } catch (CompletionException e) {
            if (e.getCause() instanceof CancellationException) {
                return poll.handed;
            }
            throw Causes.exception(e);
        }
    }

    /** From what is stored. While the route was suspended another node may rightly have moved it. */
    private void goOn() {
        if (keeper.catchUp() && !resumed) {
            throw new PositionMovedException(keeper.key());
        }
        resumed = false;
        keeper.flush();
    }

    @Override
    public int processBatch(Queue<Object> exchanges) {
        return deliver(exchanges, number -> null, number -> {});
    }

    /**
     * Hands exchanges to the route, and returns when the last was handed over.
     *
     * @param keys the key by number, whose exchanges are kept in order; null for none
     * @param left is called with the number of each exchange that is not handed over
     * @return the number of exchanges handed over
     */
    private int deliver(Queue<Object> exchanges, IntFunction<Object> keys, IntConsumer left) {
        int total = exchanges.size();
        List<CompletableFuture<Boolean>> handed = new ArrayList<>();
        int index = 0;
        for (; index < total && inFlight.enter(this::isGoingOn); index++) {
            int number = index;
            Exchange exchange = (Exchange) exchanges.poll();
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
            pendingExchanges = total - index - 1;
            CompletableFuture<Boolean> started = new CompletableFuture<>();
            handed.add(started);
            lanes.add(keys.apply(index), ended -> {
                if (workers == null || isGoingOn()) {
                    process(exchange, ended, started);
                } else {
                    releaseExchange(exchange, true);
                    inFlight.leave();
                    left.accept(number);
                    ended.run();
                    started.complete(false);
                }
            });
        }
        IntStream.range(index, total).forEach(left);
        return handed(handed);
    }

    /** Waits until all were handed to the route or left; an interrupt, as by a forced stop, ends the waiting. */
    private static int handed(List<CompletableFuture<Boolean>> handed) {
        int count = 0;
        try {
            for (CompletableFuture<Boolean> each : handed) {
                count += Boolean.TRUE.equals(each.get()) ? 1 : 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no task fails its future", e);
        }
        return count;
    }

    private void process(Exchange exchange, Runnable ended, CompletableFuture<Boolean> started) {
        try {
            probe.reached(ConsumerProbe.Point.BEFORE_ROUTE, keeper.key());
            AsyncCallback release = defaultConsumerCallback(exchange, true);
            getAsyncProcessor().process(exchange, synchronously -> {
                release.done(synchronously);
                ended.run();
            });
        } finally {
            started.complete(true);
        }
    }

    /** While positions cannot be written, more would come twice. A shutdown may say that the batch is to be completed. */
    private boolean isGoingOn() {
        return isBatchAllowed() && keeper.isWritable() && (shutdownRunningTask != null || !isEnding());
    }

    /** Returns the number of items on which the route failed and that are to be redelivered. */
    @ManagedAttribute(description = "How many items the route failed on and are to come again")
    public int getFailedItems() {
        return log == null ? 0 : log.status(getRouteId()).failed();
    }

    /** Returns the number of items that were given up. */
    @ManagedAttribute(description = "How many items were given up after too many failures")
    public long getGivenUpItems() {
        return keeper == null ? 0 : keeper.givenUp();
    }

    /** Returns the number of items that are remembered. */
    @ManagedAttribute(description = "How many items are remembered, so that they are not handed over again")
    public int getRememberedItems() {
        return keeper == null ? 0 : keeper.size();
    }

    /** Name of the position. */
    @ManagedAttribute(description = "Name under which the position is kept")
    public String getPositionKey() {
        return keeper == null ? null : keeper.key();
    }

    /** The way of one poll's items to the route. */
    private final class Poll implements Outlet {

        private final PollSummary summary;
        private int handed;

        Poll(PollSummary summary) {
            this.summary = summary;
        }

        @Override
        public int remainingCapacity() {
            return maxMessagesPerPoll <= 0 ? Integer.MAX_VALUE : maxMessagesPerPoll - handed;
        }

        @Override
        public void answered() {
            forceConsumerAsReady();
        }

        @Override
        public int batch() {
            return options.isSplitResult() ? Outlet.super.batch() : Integer.MAX_VALUE;
        }

        @Override
        public int hand(List<Item> items) {
            List<List<Item>> groups =
                    options.isSplitResult() ? items.stream().map(List::of).toList() : List.of(items);
            groups.forEach(group -> summary.handed());
            Set<Integer> left = ConcurrentHashMap.newKeySet();
            deliver(new Exchanges(groups, summary), number -> key(groups.get(number)), left::add);
            keeper.settle();
            left.forEach(number -> keeper.release(groups.get(number)));
            left.forEach(number -> summary.ended());
            int count = items.size()
                    - left.stream()
                            .mapToInt(number -> groups.get(number).size())
                            .sum();
            handed += count;
            return count;
        }

        private Object key(List<Item> group) {
            return options.getSequenceKey() == null
                    ? null
                    : ItemFields.value(group.get(0).body(), options.getSequenceKey());
        }
    }

    /** The exchanges of items, each made when it is taken. */
    private final class Exchanges extends AbstractQueue<Object> {

        private final List<List<Item>> groups;
        private final PollSummary summary;
        private int taken;

        Exchanges(List<List<Item>> groups, PollSummary summary) {
            this.groups = groups;
            this.summary = summary;
        }

        @Override
        public Object poll() {
            return taken == groups.size() ? null : exchange(groups.get(taken++), summary);
        }

        @Override
        public Object peek() {
            throw new UnsupportedOperationException("an exchange is made when it is taken");
        }

        @Override
        public boolean offer(Object exchange) {
            return false;
        }

        @Override
        public Iterator<Object> iterator() {
            throw new UnsupportedOperationException("an exchange is made when it is taken");
        }

        @Override
        public int size() {
            return groups.size() - taken;
        }
    }

    private Exchange exchange(List<Item> items, PollSummary summary) {
        Exchange exchange = createExchange(true);
        Message message = exchange.getMessage();
        message.setHeaders(headers(items));
        message.setHeader(UpworkConstants.OPERATION, endpoint.getOperation().name());
        body(
                exchange,
                options.isSplitResult()
                        ? items.get(0).body()
                        : new ArrayList<>(items.stream().map(Item::body).toList()));
        exchange.getExchangeExtension()
                .addOnCompletion(new Acknowledgement(
                        keeper, items, options.isDeadLetterCountsAsDone(), probe, summary, inFlight));
        return exchange;
    }

    /** An item that is not of the class goes to the route's error handler, past the route, and stops no other. */
    private void body(Exchange exchange, Object body) {
        exchange.getMessage().setBody(body);
        try {
            exchange.getMessage().setBody(outputType.of(body));
        } catch (RuntimeCamelException e) {
            exchange.setException(e);
            exchange.setProperty(ExchangePropertyKey.ERRORHANDLER_BRIDGE, true);
            exchange.getExchangeExtension().setRedeliveryExhausted(true);
        }
    }

    private Map<String, Object> headers(List<Item> items) {
        Map<String, Object> headers = new HashMap<>(items.get(0).headers());
        headers.put(
                UpworkConstants.ATTEMPT,
                items.stream().mapToInt(Item::attempt).max().orElse(1));
        if (options.isSplitResult()) {
            headers.put(UpworkConstants.IDENTITY, items.get(0).identity());
            headers.put(UpworkConstants.EVENT, items.get(0).event());
        } else {
            headers.put(
                    UpworkConstants.IDENTITY, items.stream().map(Item::identity).toList());
            headers.put(UpworkConstants.EVENT, items.stream().map(Item::event).toList());
        }
        return headers;
    }
}
