package org.agentdesk.ui.lists;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.agentdesk.core.model.Pulling;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.inbox.OffersController;
import org.jspecify.annotations.Nullable;

/// The page of the pull-mode lists: those there are on the left, their requests on the right.
public final class ListsController {

    private final Texts texts = Texts.of(ListsController.class);
    private final ListsViewModel model;
    private final Views views;

    @FXML private Pane offersSlot;
    @FXML private Pane lists;
    @FXML private Node noLists;
    @FXML private Label noListsText;
    @FXML private Button again;
    @FXML private Label beyond;
    @FXML private Pane requests;
    @FXML private Node noRequests;
    @FXML private Label noRequestsText;
    @FXML private Node asking;
    @FXML private Label question;
    @FXML private Button keep;

    public ListsController(ListsViewModel model, Views views) {
        this.model = model;
        this.views = views;
    }

    @FXML
    private void initialize() {
        offersSlot.getChildren().add(views.root(OffersController.class));
        Rows.follow(model.lists(), lists.getChildren(), l -> new ListRow(l, model, texts));
        Rows.follow(
                model.requests(), requests.getChildren(), r -> new RequestView(r, model, texts));
        Shown.when(
                noLists,
                Bindings.isEmpty(model.lists())
                        .or(model.offerProperty().isEqualTo(Pulling.Offer.FAILED)));
        noListsText
                .textProperty()
                .bind(model.offerProperty().map(offer -> texts.get("lists." + offer)));
        Shown.when(
                again,
                model.offerProperty()
                        .isEqualTo(Pulling.Offer.FAILED)
                        .or(model.offerProperty().isEqualTo(Pulling.Offer.NOT_OFFERED)));
        again.disableProperty().bind(model.lockedProperty().isNotEmpty());
        Shown.when(noRequests, Bindings.isEmpty(model.requests()));
        noRequestsText
                .textProperty()
                .bind(
                        model.subscribedProperty()
                                .map(any ->
                                        texts.get(
                                                any ? "requests.none" : "requests.unsubscribed")));
        Shown.when(beyond, model.beyondProperty().greaterThan(0));
        beyond.textProperty()
                .bind(model.beyondProperty().map(count -> texts.get("requests.beyond", count)));
        model.askingProperty().subscribe(this::ask);
    }

    private void ask(@Nullable RequestLine line) {
        boolean appears = line != null && !asking.isVisible();
        Shown.set(asking, line != null);
        if (line != null) {
            question.setText(
                    texts.get(line.waits() ? "end.asking" : "end.asking.active", line.customer()));
        }
        if (appears) {
            keep.requestFocus();
        }
    }

    @FXML
    private void lookAgain() {
        model.lookAgain();
    }

    @FXML
    private void keep() {
        model.keep();
    }

    @FXML
    private void endAnyway() {
        model.endAnyway();
    }
}
