// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A condition over several parameters of one binding. Names are names on the wire; {@code context.key} is a member of an
 * object.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Rule.AtLeastOne.class),
    @JsonSubTypes.Type(Rule.NotTogether.class),
    @JsonSubTypes.Type(Rule.Given.class),
    @JsonSubTypes.Type(Rule.When.class),
    @JsonSubTypes.Type(Rule.Complete.class),
    @JsonSubTypes.Type(Rule.MayBeEmpty.class),
    @JsonSubTypes.Type(Rule.Disputed.class)
})
public sealed interface Rule {

    /** One of these must be given. */
    record AtLeastOne(List<String> atLeastOne) implements Rule {

        public AtLeastOne {
            atLeastOne = List.copyOf(atLeastOne);
        }
    }

    /** No two of these may be given. */
    record NotTogether(List<String> notTogether) implements Rule {

        public NotTogether {
            notTogether = List.copyOf(notTogether);
        }
    }

    /** If {@code given} is given, all of {@code require} must be. */
    record Given(String given, List<String> require) implements Rule {

        public Given {
            require = List.copyOf(require);
        }
    }

    /** If {@code parameter} has this value, all of {@code require} must be given. */
    record When(String parameter, String value, List<String> require) implements Rule {

        public When {
            require = List.copyOf(require);
        }
    }

    /** The keys of the map {@code complete}, if given, are exactly one of these sets. */
    record Complete(String complete, List<List<String>> sets) implements Rule {

        public Complete {
            sets = sets.stream().map(List::copyOf).toList();
        }
    }

    /** These may be given without a value, which has a meaning of its own. */
    record MayBeEmpty(List<String> mayBeEmpty) implements Rule {

        public MayBeEmpty {
            mayBeEmpty = List.copyOf(mayBeEmpty);
        }
    }

    /** The reference says this rule, and its own sample breaks it. */
    record Disputed(Rule disputed) implements Rule {}
}
