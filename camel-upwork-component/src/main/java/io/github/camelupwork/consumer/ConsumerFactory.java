// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelupwork.UpworkEndpoint;
import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.Argument;
import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.client.Asker;
import io.github.camelupwork.client.BindingSelector;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.client.Validation;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.consumer.position.FilePositionStore;
import io.github.camelupwork.consumer.position.IdempotentPositionStore;
import io.github.camelupwork.consumer.position.PositionClaims;
import io.github.camelupwork.consumer.position.PositionKeeper;
import io.github.camelupwork.consumer.position.PositionKey;
import io.github.camelupwork.consumer.position.PositionStore;
import io.github.camelupwork.consumer.position.StatePositionStore;
import io.github.camelupwork.consumer.source.Asking;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import io.github.camelupwork.consumer.source.DateWindows;
import io.github.camelupwork.consumer.source.ListSource;
import io.github.camelupwork.consumer.source.ReportSource;
import io.github.camelupwork.consumer.source.Source;
import io.github.camelupwork.consumer.source.StartPoint;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.graphql.Partial;
import io.github.camelupwork.options.Periods;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.options.UpworkConsumerConfiguration;
import io.github.camelupwork.options.WantedDocument;
import io.github.camelupwork.page.PageRequest;
import io.github.camelupwork.page.Pages;
import io.github.camelupwork.page.SplitReport;
import io.github.camelupwork.rows.Reports;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.Service;

/** Checks what a consumer's endpoint says and makes the consumer's parts of it. */
public final class ConsumerFactory {

    private static final Set<String> NOTHING_TO_READ = Set.of("auth", "graphql");
    private static final List<String> EMITS = List.of("new", "changes", "removals");

    private final UpworkEndpoint endpoint;
    private final Operation operation;
    private final UpworkConsumerConfiguration options;
    private final Binding binding;
    private final ConsumerProbe probe;

    /**
     * @throws UpworkArgumentException if the operation cannot be consumed or an option is wrong
     */
    public ConsumerFactory(UpworkEndpoint endpoint, ConsumerProbe probe) {
        this.endpoint = endpoint;
        this.operation = endpoint.getOperation();
        this.options = endpoint.getConsumerConfiguration();
        this.binding =
                new BindingSelector(endpoint.component().defaults()).select(operation, endpoint.api(), arguments());
        this.probe = probe;
        check();
    }

    private Arguments arguments() {
        return Arguments.of(given(), Argument.Source.URI);
    }

    private void check() {
        if (binding.effect() != Effect.READ || NOTHING_TO_READ.contains(operation.group())) {
            throw wrong(
                    null,
                    "from(\"upwork:" + operation.name() + "\") is not possible, for the operation does not read but"
                            + " act; use it with to(...)");
        }
        if (options.getEmit() != null && !EMITS.contains(options.getEmit())) {
            throw wrong(
                    "emit", "option 'emit' is '" + options.getEmit() + "'; allowed are " + String.join(", ", EMITS));
        }
        if (options.getIncremental() != null && !isAskedByQuery() && !DateWindows.areOptionsOf(binding)) {
            throw wrong(
                    "incremental",
                    "option 'incremental' is for reports that are asked by a query (tq), and for lists that"
                            + " are asked for from one day to another");
        }
        if (endpoint.getConfiguration().getOffset() != null) {
            throw wrong(
                    "offset",
                    "option 'offset' is '" + endpoint.getConfiguration().getOffset()
                            + "'; a consumer reads the list from its beginning");
        }
        checkUseless();
        checkRemovals();
        checkMissing();
        start();
        window();
        lookBack();
        split();
    }

