package org.agentdesk.ui.inbox;

import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;

/// The strip with the requests that ring, gone while there are none. It stands in each page where
/// the agent would miss them; each of these has one of its own.
public final class OffersController {

    private final Texts texts = Texts.of(OffersController.class);
    private final OffersViewModel model;

    @FXML private ScrollPane pane;
    @FXML private Pane cards;

    public OffersController(OffersViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Rows.follow(model.cards(), cards.getChildren(), card -> new OfferView(card, model, texts));
        cards.setOnMouseMoved(_ -> model.pointed());
        cards.setOnMouseExited(_ -> model.left());
        Shown.when(pane, model.anyProperty());
    }
}
