// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Parameter;
import io.github.camelupwork.client.Argument;
import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.consumer.position.FilePositionStore;
import io.github.camelupwork.consumer.position.IdempotentPositionStore;
import io.github.camelupwork.consumer.position.PartPositions;
import io.github.camelupwork.consumer.position.PositionClaims;
import io.github.camelupwork.consumer.position.PositionKeeper;
import io.github.camelupwork.consumer.position.PositionKey;
import io.github.camelupwork.consumer.position.PositionStore;
import io.github.camelupwork.consumer.position.SourcePosition;
import io.github.camelupwork.consumer.position.StatePositionStore;
import io.github.camelupwork.consumer.source.CancellableClient;
import io.github.camelupwork.consumer.source.ConsumerProbe;
import io.github.camelupwork.consumer.source.DateWindows;
import io.github.camelupwork.consumer.source.ListOfLists;
import io.github.camelupwork.consumer.source.ListSource;
import io.github.camelupwork.consumer.source.ParentList;
import io.github.camelupwork.consumer.source.ReportSource;
import io.github.camelupwork.consumer.source.Source;
import io.github.camelupwork.consumer.source.StartPoint;
import io.github.camelupwork.consumer.source.TimeFilter;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.graphql.Partial;
import io.github.camelupwork.options.ConsumerPlan;
import io.github.camelupwork.options.UpworkConsumerConfiguration;
import io.github.camelupwork.page.PageRequest;
import io.github.camelupwork.page.Pages;
import io.github.camelupwork.page.SplitReport;
import io.github.camelupwork.rows.Reports;
import io.github.camelupwork.runtime.EndpointContext;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.Service;

/** Creates the parts of a consumer from its checked options. */
public final class ConsumerFactory {

    private final EndpointContext endpoint;
    private final Operation operation;
    private final UpworkConsumerConfiguration options;
    private final ConsumerPlan plan;
    private final ConsumerProbe probe;
    private final CamelContext context;

    /** @param plan the checked options */
    public ConsumerFactory(
            EndpointContext endpoint,
            UpworkConsumerConfiguration options,
            ConsumerPlan plan,
            ConsumerProbe probe,
            CamelContext context) {
        this.endpoint = endpoint;
        this.operation = endpoint.operation();
        this.options = options;
        this.plan = plan;
        this.probe = probe;
        this.context = context;
    }

    private Arguments arguments() {
        return Arguments.of(given(), Argument.Source.URI);
    }

    /** Returns the name of the position, and the place where it is kept. */
    public PositionClaims.Claim claim() {
        return new PositionClaims.Claim(
                Stream.of(
                                options.getPositionStore(),
                                options.getPositionRepository(),
                                options.getIdempotentRepository(),
                                endpoint.runtime().positionStore())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(this::positions),
                key());
    }

    private Object positions() {
        return endpoint.runtime()
                .stateDirectory()
                .resolve("positions")
                .toAbsolutePath()
                .normalize();
    }

    /** Returns the error for the second consumer of one position. */
    public UpworkArgumentException isTaken() {
        return new UpworkArgumentException(
                operation.name(),
                "positionName",
                "another route consumes the same and goes on from position '" + key()
                        + "' already; give one of them a positionName of its own",
                null);
    }

    /**
     * Returns a keeper that continues from the stored position.
     *
     * @param writer writes to the store
     */
    public PositionKeeper keeper(Executor writer) {
        return new PositionKeeper(
                store(),
                key(),
                new PositionKeeper.Settings(plan.changes(), options.getMemory(), options.getMaxDeliveryAttempts()),
                writer);
    }

