// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the columns of an answer as the query does: {@code sum(hours)} is {@code sum_hours}, whatever the server calls it, which
 * is not documented; a column with an alias is called by it.
 */
final class ColumnNames {

    /** {@code sum(hours)}, and how Google's protocol words it: {@code sum-hours}, {@code sum hours}. */
    private static final Pattern SUM = Pattern.compile("(?i)sum[ _(-]++(\\w++)\\)?");

    private final List<SelectItem> asked;

    /** @param asked the columns of the query, in its order; none if they are not known */
    ColumnNames(List<SelectItem> asked) {
        this.asked = asked;
    }

    /** Returns the field that an id says is summed; empty if it does not say so. */
    static Optional<String> summed(String id) {
        Matcher sum = SUM.matcher(id);
        return sum.matches() ? Optional.of(sum.group(1)) : Optional.empty();
    }

    List<ReportColumn> of(List<ReportColumn> sent) {
        List<ReportColumn> named = new ArrayList<>();
        for (ReportColumn column : sent) {
            SelectItem item = read(column.id());
            int index = item == null ? -1 : asked.indexOf(item);
            SelectItem meant = index < 0 ? byPlace(sent, named.size()) : asked.get(index);
            named.add(new ReportColumn(key(column.id(), item, meant), column.label(), column.type()));
        }
        return named;
    }

    private static SelectItem read(String id) {
        String field = summed(id).orElse(id);
        return FieldName.isName(field) ? new SelectItem(FieldName.of(field), !field.equals(id)) : null;
    }

    /** A sum or an alias at this place of the query, if the answer has as many columns; others keep the server's name. */
    private SelectItem byPlace(List<ReportColumn> sent, int place) {
        SelectItem item = asked.size() == sent.size() ? asked.get(place) : null;
        return item != null && (item.sum() || item.alias() != null) ? item : null;
    }

    private static String key(String id, SelectItem item, SelectItem meant) {
        if (meant != null) {
            return meant.key();
        }
        return item != null && item.sum() ? item.key() : id;
    }
}
