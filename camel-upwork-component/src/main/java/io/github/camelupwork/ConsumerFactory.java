// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.time.Period;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

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
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.consumer.Asking;
import io.github.camelupwork.consumer.ConsumerProbe;
import io.github.camelupwork.consumer.FilePositionStore;
import io.github.camelupwork.consumer.IdempotentPositionStore;
import io.github.camelupwork.consumer.ListSource;
import io.github.camelupwork.consumer.PositionKeeper;
import io.github.camelupwork.consumer.PositionKey;
import io.github.camelupwork.consumer.PositionStore;
import io.github.camelupwork.consumer.ReportSource;
import io.github.camelupwork.consumer.Source;
import io.github.camelupwork.consumer.StartPoint;
import io.github.camelupwork.consumer.StatePositionStore;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.page.SplitReport;
import io.github.camelupwork.rows.Reports;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.Service;

/** Checks what a consumer's endpoint says and makes the consumer's parts of it. */
final class ConsumerFactory {

    private static final Set<String> NOTHING_TO_READ = Set.of("auth", "graphql");
    private static final Set<String> EMITS = Set.of("new", "changes");

    private final UpworkEndpoint endpoint;
    private final Operation operation;
    private final UpworkConsumerConfiguration options;
    private final Binding binding;
    private final ConsumerProbe probe;

    /**
     * @throws UpworkArgumentException if the operation cannot be consumed or an option is wrong
     */
    ConsumerFactory(UpworkEndpoint endpoint, ConsumerProbe probe) {
        this.endpoint = endpoint;
        this.operation = endpoint.getOperation();
        this.options = endpoint.getConsumerConfiguration();
        this.binding = new BindingSelector(endpoint.component().defaults()).select(operation, endpoint.api(), arguments());
        this.probe = probe;
        check();
    }

    private Arguments arguments() {
        return Arguments.of(endpoint.getConfiguration().options(), Argument.Source.URI);
    }

    private void check() {
        if (binding.effect() != Effect.READ || NOTHING_TO_READ.contains(operation.group())) {
            throw wrong(null, "from(\"upwork:" + operation.name() + "\") is not possible, for the operation does not read but act;"
                    + " use it with to(...)");
        }
        if (options.getEmit() != null && !EMITS.contains(options.getEmit())) {
            throw wrong("emit", "option 'emit' is '" + options.getEmit() + "'; allowed are new, changes");
        }
        if (options.getIncremental() != null && (!isTable() || binding.report() == null)) {
            throw wrong("incremental", "option 'incremental' is for reports that are asked by a query (tq)");
        }
        start();
        window();
        lookBack();
        split();
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
        return Periods.length(operation.name(), "splitPeriod", endpoint.getConfiguration().getSplitPeriod());
    }

    private boolean isTable() {
        return binding.answer().kind() == Answer.Kind.TABLE;
    }

    /** Goes on where the store says. */
    PositionKeeper keeper() {
        return new PositionKeeper(store(), key(), new PositionKeeper.Settings(isChanges(), options.getMemory(),
                options.getMaxDeliveryAttempts()));
    }

    private boolean isChanges() {
        return options.getEmit() == null ? binding.answer().kind() != Answer.Kind.LIST : "changes".equals(options.getEmit());
    }

    private String key() {
        return options.getPositionName() != null ? options.getPositionName()
                : PositionKey.of(endpoint.session().account(), operation.name(), endpoint.getConfiguration().options(),
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
        return shared != null ? shared : new FilePositionStore(endpoint.component().state().resolve("positions"));
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
    Asking asking(BooleanSupplier ending) {
        UpworkClient client = endpoint.session().client().as(new Asker(endpoint.toString(), true));
        return new Asking(way(client), ending);
    }

    private Function<UpworkCall, CompletableFuture<UpworkAnswer>> way(UpworkClient client) {
        if (options.getIncremental() != null) {
            return endpoint.reports(client)::stream;
        }
        if (binding.answer().kind() != Answer.Kind.TABLE) {
            return client::call;
        }
        Reports reports = endpoint.reports(client);
        return split() == null ? reports::call : new SplitReport(reports::call, split())::call;
    }

    Source source(Asking asking, PositionKeeper keeper) {
        WantedDocument wanted = endpoint.wanted();
        Supplier<UpworkCall> call =
                () -> wanted.of(endpoint.session().preparer().prepare(operation, endpoint.api(), arguments()).join());
        if (options.getIncremental() != null) {
            return new ReportSource(call, asking, keeper, new ReportSource.Settings(start(), window(), lookBack()),
                    endpoint.component().time(), probe);
        }
        return new ListSource(call, asking, keeper, new ListSource.Settings(start(), isChanges(),
                endpoint.getConfiguration().getPageSize(), options.getOverlap(), options.getItemsPath(), options.getIdentity()),
                probe);
    }
}
