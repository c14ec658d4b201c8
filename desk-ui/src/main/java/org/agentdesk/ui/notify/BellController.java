package org.agentdesk.ui.notify;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.leftover.LeftoversViewModel;

/// The bell in the header with the count of unseen notices, and the popover with their history.
public final class BellController {

    private static final double GAP = 8;

    private final Texts texts = Texts.of(BellController.class);
    private final NoticesViewModel model;
    private final LeftoversViewModel leftovers;
    private final Views views;
    private final Popup popup = new Popup();

    @FXML private Button bell;
    @FXML private Label count;

    public BellController(NoticesViewModel model, LeftoversViewModel leftovers, Views views) {
        this.model = model;
        this.leftovers = leftovers;
        this.views = views;
    }

    @FXML
    private void initialize() {
        var unseen = model.unseenProperty();
        count.textProperty().bind(unseen.asString());
        count.visibleProperty().bind(unseen.greaterThan(0));
        bell.accessibleTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.get("bell.spoken", unseen.get()), unseen));
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        leftovers.shownProperty().subscribe(popup::hide);
        popup.getContent().add(views.root(HistoryController.class));
    }

    @FXML
    private void toggleHistory() {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        model.markSeen();
        Bounds below = bell.localToScreen(bell.getBoundsInLocal());
        popup.setAnchorLocation(AnchorLocation.CONTENT_TOP_RIGHT);
        popup.show(bell, below.getMaxX(), below.getMaxY() + GAP);
    }
}
