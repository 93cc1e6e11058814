// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import io.github.camelupwork.consumer.position.PositionStore;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of consumers. */
@UriParams
@Configurer
public class UpworkConsumerConfiguration {

    @UriParam(
            label = "consumer",
            defaultValue = "beginning",
            description =
                    "What the very first start takes: beginning for everything there is, now for what comes from then"
                            + " on, or a day (2026-01-31) or instant (2026-01-31T12:00:00Z, UTC) for what was made since. A report"
                            + " that is walked through by incremental begins at that day, else at the first day that its query asks"
                            + " for, else lookBack ago, with the week or month of that day. Later starts go on where it"
                            + " stands")
    private String from = "beginning";

    @UriParam(
            label = "consumer",
            enums = "new,changes,removals",
            description =
                    "Whether only new items are handed to the route, or with changes also those whose content changed"
                            + " since, or with removals also those that vanished, which have no body and need an answer without"
                            + " pages or incremental. Unset, it is new for lists and changes for reports, date windows and single"
                            + " objects")
    private Emit emit;

    @UriParam(
            label = "consumer",
            defaultValue = "true",
            description = "Whether each item is delivered in an exchange of its own. Otherwise one exchange holds all"
                    + " items of a poll, at most maxMessagesPerPoll, in a List; it succeeds or fails as a whole")
    private boolean splitResult = true;

    @UriParam(
            label = "consumer",
            description = "Maximum number of items per poll; the others follow with the next polls. 0 means no limit")
    private int maxMessagesPerPoll;

    @UriParam(
            label = "consumer",
            defaultValue = "1000",
            description =
                    "Maximum number of exchanges in flight: handed to the route and not yet recorded as processed. What"
                            + " is completed is recorded soon after, many items with one durable write, and no exchange waits for"
                            + " it; if the process dies, at most this many are delivered again. 1 records each before the next is"
                            + " handed over")
    private int maxInFlight = 1000;

    @UriParam(
            label = "consumer",
            defaultValue = "1",
            description =
                    "Number of threads that hand items to the route. With more than one, items are delivered in no"
                            + " particular order unless sequenceKey is set")
    private int concurrentConsumers = 1;

    @UriParam(
            label = "consumer",
            description =
                    "Dotted path to a field of the items, e.g. contract.id, with concurrentConsumers: items with the"
                            + " same value are delivered one after another in their order, those with other values at once."
                            + " Items without the field are delivered in no particular order")
    private String sequenceKey;

    @UriParam(
            label = "consumer",
            defaultValue = "5",
            description = "Maximum number of deliveries of an item that fails, after which it is given up and an error"
                    + " is logged. Until then it is delivered again with every poll, while later items are"
                    + " processed. 0 means that it is never given up")
    private int maxDeliveryAttempts = 5;

