package org.agentdesk.ui.spelling;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow.AnchorLocation;
import org.agentdesk.ui.fx.Keys;
import org.jspecify.annotations.Nullable;

/// Spelling in a text area: its marks, its context menu and its keys.
public final class SpellingField {

    private static final KeyCombination MENU = new KeyCodeCombination(KeyCode.CONTEXT_MENU);
    private static final KeyCombination SHIFT_MENU =
            new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

    private static final int NOWHERE = -1;

    /// Letters are measured to a pixel or two.
    private static final double NEAR = 4;

    private final TextArea area;
    private final SpellingViewModel model;
    private final SpellingMenu menus;
    private final SpellingMarks marks;
    private @Nullable ContextMenu shown;
    private int asked;

    /// @param paste puts what is in the clipboard into the area
    public SpellingField(TextArea area, SpellingViewModel model, Runnable paste) {
        this.area = area;
        this.model = model;
        this.menus = new SpellingMenu(area, model, paste);
        this.marks = new SpellingMarks(area, model.marksProperty());
        area.textProperty().subscribe(text -> model.shows(text == null ? "" : text));
        area.caretPositionProperty().subscribe(place -> model.caretAt(place.intValue()));
        area.accessibleHelpProperty().bind(model.help());
        area.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// What is to be laid over the area.
    public Node marks() {
        return marks;
    }

    private void requested(ContextMenuEvent event) {
        event.consume();
        if (event.isKeyboardTrigger()) {
            showAtCaret();
        } else if (area.getSkin() instanceof TextAreaSkin skin) {
            var point = area.sceneToLocal(event.getSceneX(), event.getSceneY());
            show(placeAt(skin, point), new Point2D(event.getScreenX(), event.getScreenY()));
        }
    }

    /// The letter under a point; beside the text there is none, though the skin names the nearest.
    private int placeAt(TextAreaSkin skin, Point2D point) {
        int place = skin.getIndex(point.getX(), point.getY()).getCharIndex();
        if (place < 0 || place >= area.getLength()) {
            return NOWHERE;
        }
        var letter = skin.getCharacterBounds(place);
        boolean isOn =
                point.getX() > letter.getMinX() - NEAR && point.getX() < letter.getMaxX() + NEAR;
        return isOn ? place : NOWHERE;
    }

    private void key(KeyEvent key) {
        if (MENU.match(key) || SHIFT_MENU.match(key)) {
            showAtCaret();
            key.consume();
        } else if (Keys.NEXT_MISSPELT.match(key)) {
            model.next(area.getCaretPosition())
                    .ifPresent(word -> area.selectRange(word.from(), word.to()));
            key.consume();
        }
    }

    /// Some systems ask for the menu after the key that asked for it already.
    private void showAtCaret() {
        if (shown == null || !shown.isShowing()) {
            int place = area.getCaretPosition();
            show(place, area.localToScreen(above(place)));
        }
    }

    private Point2D above(int place) {
        if (area.getSkin() instanceof TextAreaSkin skin && area.getLength() > 0) {
            var letter = skin.getCharacterBounds(Math.max(0, place - 1));
            return new Point2D(letter.getMinX(), letter.getMinY());
        }
        return Point2D.ZERO;
    }

    /// What was asked for before is not shown any more once something else is asked for.
    private void show(int place, Point2D screen) {
        int mine = ++asked;
        var text = area.getText();
        var word = model.at(place).orElse(null);
        if (word == null) {
            show(menus.at(place), screen);
            return;
        }
        model.suggest(
                word,
                suggestions -> {
                    if (mine == asked && area.getScene() != null && area.getText().equals(text)) {
                        show(menus.of(word, suggestions), screen);
                    }
                });
    }

    /// Upwards: what is written stands at the bottom of the window, and stays in view. The place is
    /// said again because JavaFX moves a menu while it finds out how high it is.
    private void show(ContextMenu menu, Point2D screen) {
        if (shown != null) {
            shown.hide();
        }
        shown = menu;
        menu.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
        menu.show(area, screen.getX(), screen.getY());
        menu.setAnchorY(screen.getY());
    }
}
