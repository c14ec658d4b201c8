package org.agentdesk.messages.cards;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.agentdesk.messages.card.Parts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Cards side by side, moved one at a time: by its buttons, by the arrow keys, Home and End, and by
/// scrolling sideways.
final class Strip extends VBox {

    /// How wide a card is inside.
    static final double CARD = 196;

    private static final double STEP = CARD + 24 + 8;
    private static final double WIDTH = STEP + CARD * 0.8;
    private static final double ENOUGH = 40;
    private static final Duration MOVE = Duration.millis(160);

    private final List<Node> cards;
    private final int all;
    private final Parts parts;
    private final IntConsumer shown;
    private final HBox row = new HBox();
    private final Label counter = new Label();
    private final Button back;
    private final Button on;
    private int at;
    private double scrolled;

    /// @param all how many there are, which may be more than are drawn
    /// @param shown told of every card that comes into view
    Strip(List<Node> cards, int all, Parts parts, IntConsumer shown) {
        this.cards = cards;
        this.all = all;
        this.parts = parts;
        this.shown = shown;
        var words = parts.words();
        back = parts.icon(Feather.CHEVRON_LEFT, words.get("carousel.back"), () -> go(at - 1));
        on = parts.icon(Feather.CHEVRON_RIGHT, words.get("carousel.on"), () -> go(at + 1));
        getStyleClass().add("message-carousel");
        row.getStyleClass().add("message-carousel-row");
        row.getChildren().setAll(cards);
        getChildren().setAll(new Window(), foot());
        setFocusTraversable(cards.size() > 1);
        setAccessibleRole(AccessibleRole.PAGINATION);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(ScrollEvent.SCROLL, this::scroll);
        effectiveNodeOrientationProperty().subscribe(_ -> turn());
        go(0);
    }

    private Node foot() {
        counter.getStyleClass().add("message-carousel-counter");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(counter, gap, back, on);
        foot.getStyleClass().add("message-carousel-foot");
        boolean several = all > 1;
        foot.setVisible(several);
        foot.setManaged(several);
        return foot;
    }

    private void go(int wanted) {
        at = Math.clamp(wanted, 0, cards.size() - 1);
        back.setDisable(at == 0);
        on.setDisable(at == cards.size() - 1);
        var key = all > cards.size() ? "carousel.counter.cut" : "carousel.counter";
        counter.setText(parts.words().get(key, at + 1, cards.size(), all - cards.size()));
        setAccessibleText(counter.getText());
        for (int i = at; i < Math.min(cards.size(), at + 2); i++) {
            shown.accept(i);
        }
        place();
    }

    private void turn() {
        back.setGraphic(new FontIcon(isMirrored() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_LEFT));
        on.setGraphic(new FontIcon(isMirrored() ? Feather.CHEVRON_LEFT : Feather.CHEVRON_RIGHT));
    }

    private boolean isMirrored() {
        return getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    /// The last card stands at the end of the window rather than at its beginning.
    private void place() {
        var window = (Region) row.getParent();
        double most = Math.max(0, cards.size() * STEP - 8 - window.getWidth());
        double target = -Math.min(at * STEP, window.getWidth() > 0 ? most : 0);
        if (getScene() == null || getScene().getWindow() == null) {
            row.setTranslateX(target);
            return;
        }
        new Timeline(
                        new KeyFrame(
                                MOVE,
                                new KeyValue(
                                        row.translateXProperty(), target, Interpolator.EASE_OUT)))
                .play();
    }

    private void key(KeyEvent key) {
        int forward = isMirrored() ? -1 : 1;
        switch (key.getCode()) {
            case LEFT -> go(at - forward);
            case RIGHT -> go(at + forward);
            case HOME -> go(0);
            case END -> go(cards.size() - 1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void scroll(ScrollEvent scroll) {
        boolean sideways = Math.abs(scroll.getDeltaX()) > Math.abs(scroll.getDeltaY());
        if (!sideways) {
            return; // the transcript's
        }
        scrolled += isMirrored() ? scroll.getDeltaX() : -scroll.getDeltaX();
        if (Math.abs(scrolled) >= ENOUGH) {
            go(at + (int) Math.signum(scrolled));
            scrolled = 0;
        }
        scroll.consume();
    }

    /// What is in view of the row.
    private final class Window extends Pane {
        Window() {
            getChildren().add(row);
            var view = new Rectangle();
            view.widthProperty().bind(widthProperty());
            view.heightProperty().bind(heightProperty());
            setClip(view);
            setMinWidth(0);
            widthProperty().subscribe(_ -> place());
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.min(WIDTH, cards.size() * STEP - 8);
        }

        @Override
        protected double computePrefHeight(double width) {
            return row.prefHeight(row.prefWidth(-1));
        }

        @Override
        protected void layoutChildren() {
            row.resizeRelocate(0, 0, row.prefWidth(-1), getHeight());
        }
    }
}
