// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.GraphQLError;
import io.github.camelupwork.exception.UpworkBadRequestException;
import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkForbiddenException;
import io.github.camelupwork.exception.UpworkGraphQLException;
import io.github.camelupwork.exception.UpworkNotFoundException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;

/** An answer of GraphQL, which says with HTTP 200 whether it is one: data, errors, or both. */
public final class GraphQLAnswer {

    private static final String DATA = "data";
    /** Message that explains a null in place of a list without an error. */
    public static final String NO_LIST =
            "Upwork answers null in place of the list, and no error, as it does where the role of"
                    + " the account or the organization does not fit: it is not known whether there are items";

    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
    private static final List<String> PAGES = List.of("pageInfo", "paging");

    private final Map<?, ?> answer;
    private final List<GraphQLError> errors;
    private WithoutNulls withoutNulls;

    private GraphQLAnswer(Map<?, ?> answer) {
        this.answer = answer;
        this.errors = errors(answer.get("errors"));
    }

    /** The answer in this JSON, read as maps and lists; empty if it is no answer of GraphQL. */
    public static Optional<GraphQLAnswer> of(Object json) {
        return json instanceof Map<?, ?> map && (hasData(map) || map.get("errors") instanceof List)
                ? Optional.of(new GraphQLAnswer(map))
                : Optional.empty();
    }

    private static boolean hasData(Map<?, ?> answer) {
        Object data = answer.get(DATA);
        return data instanceof Map || data == null && answer.containsKey(DATA);
    }

    /** The errors, as they came. */
    public List<GraphQLError> errors() {
        return errors;
    }

    /** The data, as it came; null if there is none. */
    public Object data() {
        return answer.get(DATA);
    }

    /**
     * Returns the payload in the shape of its document.
     *
     * @param values of the parameters of the call, by name
     * @return a Map for an object, a List for a list; empty if a write answers nothing
     */
    public Object payload(Binding binding, Map<String, ?> values) {
        if (binding.document() == null) {
            return data() == null ? Map.of() : data();
        }
        PayloadShaper shaper = new PayloadShaper(binding.document(), values);
        Object found = shaper.payload(nulls(binding).data(), path(binding));
        return isList(binding) ? list(shaper.shape(found)) : object(shaper.shape(found), binding);
    }

    /** Returns the number of null items in the payload's list; {@link #payload} leaves them out. */
    public long nullItems(Binding binding) {
        return nulls(binding).items();
    }

    /** Returns the number of null members of other lists; {@link #payload} leaves them out. */
    public long nullMembers(Binding binding) {
        return nulls(binding).members();
    }

    /** The data without null items, which is made once: an answer belongs to one binding. */
    private WithoutNulls nulls(Binding binding) {
        if (withoutNulls == null || withoutNulls.binding() != binding) {
            NullItems nulls = new NullItems();
            Object data = binding.document() == null ? data() : nulls.remove(data(), path(binding));
            withoutNulls = new WithoutNulls(binding, data, nulls.items(), nulls.members());
        }
        return withoutNulls;
    }

    private record WithoutNulls(Binding binding, Object data, long items, long members) {}

    /** Returns whether a list was requested and Upwork answered null in its place, without an error. */
    public boolean isNoList(Binding binding, Map<String, ?> values) {
        return errors.isEmpty() && binding.document() != null && isList(binding) && isNothing(binding, values);
    }

    private static boolean isList(Binding binding) {
        return binding.answer().kind() == Answer.Kind.LIST || binding.answer().kind() == Answer.Kind.TABLE;
    }