    /** What would have no effect is not what was meant. */
    private void checkUseless() {
        UpworkConfiguration given = endpoint.getConfiguration();
        if (given.getMaxItems() > 0) {
            throw wrong(
                    "maxItems",
                    "option 'maxItems' is '" + given.getMaxItems() + "'; a consumer reads all that is new, and"
                            + " maxMessagesPerPoll says how much of it a poll hands over");
        }
        if (given.getOutput() != null && !"rows".equals(given.getOutput())) {
            throw wrong(
                    "output",
                    "option 'output' is '" + given.getOutput() + "'; a consumer hands over items, so it"
                            + " takes rows"
                            + " only, and outputClass for another form of them");
        }
        if (given.getSplitPeriod() != null && options.getIncremental() != null) {
            throw wrong(
                    "splitPeriod",
                    "option 'splitPeriod' is '" + given.getSplitPeriod() + "' beside 'incremental', which"
                            + " asks"
                            + " for one window after another already");
        }
    }

    /** Pages that shift would make items look removed that are not. */
    private void checkRemovals() {
        if (isRemovals() && options.getIncremental() == null && binding.paging() != null) {
            throw wrong(
                    "emit",
                    "option 'emit' is 'removals', which needs an answer without pages, or date windows"
                            + " (incremental)");
        }
        if (isRemovals() && options.getIdempotentRepository() != null) {
            throw wrong(
                    "emit",
                    "option 'emit' is 'removals', which needs a position that can be read; an idempotentRepository"
                            + " cannot");
        }
    }

    /** What no message brings later and Upwork cannot be asked for would be missing with every poll. */
    private void checkMissing() {
        if (endpoint.getConfiguration().getValidate() == Validation.off) {
            return;
        }
        Set<String> windows = options.getIncremental() == null ? Set.of() : DateWindows.optionsOf(binding);
        endpoint.session().preparer().missing(binding, arguments(), windows).ifPresent(text -> {
            throw wrong(null, text + "; a consumer gets it from its URI alone");
        });
    }

    private UpworkArgumentException wrong(String option, String message) {
        return new UpworkArgumentException(operation.name(), option, message, null);
    }

    private StartPoint start() {
        try {
            return StartPoint.of(options.getFrom());
        } catch (IllegalArgumentException e) {
            throw new UpworkArgumentException(operation.name(), "from", e.getMessage(), e);
        }
    }

    private Period window() {
        return Periods.length(operation.name(), "incremental", options.getIncremental());
    }

    private Period lookBack() {
        return Periods.of(operation.name(), "lookBack", options.getLookBack());
    }

    private Period split() {
        return Periods.length(
                operation.name(), "splitPeriod", endpoint.getConfiguration().getSplitPeriod());
    }

    private boolean isAskedByQuery() {
        return binding.answer().kind() == Answer.Kind.TABLE && binding.report() != null;
    }

    private boolean isRemovals() {
        return "removals".equals(options.getEmit());
    }

    /** Names the position, and where it is kept. */
    public PositionClaims.Claim claim() {
        return new PositionClaims.Claim(
                Stream.of(
                                options.getPositionStore(),
                                options.getPositionRepository(),
                                options.getIdempotentRepository(),
                                endpoint.component().getPositionStore())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(this::positions),
                key());
    }

    private Object positions() {
        return endpoint.component()
                .state()
                .resolve("positions")
                .toAbsolutePath()
                .normalize();
    }

    /** For the second consumer of one position. */
    public UpworkArgumentException isTaken() {
        return wrong(
                "positionName",
                "another route consumes the same and goes on from position '" + key()
                        + "' already; give one of them a positionName of its own");
    }

    /** Goes on where the store says. */
    public PositionKeeper keeper() {
        return new PositionKeeper(
                store(),
                key(),
                new PositionKeeper.Settings(isChanges(), options.getMemory(), options.getMaxDeliveryAttempts()));
    }

    private boolean isChanges() {
        return options.getEmit() == null
                ? binding.answer().kind() != Answer.Kind.LIST || options.getIncremental() != null
                : !"new".equals(options.getEmit());
    }

