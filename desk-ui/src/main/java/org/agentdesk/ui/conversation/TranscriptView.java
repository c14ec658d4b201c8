package org.agentdesk.ui.conversation;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.agentdesk.core.model.Author;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;

/// The rows of a transcript, only those in view drawn. Follows the end while the agent is there;
/// otherwise stands still and counts what is new.
final class TranscriptView extends StackPane {

    private static final double TOLERANCE = 4;
    private static final double LINE = 48;
    private static final int MOST_CORRECTIONS = 4;

    private final ObservableList<Row> rows;
    private final VirtualFlow<Row, RowCell> flow;
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper(0);
    private int corrections;
    private int chosen = -1;
    private @Nullable String chosenId;
    private @Nullable Row anchor;
    private double anchorTop;

    TranscriptView(ObservableList<Row> rows, Function<Row, RowCell> cells) {
        this.rows = rows;
        this.flow = VirtualFlow.createVertical(rows, cells, VirtualFlow.Gravity.REAR);
        getChildren().add(new VirtualizedScrollPane<>(flow));
        getStyleClass().add("transcript");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        rows.addListener((ListChangeListener<Row>) this::changed);
        addEventFilter(ScrollEvent.SCROLL, _ -> looked());
        addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> looked());
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> looked());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        heightProperty().subscribe(_ -> corrections = 0);
    }

    /// Whether the end is in view and stays there when something is added.
    ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// How many messages came below what is in view.
    ReadOnlyIntegerProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// Goes to the end and follows it.
    void showEnd() {
        following.set(true);
        news.set(0);
        keepEnd();
    }

    private void changed(ListChangeListener.Change<? extends Row> change) {
        findChosen();
        boolean own = false;
        int messages = 0;
        while (change.next()) {
            if (change.wasAdded() && change.getTo() == rows.size()) {
                for (var row : change.getAddedSubList()) {
                    boolean isOwn = isOwn(row);
                    own |= isOwn;
                    messages += row.line() instanceof Line.Bubble && !isOwn ? 1 : 0;
                }
            }
        }
        if (following.get() || own && messages == 0) {
            showEnd();
        } else {
            news.set(news.get() + messages);
            keepPlace();
        }
    }

    /// What was chosen stays so, wherever it is now.
    private void findChosen() {
        chosen = chosenId == null ? -1 : indexOf(chosenId);
        if (chosen < 0) {
            chosenId = null;
        } else {
            mark(chosen, true);
        }
    }

    /// What is read stays where it is, however much is put in front of it.
    private void keepPlace() {
        int index = anchor == null ? -1 : rows.indexOf(anchor);
        if (index >= 0) {
            flow.showAtOffset(index, anchorTop);
        }
    }

    /// The last message in view: what is put in front changes the first ones, but not this one.
    private void findPlace() {
        anchor = null;
        if (rows.isEmpty()) {
            return;
        }
        for (int i = flow.getLastVisibleIndex(); i >= flow.getFirstVisibleIndex() && i >= 0; i--) {
            var cell = flow.getCellIfVisible(i).orElse(null);
            if (cell != null && cell.bubble().isPresent()) {
                anchor = rows.get(i);
                anchorTop = bottom(cell) - cell.getNode().getLayoutBounds().getHeight();
                return;
            }
        }
    }

    private static boolean isOwn(Row row) {
        return row.line() instanceof Line.Bubble bubble
                && bubble.said().author().kind() == Author.Kind.ME;
    }

    private void keepEnd() {
        corrections = 0;
        if (!rows.isEmpty()) {
            flow.showAsLast(rows.size() - 1);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (following.get() && corrections < MOST_CORRECTIONS && !isAtEnd()) {
            corrections++;
            flow.showAsLast(rows.size() - 1);
        }
    }

    private boolean isAtEnd() {
        if (rows.isEmpty()) {
            return true;
        }
        return flow.getCellIfVisible(rows.size() - 1)
                .map(cell -> bottom(cell) <= flow.getHeight() + TOLERANCE)
                .orElse(false);
    }

    private double bottom(RowCell cell) {
        Node node = cell.getNode();
        return flow.cellToViewport(cell, node.getLayoutBounds()).getMaxY();
    }

    /// The agent may have scrolled; where to is known once the scrolling is laid out.
    private void looked() {
        following.set(false);
        if (getScene() != null) {
            getScene().addPostLayoutPulseListener(new AfterLayout());
        }
    }

    private final class AfterLayout implements Runnable {
        @Override
        public void run() {
            if (getScene() != null) {
                getScene().removePostLayoutPulseListener(this);
            }
            if (isAtEnd()) {
                following.set(true);
                news.set(0);
            }
            findPlace();
        }
    }

    /// The message that keys act on: the one that was chosen, else the newest in view.
    private int current() {
        int from = Math.min(chosen < 0 ? rows.size() - 1 : chosen, rows.size() - 1);
        for (int i = from; i >= 0; i--) {
            if (rows.get(i).line() instanceof Line.Bubble) {
                return i;
            }
        }
        return -1;
    }

    private void choose(int step) {
        int before = current();
        int next = chosen < 0 ? before : before + step;
        while (next >= 0 && next < rows.size() && !(rows.get(next).line() instanceof Line.Bubble)) {
            next += step;
        }
        if (next >= 0 && next < rows.size()) {
            mark(before, false);
            choose(next, rows.get(next));
            flow.show(next);
            flow.getCell(next).bubble().ifPresent(bubble -> bubble.mark(true));
        }
    }

    private void mark(int index, boolean current) {
        if (index >= 0) {
            flow.getCellIfVisible(index)
                    .flatMap(RowCell::bubble)
                    .ifPresent(bubble -> bubble.mark(current));
        }
    }

    /// Goes to a message and marks it. Nothing happens where it is not shown.
    void goTo(String messageId) {
        int index = indexOf(TranscriptRows.rowOf(messageId));
        if (index >= 0) {
            mark(current(), false);
            choose(index, rows.get(index));
            following.set(false);
            flow.show(index);
            mark(index, true);
            looked();
        }
    }

    private void choose(int index, Row row) {
        chosen = index;
        chosenId = row.id();
    }

    /// The place of a row; -1 where it is not shown. Those that are looked for are mostly new.
    private int indexOf(String rowId) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).id().equals(rowId)) {
                return i;
            }
        }
        return -1;
    }

    /// Makes what is being written an answer to the message that was chosen, else to the newest of
    /// somebody else.
    void reply() {
        int index = chosen >= 0 ? current() : newestOfOthers();
        if (index >= 0) {
            flow.getCell(index).bubble().ifPresent(BubbleCell::reply);
        }
    }

    private int newestOfOthers() {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).line() instanceof Line.Bubble bubble
                    && !bubble.said().whisper()
                    && bubble.said().author().kind() != Author.Kind.ME) {
                return i;
            }
        }
        return -1;
    }

    private void openMenu() {
        int index = current();
        if (index >= 0) {
            flow.show(index);
            flow.getCell(index).bubble().ifPresent(BubbleCell::openMenu);
        }
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.CONTEXT_MENU
                || key.getCode() == KeyCode.F10 && key.isShiftDown()) {
            openMenu();
            key.consume();
            return;
        }
        if (key.getCode() == KeyCode.R && !key.isShortcutDown() && !key.isAltDown()) {
            reply();
            key.consume();
            return;
        }
        if (key.isShortcutDown()
                && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN)) {
            choose(key.getCode() == KeyCode.UP ? -1 : 1);
            key.consume();
            return;
        }
        double page = Math.max(LINE, flow.getHeight() - LINE);
        switch (key.getCode()) {
            case UP -> flow.scrollYBy(-LINE);
            case DOWN -> flow.scrollYBy(LINE);
            case PAGE_UP -> flow.scrollYBy(-page);
            case PAGE_DOWN, SPACE -> flow.scrollYBy(page);
            case HOME -> flow.showAsFirst(0);
            case END -> showEnd();
            default -> {
                return;
            }
        }
        key.consume();
        looked();
    }
}
