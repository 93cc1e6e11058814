// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * The subject of a payment as one text: payments that could be mistaken for each other have the same subject. The
 * ledger finds them by it without scanning all others.
 */
public final class PaymentSubject {

    private static final String NONE = "";

    private PaymentSubject() {}

    /** The subject of an order; empty if nothing is known about the operation. */
    public static String of(String operation, Map<String, Object> arguments) {
        return switch (operation) {
            case "payments/create" -> contract(arguments.get("engagement__reference"));
            case "milestones/create", "contracts/end" -> contract(arguments.get("contract_reference"));
            case "contracts/endByFreelancer" -> contract(arguments.get("contractReference"));
            case "milestones/approve", "milestones/activate" -> milestone(arguments.get("milestone_id"));
            case "submissions/approve" -> "submission " + reference(arguments.get("submission_id"));
            case "offers/create" -> title(arguments.get("title"));
            default -> NONE;
        };
    }

    /** That of what is about a contract. */
    public static String contract(Object reference) {
        return "contract " + reference(reference);
    }

    /** That of what is about a milestone. */
    public static String milestone(Object id) {
        return "milestone " + reference(id);
    }

    /** That of an offer: its title, whatever its blanks, signs and capitals. */
    public static String title(Object title) {
        String words = Normalizer.normalize(String.valueOf(title), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return "offer " + CanonicalJson.digest(words);
    }

    /** Leading zeros come and go. */
    static String reference(Object value) {
        String text = String.valueOf(value).strip();
        String digits = text.replaceFirst("^0+(?=\\d)", "");
        return digits.length() <= 80 ? digits : CanonicalJson.digest(digits);
    }
}
