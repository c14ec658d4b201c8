package org.agentdesk.ui.context;

import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.agentdesk.ui.customer.CustomerController;
import org.agentdesk.ui.customer.CustomerViewModel;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.plugin.Plugins;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The column of panels, which can be made narrow.
public final class ContextController {

    private static final double NARROW = 44;
    private static final double LEAST = 240;
    private static final double USUAL = 320;
    private static final double MOST = 360;

    private final Texts texts = Texts.of(ContextController.class);
    private final ContextViewModel model;
    private final CustomerViewModel customer;
    private final SessionsViewModel sessions;
    private final DataViewModel data;
    private final Plugins plugins;
    private final Views views;
    private final Locale locale;
    private final ZoneId zone;

    @FXML private Region root;
    @FXML private Node heading;
    @FXML private Node scroll;
    @FXML private Pane own;
    @FXML private Pane panels;
    @FXML private Button collapse;
    @FXML private FontIcon collapseIcon;

    /// @param locale how dates and times are written
    /// @param zone the agent's time zone
    public ContextController(
            ContextViewModel model,
            CustomerViewModel customer,
            SessionsViewModel sessions,
            DataViewModel data,
            Plugins plugins,
            Views views,
            Locale locale,
            ZoneId zone) {
        this.model = model;
        this.customer = customer;
        this.sessions = sessions;
        this.data = data;
        this.plugins = plugins;
        this.views = views;
        this.locale = locale;
        this.zone = zone;
    }

    @FXML
    private void initialize() {
        panels.getStylesheets().addAll(plugins.stylesheets());
        plugins.changesProperty()
                .subscribe(_ -> panels.getStylesheets().setAll(plugins.stylesheets()));
        own("customer", views.root(CustomerController.class), customer.presentProperty());
        own(
                "sessions",
                new SessionsCard(sessions, locale, zone),
                Bindings.isNotEmpty(sessions.sessions()));
        own("form", new DataCard("context-form", data.form()), Bindings.isNotEmpty(data.form()));
        own("data", new DataCard("context-data", data.lines()), Bindings.isNotEmpty(data.lines()));
        Rows.follow(model.panels(), panels.getChildren(), PanelCard::new);
        model.collapsedProperty().subscribe(this::show);
    }

    /// Puts one of the desk's own cards above those of the plug-ins.
    private void own(String name, Node content, ObservableBooleanValue present) {
        var card = new FoldCard(texts.get(name), model.folded("desk/" + name));
        card.body().getChildren().add(content);
        card.visibleProperty().bind(present);
        card.managedProperty().bind(present);
        own.getChildren().add(card);
    }

    private void show(boolean narrow) {
        heading.setVisible(!narrow);
        heading.setManaged(!narrow);
        scroll.setVisible(!narrow);
        scroll.setManaged(!narrow);
        root.setMinWidth(narrow ? NARROW : LEAST);
        root.setPrefWidth(narrow ? NARROW : USUAL);
        root.setMaxWidth(narrow ? NARROW : MOST);
        collapseIcon.setIconCode(narrow ? Feather.CHEVRONS_LEFT : Feather.CHEVRONS_RIGHT);
        var words = texts.get(narrow ? "expand" : "collapse");
        collapse.setAccessibleText(words);
        collapse.setTooltip(new Tooltip(words));
    }

    @FXML
    private void toggle() {
        var collapsed = model.collapsedProperty();
        collapsed.set(!collapsed.get());
    }
}
