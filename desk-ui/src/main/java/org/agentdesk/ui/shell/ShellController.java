package org.agentdesk.ui.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.ui.assist.AssistController;
import org.agentdesk.ui.assist.AssistViewModel;
import org.agentdesk.ui.assist.PeopleViewModel;
import org.agentdesk.ui.context.ContextController;
import org.agentdesk.ui.context.ContextViewModel;
import org.agentdesk.ui.conversation.ConversationController;
import org.agentdesk.ui.conversation.PastViewModel;
import org.agentdesk.ui.customer.LinkController;
import org.agentdesk.ui.customer.LinkViewModel;
import org.agentdesk.ui.customer.StartController;
import org.agentdesk.ui.customer.StartViewModel;
import org.agentdesk.ui.fx.Focus;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.inbox.ConversationsViewModel;
import org.agentdesk.ui.inbox.InboxController;
import org.agentdesk.ui.inbox.OffersViewModel;
import org.agentdesk.ui.leftover.LeftoversController;
import org.agentdesk.ui.leftover.LeftoversViewModel;
import org.agentdesk.ui.lists.ListsController;
import org.agentdesk.ui.lists.ListsViewModel;
import org.agentdesk.ui.notify.ToastsController;
import org.agentdesk.ui.palette.PaletteController;
import org.agentdesk.ui.palette.PaletteViewModel;
import org.agentdesk.ui.settings.SettingsController;
import org.agentdesk.ui.supervisor.ToolsController;
import org.agentdesk.ui.supervisor.ToolsViewModel;
import org.agentdesk.ui.theme.Logo;
import org.agentdesk.ui.wrapup.WrapUpViewModel;
import org.jspecify.annotations.Nullable;

/// The window of an agent who is signed in: puts the features in their places and gives them keys.
public final class ShellController {

    private static final double CONTEXT_BEGINS = 0.755;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass RINGING = PseudoClass.getPseudoClass("ringing");

    private final Texts texts = Texts.of(ShellController.class);
    private final ShellViewModel model;
    private final ConnectionViewModel connection;
    private final OffersViewModel offers;
    private final ConversationsViewModel conversations;
    private final AssistViewModel assist;
    private final PeopleViewModel people;
    private final WrapUpViewModel wrapUp;
    private final LinkViewModel link;
    private final StartViewModel start;
    private final PastViewModel past;
    private final Selection selection;
    private final ContextViewModel context;
    private final ToolsViewModel tools;
    private final ListsViewModel lists;
    private final LeftoversViewModel leftovers;
    private final PaletteViewModel palette;
    private final ShellActions actions;
    private final Views views;
    private final BooleanProperty missed = new SimpleBooleanProperty(this, "missed");
    private Views.@Nullable Loaded<SettingsController> settings;
    private @Nullable Parent contextColumn;
    private BooleanSupplier stay = () -> false;

    @FXML private StackPane root;
    @FXML private Pane logo;
    @FXML private Label railUnread;
    @FXML private Pane headerSlot;
    @FXML private Node banner;
    @FXML private Label bannerText;
    @FXML private Region rail;
    @FXML private Pane inboxSlot;
    @FXML private Pane conversationSlot;
    @FXML private Button conversationsButton;
    @FXML private Button shortcutsButton;
    @FXML private Node listsPlace;
    @FXML private Button listsButton;
    @FXML private Label listsWaiting;
    @FXML private Button supervisorButton;
    @FXML private Pane pages;
    @FXML private SplitPane columns;

    public ShellController(
            ShellViewModel model,
            ConnectionViewModel connection,
            OffersViewModel offers,
            ConversationsViewModel conversations,
            AssistViewModel assist,
            PeopleViewModel people,
            WrapUpViewModel wrapUp,
            LinkViewModel link,
            StartViewModel start,
            PastViewModel past,
            Selection selection,
            ContextViewModel context,
            ToolsViewModel tools,
            ListsViewModel lists,
            LeftoversViewModel leftovers,
            PaletteViewModel palette,
            ShellActions actions,
            Views views) {
        this.model = model;
        this.connection = connection;
        this.offers = offers;
        this.conversations = conversations;
        this.assist = assist;
        this.people = people;
        this.wrapUp = wrapUp;
        this.link = link;
        this.start = start;
        this.past = past;
        this.selection = selection;
        this.context = context;
        this.tools = tools;
        this.lists = lists;
        this.leftovers = leftovers;
        this.palette = palette;
        this.actions = actions;
        this.views = views;
    }

