// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger.reconcile;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.ledger.PaymentSubject;

/** {@code contracts/end}: a contract that was ended is closed, permanently. */
final class ContractEndReconciler implements Reconciler {

    private static final String CLOSED = "closed";

    private final String operation;
    private final String parameter;

    /**
     * @param operation the operation that ends the contract, by its client or its freelancer
     * @param parameter the name on the wire of the contract's reference
     */
    ContractEndReconciler(String operation, String parameter) {
        this.operation = operation;
        this.parameter = parameter;
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "engagements/get of the contract, also before it is sent",
                "The engagement was active before it was sent, is closed now, and no other payment explains that: executed."
                        + " It is active: not executed.",
                "It shows another status or none, or none was read before it was sent.");
    }

    @Override
    public Map<String, String> snapshot(Inquiry inquiry) throws Exception {
        return StateChange.hints(Contract.read(inquiry, inquiry.text(parameter)).status());
    }

    @Override
    public Verdict decide(Inquiry inquiry) throws Exception {
        Contract contract = Contract.read(inquiry, inquiry.text(parameter));
        String seen = "contract " + contract.reference()
                + (contract.status() == null ? " shows no status" : " is " + contract.status());
        if (CLOSED.equalsIgnoreCase(contract.status())) {
            return new StateChange(
                            seen,
                            CLOSED::equalsIgnoreCase,
                            StateChange.rivals(
                                    inquiry,
                                    PaymentSubject.contract(contract.reference()),
                                    "contracts/end",
                                    "contracts/endByFreelancer"))
                    .doubt(inquiry)
                    .orElseGet(() -> inquiry.present(seen, Map.of()));
        }
        return "active".equalsIgnoreCase(contract.status())
                ? inquiry.absent(inquiry.delays().state(), seen, List.of())
                : new Verdict.Undecided(seen);
    }
}
