package org.agentdesk.ui.composer;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.layout.StackPane;
import org.agentdesk.plugin.RenderedMessage;
import org.jspecify.annotations.Nullable;

/// What is being written as it will look, drawn anew with every change while it is shown.
final class Preview extends StackPane {

    private static final double HIGHEST = 220;

    private final PreviewViewModel model;
    private final ObservableStringValue text;
    private final ObservableBooleanValue shown;
    private @Nullable RenderedMessage drawn;

    Preview(PreviewViewModel model, ObservableStringValue text) {
        this.model = model;
        this.text = text;
        this.shown = model.shownProperty();
        getStyleClass().addAll("composer-preview", "bubble", "team");
        setMaxHeight(HIGHEST);
        setMinWidth(0);
        shown.subscribe(_ -> draw());
        text.subscribe(_ -> draw());
    }

    private void draw() {
        if (drawn != null) {
            getChildren().clear();
            drawn.dispose();
        }
        drawn = shown.get() ? model.draw(text.get()).orElse(null) : null;
        if (drawn != null) {
            getChildren().setAll(drawn.node());
            setAccessibleText(drawn.plainText());
        }
    }
}
