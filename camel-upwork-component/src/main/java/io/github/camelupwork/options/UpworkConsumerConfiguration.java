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
            description =
                    "Whether each item gets an exchange of its own. Otherwise one exchange has all items of a poll, at"
                            + " most maxMessagesPerPoll, in a List; it succeeds or fails as a whole")
    private boolean splitResult = true;

    @UriParam(
            label = "consumer",
            description =
                    "How many items a poll hands to the route at most; the others follow with the next polls. 0 means"
                            + " no limit")
    private int maxMessagesPerPoll;

    @UriParam(
            label = "consumer",
            defaultValue = "5",
            description =
                    "How often the route may fail on an item before it is given up, which is logged as an error. Until"
                            + " then it comes again with every poll, while later items go on. 0 means it is never given up")
    private int maxDeliveryAttempts = 5;

    @UriParam(
            label = "consumer",
            description =
                    "Whether an item counts as done if the route failed on it and the error handler dealt with the"
                            + " failure, such as by a dead letter channel or onException with handled(true). Otherwise it counts as"
                            + " failed and comes again")
    private boolean deadLetterCountsAsDone;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "2",
            description = "How many items a page has in common with the one before, at most half a page. Items that are"
                    + " added or withdrawn while a list is read move others from page to page; if a page does not join on to"
                    + " those before, reading goes back until it does")
    private int overlap = 2;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10000",
            description =
                    "How many items to remember that the list shows no more, in case they come back. Items that it"
                            + " still shows are remembered in any case")
    private int memory = 10_000;

    @UriParam(
            label = "consumer,advanced",
            description =
                    "Dotted path to the list of items within an answer that is an object, e.g. stories. Unset, it is"
                            + " the only list of objects in the answer, else the answer itself is the one item")
    private String itemsPath;

    @UriParam(
            label = "consumer,advanced",
            description = "Dotted path to the field that names an item, e.g. storyId. Unset, it is the one that the"
                    + " reference names, else the whole content is the name")
    private String identity;

    @UriParam(
            label = "consumer",
            description =
                    "Walk through a report, or a list that is asked for from one day to another, in date windows of"
                            + " this length, e.g. P1D or P1W. The position is the last window that was handed over whole. Unset, the"
                            + " whole report is asked for with every poll")
    private String incremental;

    @UriParam(
            label = "consumer",
            defaultValue = "P14D",
            description =
                    "How far back windows of a report are asked for again, since hours are corrected after the fact:"
                            + " changed rows are handed over again, unchanged ones not. For incremental only")
    private String lookBack = "P14D";

    @UriParam(
            label = "consumer,advanced",
            description =
                    "Where to keep how far the consumer is; the component's store if unset. For a database, a bean of"
                            + " JdbcPositionStore")
    private PositionStore positionStore;

    @UriParam(
            label = "consumer,advanced",
            description = "Any Camel state repository to keep the position in, instead of a positionStore")
    @Metadata(autowired = false)
    private StateRepository<String, String> positionRepository;

    @UriParam(
            label = "consumer,advanced",
            description =
                    "Any Camel idempotent repository to remember items in, instead of a positionStore. It cannot be"
                            + " read, so after a restart a report is asked for from its beginning, and failures count anew; nothing"
                            + " is handed over twice for that")
    @Metadata(autowired = false)
    private IdempotentRepository idempotentRepository;

    @UriParam(
            label = "consumer,advanced",
            description =
                    "Name of the position. Unset, it follows from account, organization, operation and its options, so"
                            + " a route with other options begins anew; give a name where it should go on, or where two routes read"
                            + " the same")
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