    @UriParam(
            label = "consumer",
            description = "Whether an item counts as processed if the route failed and the error handler handled the"
                    + " failure, such as with a dead letter channel or onException with handled(true). Otherwise it"
                    + " counts as failed and is delivered again")
    private boolean deadLetterCountsAsDone;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "2",
            description = "Number of items that a page has in common with the previous one, at most half a page. Items"
                    + " that are added or withdrawn while a list is read move others from page to page; if a page"
                    + " does not join the previous ones, reading goes back until it does")
    private int overlap = 2;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10000",
            description = "Number of items to remember that are no longer in the list, in case they return. Items that"
                    + " are still in the list are always remembered")
    private int memory = 10_000;

    @UriParam(
            label = "consumer,advanced",
            description =
                    "Dotted path to the list of items within an answer that is an object, e.g. stories. Unset, it is"
                            + " the only list of objects in the answer, else the answer itself is the one item")
    private String itemsPath;

    @UriParam(
            label = "consumer,advanced",
            description = "Dotted path to the field that identifies an item, e.g. storyId. By default that of the API"
                    + " reference, else the whole content")
    private String identity;

    @UriParam(
            label = "consumer",
            description = "Reads a report, or a list with a range of days, in date windows of this length, e.g. P1D or"
                    + " P1W. The position is the last window that was delivered completely. If unset, every poll"
                    + " requests the whole report")
    private String incremental;

    @UriParam(
            label = "consumer",
            defaultValue = "P14D",
            description = "Period whose windows are requested again, because hours are corrected after the fact:"
                    + " changed rows are delivered again, unchanged ones are not. For incremental only")
    private String lookBack = "P14D";

    @UriParam(
            label = "consumer,advanced",
            description = "Store of the consumer's position; the component's store if unset. For a database, a bean of"
                    + " JdbcPositionStore")
    private PositionStore positionStore;

    @UriParam(
            label = "consumer,advanced",
            description = "Any Camel state repository for the position, instead of a positionStore")
    @Metadata(autowired = false)
    private StateRepository<String, String> positionRepository;

    @UriParam(
            label = "consumer,advanced",
            description = "Any Camel idempotent repository for processed items, instead of a positionStore. It cannot"
                    + " be read, so after a restart a report is requested from its beginning, and failures are"
                    + " counted from zero; nothing is delivered twice because of that")
    @Metadata(autowired = false)
    private IdempotentRepository idempotentRepository;

    @UriParam(
            label = "consumer,advanced",
            description = "Name of the position. By default it is derived from account, organization, operation and"
                    + " its options, so a route with other options starts from the beginning; set a name if it"
                    + " should continue, or if two routes read the same list")
    private String positionName;

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public Emit getEmit() {
        return emit;
    }

    public void setEmit(Emit emit) {
        this.emit = emit;
    }

    public boolean isSplitResult() {
        return splitResult;
    }

    public void setSplitResult(boolean splitResult) {
        this.splitResult = splitResult;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public int getMaxInFlight() {
        return maxInFlight;
    }

    public void setMaxInFlight(int maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    public int getConcurrentConsumers() {
        return concurrentConsumers;
    }

    public void setConcurrentConsumers(int concurrentConsumers) {
        this.concurrentConsumers = concurrentConsumers;
    }

    public String getSequenceKey() {
        return sequenceKey;
    }

    public void setSequenceKey(String sequenceKey) {
        this.sequenceKey = sequenceKey;
    }

    public int getMaxDeliveryAttempts() {
        return maxDeliveryAttempts;
    }

    public void setMaxDeliveryAttempts(int maxDeliveryAttempts) {
        this.maxDeliveryAttempts = maxDeliveryAttempts;
    }

    public boolean isDeadLetterCountsAsDone() {
        return deadLetterCountsAsDone;
    }

    public void setDeadLetterCountsAsDone(boolean deadLetterCountsAsDone) {
        this.deadLetterCountsAsDone = deadLetterCountsAsDone;
    }

    public int getOverlap() {
        return overlap;
    }

    public void setOverlap(int overlap) {
        this.overlap = overlap;
    }

    public int getMemory() {
        return memory;
    }

    public void setMemory(int memory) {
        this.memory = memory;
    }

    public String getItemsPath() {
        return itemsPath;
    }

    public void setItemsPath(String itemsPath) {
        this.itemsPath = itemsPath;
    }

    public String getIdentity() {
        return identity;
    }

    public void setIdentity(String identity) {
        this.identity = identity;
    }

    public String getIncremental() {
        return incremental;
    }

    public void setIncremental(String incremental) {
        this.incremental = incremental;
    }

    public String getLookBack() {
        return lookBack;
    }

    public void setLookBack(String lookBack) {
        this.lookBack = lookBack;
    }

    public PositionStore getPositionStore() {
        return positionStore;
    }

    public void setPositionStore(PositionStore positionStore) {
        this.positionStore = positionStore;
    }

    public StateRepository<String, String> getPositionRepository() {
        return positionRepository;
    }

    public void setPositionRepository(StateRepository<String, String> positionRepository) {
        this.positionRepository = positionRepository;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public String getPositionName() {
        return positionName;
    }

    public void setPositionName(String positionName) {
        this.positionName = positionName;
    }
}
