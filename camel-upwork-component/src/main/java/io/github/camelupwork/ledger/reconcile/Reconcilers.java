// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The reconcilers by operation. */
public final class Reconcilers {

    private final Map<String, Reconciler> byOperation;

    private Reconcilers(Map<String, Reconciler> byOperation) {
        this.byOperation = byOperation;
    }

    /** Those for the operations of the REST API that move money. */
    public static Reconcilers standard() {
        return new Reconcilers(new TreeMap<>())
                .with(new ContractEndReconciler("contracts/end", "contract_reference"))
                .with(new ContractEndReconciler("contracts/endByFreelancer", "contractReference"))
                .with(new MilestoneActivationReconciler())
                .with(new MilestoneApprovalReconciler())
                .with(new MilestoneCreationReconciler())
                .with(new OfferReconciler())
                .with(new OwnDocumentReconciler())
                .with(new CustomPaymentReconciler())
                .with(new SubmissionApprovalReconciler());
    }

    /** These and another, which takes the place of one for the same operation. */
    public Reconcilers with(Reconciler reconciler) {
        Map<String, Reconciler> more = new TreeMap<>(byOperation);
        more.put(reconciler.operation(), reconciler);
        return new Reconcilers(more);
    }

    /** The one for an operation. */
    public Optional<Reconciler> of(String operation) {
        return Optional.ofNullable(byOperation.get(operation));
    }

    /** All, in the order of their operations. */
    public Collection<Reconciler> all() {
        return List.copyOf(byOperation.values());
    }

    /** The documentation of all of them as an AsciiDoc table. */
    public String table() {
        return byOperation.values().stream()
                .map(Reconcilers::row)
                .collect(Collectors.joining(
                        "\n\n",
                        "[cols=\"1m,2,2,2\",options=\"header\"]\n|===\n"
                                + "| Operation | What is read | How the payment is recognized | When in doubt\n\n",
                        "\n|===\n"));
    }

    private static String row(Reconciler reconciler) {
        Reconciler.Explanation explanation = reconciler.explanation();
        return "| "
                + String.join(
                        "\n| ", reconciler.operation(), explanation.reads(), explanation.match(), explanation.doubt());
    }
}