    @FXML
    private void initialize() {
        logo.getChildren().add(Logo.drawn(32));
        showRailBadge();
        bannerText.textProperty().bind(connection.bannerProperty());
        banner.visibleProperty().bind(connection.bannerProperty().isNotEmpty());
        banner.managedProperty().bind(banner.visibleProperty());
        fillConversationSlot();
        var header = views.load(HeaderController.class);
        var inbox = views.load(InboxController.class);
        var toasts = views.load(ToastsController.class);
        var overlay = views.load(ShortcutsController.class);
        var settingsPage = views.load(SettingsController.class);
        settings = settingsPage;
        selection
                .coveredProperty()
                .bind(columns.visibleProperty().not().or(settingsPage.root().visibleProperty()));
        header.controller().settingsBy(this::openSettings);
        header.controller().paletteBy(palette::toggle);
        headerSlot.getChildren().setAll(header.root());
        inboxSlot.getChildren().setAll(inbox.root());
        var overlays =
                List.of(
                        views.root(AssistController.class),
                        views.root(LinkController.class),
                        views.root(StartController.class),
                        views.root(LeftoversController.class),
                        settingsPage.root(),
                        overlay.root(),
                        views.root(PaletteController.class));
        root.getChildren().add(toasts.root());
        root.getChildren().addAll(overlays);
        toasts.controller().standOver(inboxSlot, rail);
        overlays.forEach(Focus::keepIn);
        watchTheHands(overlays);
        var keys =
                new ShellKeys(
                                List.of(
                                        () -> {
                                            inbox.controller().focusList();
                                            return columns.isVisible();
                                        },
                                        () -> !columns.isVisible() && Focus.firstIn(pages),
                                        () -> Focus.firstIn(conversationSlot),
                                        () -> contextColumn != null && Focus.firstIn(contextColumn),
                                        () ->
                                                Focus.firstIn(header.controller().presence())
                                                        || Focus.firstIn(headerSlot)),
                                List.of(
                                        palette::hide,
                                        overlay.controller()::hide,
                                        settingsPage.controller()::hide,
                                        leftovers::hide,
                                        link::hide,
                                        start::hide,
                                        lists::keep,
                                        assist::hide,
                                        people::hide,
                                        () -> stay.getAsBoolean(),
                                        wrapUp::hide),
                                toasts.controller()::dismissNewest)
                        .with(
                                offers,
                                conversations,
                                () -> assist.ask(Assistance.TRANSFER),
                                wrapUp::toggle,
                                past::load,
                                header.controller()::openStateMenu,
                                palette::toggle,
                                this::openSettings,
                                overlay.controller()::toggle);
        keys.listenTo(root);
        overlay.controller().list(keys.shortcuts());
        palette.offer(() -> actions.now(keys.shortcuts()));
        conversationsButton.setOnAction(_ -> {
            tools.shownProperty().set(false);
            lists.shownProperty().set(false);
            inbox.controller().focusList();
        });
        fillContextSlot();
        showTools();
        fillLists();
        shortcutsButton.setOnAction(_ -> overlay.controller().toggle());
    }

    /// Who writes, anywhere, or opens something over the window is at work there.
    private void watchTheHands(List<Parent> overlays) {
        for (var overlay : overlays) {
            overlay.visibleProperty().subscribe((_, _) -> selection.worked());
        }
        root.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, _ -> selection.worked());
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /// Not what is typed on a button: that is how a request is accepted by the keyboard.
    private void typed(KeyEvent key) {
        boolean command = key.isShortcutDown() || key.isControlDown() || key.isMetaDown();
        if (key.getTarget() instanceof TextInputControl && !command) {
            selection.worked();
        }
    }