    private String key() {
        return options.getPositionName() != null
                ? options.getPositionName()
                : PositionKey.of(
                        endpoint.session().account(),
                        operation.name(),
                        endpoint.getConfiguration().options(),
                        options.getIncremental());
    }

    private PositionStore store() {
        if (options.getPositionStore() != null) {
            return options.getPositionStore();
        }
        if (options.getPositionRepository() != null) {
            return new StatePositionStore(started(options.getPositionRepository()));
        }
        if (options.getIdempotentRepository() != null) {
            return new IdempotentPositionStore(started(options.getIdempotentRepository()));
        }
        PositionStore shared = endpoint.component().getPositionStore();
        return shared != null
                ? shared
                : new FilePositionStore(endpoint.component().state().resolve("positions"));
    }

    /** A repository is started by who uses it first, and stopped with the context, for others may share it. */
    private <T extends Service> T started(T repository) {
        try {
            endpoint.getCamelContext().addService(repository, true, true);
            return repository;
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }

    /** A client that comes last in the budget and whose waiting can be ended. */
    public Asking asking(BooleanSupplier ending) {
        UpworkClient client = endpoint.session()
                .client()
                .as(new Asker(endpoint.toString(), true))
                .with(partial())
                .with(endpoint.getConfiguration().getRefusedFields());
        return new Asking(way(client), ending);
    }

    /** What a partial answer lacks would look removed, or stay behind when its window is passed. */
    private Partial partial() {
        return Partial.of(
                endpoint.getConfiguration().getPartial(),
                isRemovals() || options.getIncremental() != null ? Partial.FAIL : null);
    }

    private Function<UpworkCall, CompletableFuture<UpworkAnswer>> way(UpworkClient client) {
        if (options.getIncremental() != null && isAskedByQuery()) {
            return endpoint.reports(client)::stream;
        }
        if (binding.answer().kind() != Answer.Kind.TABLE) {
            return client::call;
        }
        Reports reports = endpoint.reports(client);
        return split() == null ? reports::call : new SplitReport(reports::call, split())::call;
    }

    /** Creates the source that the endpoint reads. */
    public Source source(Asking asking, PositionKeeper keeper) {
        WantedDocument wanted = endpoint.wanted();
        Function<Map<String, Object>, UpworkCall> calls = besides -> wanted.of(call(besides));
        if (options.getIncremental() != null) {
            return new ReportSource(
                    () -> windows(calls),
                    isAskedByQuery() ? asking : call -> all(asking, call),
                    keeper,
                    new ReportSource.Settings(start(), window(), lookBack(), isRemovals()),
                    endpoint.component().sessions().serverClock(),
                    probe);
        }
        return new ListSource(
                binding,
                given().keySet(),
                calls,
                asking,
                keeper,
                new ListSource.Settings(
                        start(),
                        isChanges(),
                        isRemovals(),
                        endpoint.getConfiguration().getPageSize(),
                        options.getOverlap(),
                        options.getItemsPath(),
                        options.getIdentity()),
                endpoint.component().sessions().serverClock(),
                probe);
    }

    private DateWindows windows(Function<Map<String, Object>, UpworkCall> calls) {
        return isAskedByQuery()
                ? DateWindows.byQuery(calls.apply(Map.of()))
                : DateWindows.byOptions(
                        operation.name(), binding, given(), calls, options.getItemsPath(), options.getIdentity());
    }

    private CompletableFuture<UpworkAnswer> all(Asking asking, UpworkCall call) {
        return binding.paging() == null
                ? asking.apply(call)
                : new Pages(asking, call, 0)
                        .all(PageRequest.first(null, endpoint.getConfiguration().getPageSize()));
    }

    private Map<String, Object> given() {
        return endpoint.getConfiguration().options();
    }

    private UpworkCall call(Map<String, Object> besides) {
        return endpoint.session()
                .preparer()
                .with(endpoint.getConfiguration().getValidate())
                .prepare(operation, endpoint.api(), arguments().with(besides, Argument.Source.URI))
                .join();
    }
}