    private String key() {
        return options.getPositionName() != null
                ? options.getPositionName()
                : PositionKey.of(
                        endpoint.session().account(),
                        operation.name(),
                        endpoint.configuration().options(),
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
        PositionStore shared = endpoint.runtime().positionStore();
        return shared != null
                ? shared
                : new FilePositionStore(endpoint.runtime().stateDirectory().resolve("positions"));
    }

    /**
     * Returns the repository, started. It is started by its first user, and stopped with the context, for others may
     * share it.
     */
    private <T extends Service> T started(T repository) {
        try {
            context.addService(repository, true, true);
            return repository;
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }

    /** A client that comes last in the budget and whose waiting can be ended. */
    public CancellableClient asking(BooleanSupplier ending) {
        return new CancellableClient(way(endpoint.client(true, partial())), ending);
    }

    /**
     * Returns the handling of partial responses: with removals or windows they fail, since missing items would look
     * removed, or be missed when their window is passed.
     */
    private Partial partial() {
        return plan.removals() || plan.window() != null ? Partial.FAIL : null;
    }

    private Function<UpworkCall, CompletableFuture<UpworkAnswer>> way(UpworkClient client) {
        if (plan.window() != null && plan.isAskedByQuery()) {
            return endpoint.reports(client)::stream;
        }
        if (plan.binding().answer().kind() != Answer.Kind.TABLE) {
            return client::call;
        }
        Reports reports = endpoint.reports(client);
        return plan.splitPeriod() == null ? reports::call : new SplitReport(reports::call, plan.splitPeriod())::call;
    }

    /** Creates the source that the endpoint reads. */
    public Source source(CancellableClient asking, PositionKeeper keeper) {
        Function<Map<String, Object>, UpworkCall> calls =
                besides -> plan.document().of(call(besides));
        if (plan.window() != null) {
            return new ReportSource(
                    () -> windows(calls),
                    plan.isAskedByQuery() ? asking : call -> all(asking, call),
                    keeper,
                    new ReportSource.Settings(plan.start(), plan.window(), plan.lookBack(), plan.removals()),
                    endpoint.runtime().serverClock(),
                    probe);
        }
        return plan.parents() == null ? list(calls, asking, keeper, plan.start()) : lists(calls, asking, keeper);
    }

    private ListSource list(
            Function<Map<String, Object>, UpworkCall> calls,
            CancellableClient asking,
            SourcePosition position,
            StartPoint start) {
        return new ListSource(
                plan.binding(),
                given().keySet(),
                calls,
                asking,
                position,
                new ListSource.Settings(
                        start,
                        plan.changes(),
                        plan.removals(),
                        endpoint.configuration().getPageSize(),
                        options.getOverlap(),
                        options.getItemsPath(),
                        options.getIdentity()),
                endpoint.runtime().serverClock(),
                probe);
    }

    private ListOfLists lists(
            Function<Map<String, Object>, UpworkCall> calls, CancellableClient asking, PositionKeeper keeper) {
        return new ListOfLists(
                parents(plan.parents()),
                (values, position, start) ->
                        list(besides -> calls.apply(with(values, besides)), asking, position, start),
                asking,
                new PartPositions(keeper),
                new ListOfLists.Settings(
                        plan.start(), plan.changes(), plan.binding().answer().kind() == Answer.Kind.OBJECT),
                endpoint.runtime().serverClock());
    }

    /** The parents, for the same organization and team; other options of the endpoint are those of the items. */
    private ListOfLists.Parents parents(ParentList list) {
        Operation lists =
                endpoint.runtime().catalog().operation(list.operation()).orElseThrow();
        Binding binding = lists.bindings().stream()
                .filter(candidate -> candidate.api() == endpoint.api())
                .findFirst()
                .orElseThrow();
        Map<String, Object> whose = new LinkedHashMap<>(given());
        whose.keySet()
                .retainAll(binding.options().stream()
                        .filter(parameter -> parameter.means() != null)
                        .map(Parameter::option)
                        .toList());
        return new ListOfLists.Parents(list, TimeFilter.of(binding, true, Set.of()), recent -> endpoint.preparer()
                .prepare(lists, endpoint.api(), Arguments.of(with(whose, recent), Argument.Source.URI))
                .join());
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> others) {
        Map<String, Object> all = new LinkedHashMap<>(some);
        all.putAll(others);
        return all;
    }

    private DateWindows windows(Function<Map<String, Object>, UpworkCall> calls) {
        return plan.isAskedByQuery()
                ? DateWindows.byQuery(calls.apply(Map.of()))
                : DateWindows.byOptions(
                        operation.name(),
                        plan.binding(),
                        given(),
                        calls,
                        options.getItemsPath(),
                        options.getIdentity());
    }

    private CompletableFuture<UpworkAnswer> all(CancellableClient asking, UpworkCall call) {
        return plan.binding().paging() == null
                ? asking.apply(call)
                : new Pages(asking, call, 0)
                        .all(PageRequest.first(null, endpoint.configuration().getPageSize()));
    }

    private Map<String, Object> given() {
        return endpoint.configuration().options();
    }

    private UpworkCall call(Map<String, Object> besides) {
        return endpoint.preparer()
                .prepare(operation, endpoint.api(), arguments().with(besides, Argument.Source.URI))
                .join();
    }
}