    /// What rings is told first where it cannot be seen.
    private void showRailBadge() {
        missed.bind(model.ringingProperty().greaterThan(0).and(columns.visibleProperty().not()));
        var count =
                Bindings.when(missed)
                        .then(model.ringingProperty())
                        .otherwise(model.unreadProperty());
        railUnread.textProperty().bind(count.asString());
        railUnread.visibleProperty().bind(count.greaterThan(0));
        missed.subscribe(rings -> railUnread.pseudoClassStateChanged(RINGING, rings));
        conversationsButton
                .accessibleTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        texts.get(
                                                "conversations.spoken",
                                                model.ringingProperty().get(),
                                                model.unreadProperty().get()),
                                model.ringingProperty(),
                                model.unreadProperty()));
    }

    private void fillContextSlot() {
        var column = views.root(ContextController.class);
        contextColumn = column;
        SplitPane.setResizableWithParent(column, false);
        context.presentProperty()
                .subscribe(present -> {
                    columns.getItems().remove(column);
                    if (present) {
                        double inbox = columns.getDividerPositions()[0];
                        columns.getItems().add(column);
                        columns.setDividerPositions(inbox, CONTEXT_BEGINS);
                    }
                });
    }

    private void showTools() {
        var page = views.root(ToolsController.class);
        pages.getChildren().add(page);
        page.visibleProperty().bind(tools.shownProperty());
        columns.visibleProperty()
                .bind(tools.shownProperty().not().and(lists.shownProperty().not()));
        supervisorButton.visibleProperty().bind(tools.offeredProperty());
        supervisorButton.managedProperty().bind(tools.offeredProperty());
        supervisorButton.setOnAction(_ -> {
            lists.shownProperty().set(false);
            tools.shownProperty().set(true);
        });
        tools.shownProperty()
                .subscribe(on -> {
                    supervisorButton.pseudoClassStateChanged(CURRENT, on);
                    markConversations();
                });
        selection.conversationProperty().subscribe((_, _) -> uncoverConversation());
        selection.openingsProperty().subscribe((_, _) -> uncoverConversation());
    }

    private void uncoverConversation() {
        if (selection.conversation() != null) {
            tools.shownProperty().set(false);
            lists.shownProperty().set(false);
        }
    }

    private void markConversations() {
        boolean here = !tools.shownProperty().get() && !lists.shownProperty().get();
        conversationsButton.pseudoClassStateChanged(CURRENT, here);
    }

    private void fillLists() {
        var page = views.root(ListsController.class);
        pages.getChildren().add(page);
        page.visibleProperty().bind(lists.shownProperty());
        listsPlace.visibleProperty().bind(lists.offeredProperty());
        listsPlace.managedProperty().bind(lists.offeredProperty());
        listsWaiting.textProperty().bind(lists.waitingProperty().asString());
        listsWaiting.visibleProperty().bind(lists.waitingProperty().greaterThan(0));
        lists.waitingProperty()
                .subscribe(
                        count -> listsButton.setAccessibleText(texts.get("lists.waiting", count)));
        lists.shownProperty()
                .subscribe(on -> {
                    listsButton.pseudoClassStateChanged(CURRENT, on);
                    if (on) {
                        tools.shownProperty().set(false);
                    }
                    markConversations();
                });
    }

    @FXML
    private void showLists() {
        lists.shownProperty().set(true);
    }

    @FXML
    private void openSettings() {
        if (settings != null) {
            settings.controller().open();
        }
    }

    private void fillConversationSlot() {
        var advice = views.root(AdviceController.class);
        var conversation = views.load(ConversationController.class);
        stay = conversation.controller()::stay;
        advice.visibleProperty().bind(selection.conversationProperty().isNull());
        conversationSlot.getChildren().setAll(advice, conversation.root());
    }

    @FXML
    private void retryNow() {
        connection.retryNow();
    }
}
