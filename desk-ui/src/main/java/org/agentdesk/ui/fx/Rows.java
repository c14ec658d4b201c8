package org.agentdesk.ui.fx;

import java.util.function.Function;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// Keeps the children of a pane, or the items of a menu, in step with a list of rows, one a row: a
/// row that stays keeps its node, and with it focus and hover.
public final class Rows {

    private Rows() {}

    /// Makes `children` follow `rows` for as long as the rows live.
    public static <T, N> void follow(
            ObservableList<T> rows,
            ObservableList<N> children,
            Function<? super T, ? extends N> node) {
        follow(rows, children, node, change -> apply(change, children, node));
    }

    private static <T, N> void follow(
            ObservableList<T> rows,
            ObservableList<N> children,
            Function<? super T, ? extends N> node,
            ListChangeListener<T> follower) {
        rows.forEach(row -> children.add(node.apply(row)));
        rows.addListener(follower);
    }

    /// The same as long as something holds: what nobody sees has no nodes.
    public static <T, N> void followWhile(
            ObservableBooleanValue holds,
            ObservableList<T> rows,
            ObservableList<N> children,
            Function<? super T, ? extends N> node) {
        ListChangeListener<T> follower = change -> apply(change, children, node);
        holds.subscribe(on -> {
            rows.removeListener(follower);
            children.clear();
            if (on) {
                follow(rows, children, node, follower);
            }
        });
    }

    private static <T, N> void apply(
            ListChangeListener.Change<? extends T> change,
            ObservableList<N> children,
            Function<? super T, ? extends N> node) {
        while (change.next()) {
            int from = change.getFrom();
            children.remove(from, from + change.getRemovedSize());
            for (int i = from; i < from + change.getAddedSize(); i++) {
                children.add(i, node.apply(change.getList().get(i)));
            }
        }
    }
}
