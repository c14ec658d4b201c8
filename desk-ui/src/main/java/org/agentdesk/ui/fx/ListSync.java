package org.agentdesk.ui.fx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;

/// Brings a list of rows in line with a list of values, by identity: what is in both stays where it
/// is, and only what came, went or changed places is touched.
///
/// @param <S> the values, from the desk's state
/// @param <T> the rows, one a value
/// @param valueId the identity of a value, unique in its list
/// @param rowId the identity of a row
/// @param create makes the row of a new value
/// @param update brings a row up to date: the same row, or the one to put in its place
public record ListSync<S, T>(
        Function<? super S, ?> valueId,
        Function<? super T, ?> rowId,
        Function<? super S, ? extends T> create,
        BiFunction<? super T, ? super S, ? extends T> update) {

    /// One whose rows are the values themselves: a row stays as long as it equals its value, and
    /// with it the focus on its buttons.
    public static <T> ListSync<T, T> ofValues(Function<? super T, ?> id) {
        return new ListSync<>(
                id, id, value -> value, (shown, now) -> shown.equals(now) ? shown : now);
    }

    /// Changes `rows` as little as possible so that they stand for `values`, in that order.
    public void apply(List<? extends S> values, ObservableList<T> rows) {
        Set<Object> wanted = values.stream().map(valueId).collect(Collectors.toSet());
        rows.removeIf(row -> !wanted.contains(rowId.apply(row)));
        Map<Object, T> moved = takeOutOfOrder(values, rows);
        for (int i = 0; i < values.size(); i++) {
            place(i, values.get(i), rows, moved);
        }
    }

    private void place(int index, S value, ObservableList<T> rows, Map<Object, T> moved) {
        Object id = valueId.apply(value);
        if (index < rows.size() && rowId.apply(rows.get(index)).equals(id)) {
            var row = rows.get(index);
            var updated = update.apply(row, value);
            if (updated != row) {
                rows.set(index, updated);
            }
        } else {
            var row = moved.get(id);
            rows.add(index, row == null ? create.apply(value) : update.apply(row, value));
        }
    }

    /// Removes the fewest rows such that the others are in the order of the values.
    private Map<Object, T> takeOutOfOrder(List<? extends S> values, ObservableList<T> rows) {
        var positions = new HashMap<Object, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            positions.put(rowId.apply(rows.get(i)), i);
        }
        int[] order =
                values.stream()
                        .map(valueId)
                        .filter(positions::containsKey)
                        .mapToInt(positions::get)
                        .toArray();
        var staying = longestIncreasing(order);
        var moved = new HashMap<Object, T>();
        for (int i = rows.size() - 1; i >= 0 && staying.size() < order.length; i--) {
            if (!staying.contains(i)) {
                var row = rows.remove(i);
                moved.put(rowId.apply(row), row);
            }
        }
        return moved;
    }

    /// The members of a longest increasing subsequence (patience sorting).
    private static Set<Integer> longestIncreasing(int[] order) {
        var tails = new ArrayList<Integer>();
        int[] previous = new int[order.length];
        int[] tops = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            int pile = Arrays.binarySearch(tops, 0, tails.size(), order[i]);
            int at = pile < 0 ? -pile - 1 : pile;
            tops[at] = order[i];
            previous[i] = at == 0 ? -1 : tails.get(at - 1);
            if (at == tails.size()) {
                tails.add(i);
            } else {
                tails.set(at, i);
            }
        }
        var members = new HashSet<Integer>();
        for (int i = tails.isEmpty() ? -1 : tails.getLast(); i >= 0; i = previous[i]) {
            members.add(order[i]);
        }
        return members;
    }
}