    /** Returns the cursor of the next page; null if the answer has none. */
    public String cursor(Binding binding) {
        return page(binding, "endCursor")
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    /** Returns whether there is a next page, which Upwork is known to get wrong; null if the answer does not say. */
    public Boolean hasNext(Binding binding) {
        return page(binding, "hasNextPage")
                .map(next -> Boolean.valueOf(next.toString()))
                .orElse(null);
    }

    /** Returns the total number of items, which Upwork is known to get wrong; null if the answer does not say. */
    public Long total(Binding binding) {
        return page(binding, "totalCount")
                .map(Object::toString)
                .filter(count -> WHOLE.matcher(count).matches())
                .map(Long::valueOf)
                .orElse(null);
    }

    /**
     * Returns the exception that the errors lead to; empty if the call may count as successful.
     *
     * @param failure the details of the call, without Upwork's messages
     * @param partial the handling of data that came with errors
     */
    public Optional<UpworkException> failure(Binding binding, Map<String, ?> values, Failure failure, Partial partial) {
        if (errors.isEmpty()) {
            return Optional.ofNullable(silent(binding, values, failure))
                    .or(() -> partial == Partial.FAIL && isNoList(binding, values)
                            ? Optional.of(new UpworkUnreadableAnswerException(said(failure, NO_LIST), null))
                            : Optional.empty());
        }
        boolean nothing = isNothing(binding, values);
        return nothing || partial == Partial.FAIL
                ? Optional.of(exception(binding, failure, nothing))
                : Optional.empty();
    }

    /**
     * Returns whether the errors prove that nothing was executed: there is no data, none of them belongs to a field,
     * and each has a class that the server reports before execution.
     */
    public boolean isRefusedBeforeExecution() {
        return !errors.isEmpty() && data() == null && errors.stream().allMatch(ErrorKind::isBeforeExecution);
    }

    /** Without an error it is a success only if it says what was asked for; null if it is one. */
    private UpworkException silent(Binding binding, Map<String, ?> values, Failure failure) {
        boolean read = binding.effect() == Effect.READ;
        if (data() == null || !read && isNothing(binding, values)) {
            return new UpworkUnreadableAnswerException(
                    said(
                            failure,
                            "Upwork answers neither data nor an error" + (read ? "" : ", so its outcome is unknown")),
                    null);
        }
        if (!read && isNo(binding, values)) {
            return new UpworkGraphQLException(
                    said(failure, "Upwork answers that it was no success, and not why"), errors, data(), false);
        }
        return isMissing(binding, values)
                ? new UpworkNotFoundException(
                        said(
                                failure,
                                "Upwork answers null: there is" + " no such thing, or it is not shown to this key"),
                        null)
                : null;
    }

    /** Some mutations answer {@code false}, or an object that says so. */
    private boolean isNo(Binding binding, Map<String, ?> values) {
        Object found =
                binding.document() == null ? null : found(new PayloadShaper(binding.document(), values), binding);
        return Boolean.FALSE.equals(found)
                || found instanceof Map<?, ?> map
                        && (Boolean.FALSE.equals(map.get("success"))
                                || map.values().stream().allMatch(Boolean.FALSE::equals));
    }

    private UpworkException exception(Binding binding, Failure failure, boolean nothing) {
        boolean read = binding.effect() == Effect.READ;
        ErrorKind kind = read ? ErrorKind.gravest(errors) : ErrorKind.leastCertain(errors);
        Failure described = said(failure, text(kind, failure));
        UpworkGraphQLException all = new UpworkGraphQLException(described, errors, data(), kind == ErrorKind.PASSING);
        if (!read && (!nothing || isWithinAnswer())) {
            // something was executed, so this is no refusal
            return all;
        }
        return switch (kind) {
            case SCOPE, FORBIDDEN -> new UpworkForbiddenException(described, all);
            case NOT_FOUND -> new UpworkNotFoundException(described, all);
            case INVALID -> new UpworkBadRequestException(described, all);
            case FAILED, PASSING -> all;
        };
    }

    /**
     * Returns whether an error occurred within a mutation's answer: then the mutation was executed, even if the missing
     * fields leave its answer empty.
     */
    private boolean isWithinAnswer() {
        return errors.stream().anyMatch(error -> error.path().size() > 1);
    }

    private String text(ErrorKind kind, Failure failure) {
        return errors.stream().map(GraphQLError::message).distinct().collect(Collectors.joining("; "))
                + Refusal.advice(errors, kind, failure.permission());
    }

    private static Failure said(Failure failure, String message) {
        return failure.saying(message);
    }

    /** A query for one thing that answers neither it nor an error. */
    private boolean isMissing(Binding binding, Map<String, ?> values) {
        return binding.document() != null
                && binding.effect() == Effect.READ
                && binding.answer().kind() == Answer.Kind.OBJECT
                && isNothing(binding, values);
    }

    private boolean isNothing(Binding binding, Map<String, ?> values) {
        if (data() == null || binding.document() == null) {
            return data() == null
                    || data() instanceof Map<?, ?> map && map.values().stream().allMatch(value -> value == null);
        }
        Object found = found(new PayloadShaper(binding.document(), values), binding);
        return found == null
                || binding.answer().kind() == Answer.Kind.OBJECT && found instanceof List<?> list && list.isEmpty();
    }

    private Object found(PayloadShaper shaper, Binding binding) {
        return shaper.payload(data(), path(binding));
    }

    private static String path(Binding binding) {
        return binding.answer().root().equals(DATA)
                ? ""
                : binding.answer().root().substring(DATA.length() + 1);
    }

    /** Leaves out items that are null because of an error. */
    private static Object list(Object payload) {
        return payload == null
                ? List.of()
                : payload instanceof List<?> list
                        ? list.stream()
                                .filter(item -> !(item instanceof Map<?, ?> map && map.isEmpty()))
                                .toList()
                        : List.of(payload);
    }

    /** One object may be found through a list; what moves money answers an object, and a list proves nothing. */
    private static Object object(Object payload, Binding binding) {
        if (payload instanceof List<?> list) {
            return binding.effect() == Effect.MONEY ? list : list.isEmpty() ? Map.of() : list.get(0);
        }
        String path = path(binding);
        return payload == null
                ? Map.of()
                : payload instanceof Map ? payload : Map.of(path.substring(path.lastIndexOf('.') + 1), payload);
    }

    /** Returns a value of the page info, which stands next to the list or in an object next to it. */
    private Optional<Object> page(Binding binding, String name) {
        if (binding.document() == null || data() == null) {
            return Optional.empty();
        }
        String path = path(binding);
        int dot = path.lastIndexOf('.');
        Object around = dot < 0
                ? data()
                : new PayloadShaper(binding.document(), Map.of()).payload(data(), path.substring(0, dot));
        if (!(around instanceof Map<?, ?> connection)) {
            return Optional.empty();
        }
        return PAGES.stream()
                .map(connection::get)
                .filter(Map.class::isInstance)
                .map(page -> (Object) ((Map<?, ?>) page).get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(connection.get(name)));
    }

    private static List<GraphQLError> errors(Object errors) {
        List<GraphQLError> read = new ArrayList<>();
        if (errors instanceof List<?> list) {
            list.forEach(error ->
                    read.add(error(error instanceof Map<?, ?> map ? map : Map.of("message", String.valueOf(error)))));
        }
        return read;
    }

    @SuppressWarnings("unchecked")
    private static GraphQLError error(Map<?, ?> error) {
        Map<String, Object> extensions = error.get("extensions") instanceof Map<?, ?> map
                ? new LinkedHashMap<>((Map<String, Object>) map)
                : Map.of();
        Object classification = extensions.get("classification");
        return new GraphQLError(
                error.get("message") == null
                        ? "an error without a message"
                        : error.get("message").toString(),
                error.get("path") instanceof List<?> path
                        ? path.stream()
                                .filter(Objects::nonNull)
                                .map(Object.class::cast)
                                .toList()
                        : List.of(),
                classification == null ? null : classification.toString(),
                extensions);
    }
}
