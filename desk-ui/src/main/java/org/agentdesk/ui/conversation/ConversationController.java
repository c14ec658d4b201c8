package org.agentdesk.ui.conversation;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.agentdesk.ui.assist.PeopleController;
import org.agentdesk.ui.composer.ComposerController;
import org.agentdesk.ui.conversation.ConversationViewModel.Content;
import org.agentdesk.ui.conversation.PastViewModel.Past;
import org.agentdesk.ui.fx.Avatar;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.Explained;
import org.agentdesk.ui.fx.Keys;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.toolbar.BarsController;
import org.agentdesk.ui.toolbar.ToolbarController;
import org.agentdesk.ui.toolbar.ToolbarViewModel;
import org.agentdesk.ui.wrapup.WrapUpController;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The open conversation: toolbar, transcript, composer.
public final class ConversationController {

    /// Below this width the customer's name needs the room: the list shows the avatar as well.
    private static final double ROOM_FOR_AVATAR = 480;

    private static final double WIDEST_BUBBLE = 620;
    private static final double BUBBLE_SHARE = 0.78;
    private static final double AROUND_BUBBLE = 82;
    private static final double CUSTOMER = 36;

    private final Texts texts = Texts.of(ConversationController.class);
    private final ConversationViewModel model;
    private final PastViewModel past;
    private final ToolbarViewModel toolbar;
    private final Plugins plugins;
    private final Views views;

    @FXML private BorderPane root;
    @FXML private StackPane avatarPlace;
    @FXML private Label customer;
    @FXML private FontIcon channelIcon;
    @FXML private Label channel;
    @FXML private Pane peoplePlace;
    @FXML private Node leavePlace;
    @FXML private Button leave;
    @FXML private MenuButton actions;
    @FXML private Node asking;
    @FXML private Label question;
    @FXML private Button stay;
    @FXML private Pane toolbarPlace;
    @FXML private Pane barsPlace;
    @FXML private Node pastLine;
    @FXML private Node pastProgress;
    @FXML private Label pastText;
    @FXML private Button pastMore;
    @FXML private StackPane place;
    @FXML private Node empty;
    @FXML private Node loading;
    @FXML private Button news;
    @FXML private Pane bottom;
    @FXML private Node typingLine;
    @FXML private Label typing;

    private final DoubleProperty widestBubble = new SimpleDoubleProperty(WIDEST_BUBBLE);
    private final TranscriptView transcript;
    private final Bubbles bubbles;
    private final Avatar avatar = new Avatar(CUSTOMER);
    private Runnable whisper = () -> {};
    private Runnable write = () -> {};

    /// @param locale how dates and times are written
    /// @param zone the agent's time zone
    public ConversationController(
            ConversationViewModel model,
            PastViewModel past,
            ToolbarViewModel toolbar,
            Quoting quoting,
            Plugins plugins,
            Views views,
            Locale locale,
            ZoneId zone) {
        this.model = model;
        this.past = past;
        this.toolbar = toolbar;
        this.plugins = plugins;
        this.views = views;
        this.bubbles =
                new Bubbles(
                        model::draw,
                        model::actions,
                        model::retry,
                        model::discard,
                        model.uploads(),
                        model.seen(),
                        quoting,
                        this::goTo,
                        widestBubble,
                        locale,
                        zone);
        this.transcript = new TranscriptView(model.rows(), row -> new RowCell(row, bubbles));
    }

    @FXML
    private void initialize() {
        var own = List.copyOf(root.getStylesheets());
        plugins.changesProperty()
                .subscribe(_ -> {
                    root.getStylesheets().setAll(own);
                    root.getStylesheets().addAll(plugins.stylesheets());
                });
        peoplePlace.getChildren().add(views.root(PeopleController.class));
        toolbarPlace.getChildren().add(views.root(ToolbarController.class));
        barsPlace.getChildren().add(views.root(BarsController.class));
        bottom.getChildren().add(views.root(WrapUpController.class));
        var composer = views.load(ComposerController.class);
        bottom.getChildren().add(composer.root());
        composer.controller().takeDropsOn(root);
        whisper = composer.controller()::toggleWhisper;
        write = composer.controller()::focus;
        place.getChildren().addFirst(transcript);
        transcript.setAccessibleText(texts.get("transcript.accessible"));
        transcript.widthProperty().subscribe(width -> fitBubbles(width.doubleValue()));
        model.atEndProperty().bind(transcript.followingProperty());
        model.idProperty().subscribe(id -> opened(id != null));
        showToolbar();
        showContent();
        showNews();
        past.pastProperty().subscribe(now -> showPast(now));
        root.sceneProperty().subscribe(this::watchFocus);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void goTo(String messageId) {
        transcript.goTo(messageId);
    }

    private void key(KeyEvent key) {
        if (Keys.REPLY.match(key)) {
            transcript.reply();
            key.consume();
        } else if (Keys.WHISPER.match(key)) {
            whisper.run();
            key.consume();
        }
    }

    /// Draws every row of the open conversation, not only those in view, for pictures of them.
    ///
    /// @param width how wide a row is, in pixels
    public TranscriptSheet sheet(double width) {
        return new TranscriptSheet(
                model.rows(), bubbles.noWiderThan(widest(width)), root.getStylesheets(), width);
    }

    private void fitBubbles(double width) {
        widestBubble.set(widest(width));
    }

    private static double widest(double width) {
        return Math.max(160, Math.min(WIDEST_BUBBLE, (width - AROUND_BUBBLE) * BUBBLE_SHARE));
    }

    private void opened(boolean any) {
        root.setVisible(any);
        transcript.showEnd();
    }

    private void showToolbar() {
        customer.textProperty().bind(model.customerProperty());
        avatarPlace.getChildren().add(avatar);
        Shown.when(avatarPlace, root.widthProperty().greaterThanOrEqualTo(ROOM_FOR_AVATAR));
        model.customerProperty().subscribe(name -> avatar.show(name));
        channel.textProperty().bind(model.channelProperty());
        model.channelTypeProperty().subscribe(type -> channelIcon.setIconCode(Channels.icon(type)));
        leave.textProperty()
                .bind(
                        Bindings.when(model.leavingProperty())
                                .then(texts.get("leaving"))
                                .otherwise(texts.get("leave")));
        Explained.by(
                leavePlace, leave, texts.get("leave.accessible"), model.leaveObstacleProperty());
        Shown.when(actions, model.hasActionsProperty());
        actions.setOnShowing(_ -> fillActions());
        Shown.when(leavePlace, model.wrappingUpProperty().not().and(toolbar.leavesProperty()));
        Shown.when(asking, model.askingToLeaveProperty());
        question.textProperty().bind(model.questionProperty());
        model.askingToLeaveProperty().subscribe(this::focusQuestion);
    }

    /// What can be done is asked when the menu opens.
    private void fillActions() {
        actions.getItems().setAll(model.actions().stream().map(MenuItems::of).toList());
    }

    private void focusQuestion(boolean asked) {
        if (asked) {
            stay.requestFocus();
        }
    }

    private void showContent() {
        typing.textProperty().bind(model.typingProperty());
        typingLine.visibleProperty().bind(model.typingProperty().isNotEmpty());
        Shown.when(empty, is(Content.EMPTY));
        Shown.when(loading, is(Content.LOADING));
        transcript.visibleProperty().bind(is(Content.TRANSCRIPT));
    }

    private BooleanBinding is(Content content) {
        return model.contentProperty().isEqualTo(content);
    }

    private void showPast(Past now) {
        pastLine.setVisible(now != Past.ABSENT);
        pastLine.setManaged(now != Past.ABSENT);
        pastProgress.setVisible(now == Past.LOADING);
        pastProgress.setManaged(now == Past.LOADING);
        pastText.setText(texts.get("past." + (now == Past.ABSENT ? Past.MORE : now)));
        pastText.setManaged(!pastText.getText().isEmpty());
        boolean asks = now == Past.MORE || now == Past.FAILED;
        pastMore.setText(texts.get(now == Past.FAILED ? "past.again" : "past.more"));
        pastMore.setAccessibleText(texts.get("past.more"));
        pastMore.setVisible(asks);
        pastMore.setManaged(asks);
    }

    private void showNews() {
        var away = transcript.followingProperty().not();
        Shown.when(
                news,
                is(Content.TRANSCRIPT).and(away).and(transcript.newsProperty().greaterThan(0)));
        transcript.newsProperty().subscribe(count -> news.setText(newsText(count.intValue())));
    }

    private String newsText(int count) {
        return switch (count) {
            case 0 -> texts.get("news.none");
            case 1 -> texts.get("news.one");
            default -> texts.get("news.many", count);
        };
    }

    /// The conversation is in view while its window is shown and has the focus.
    private void watchFocus(@Nullable Scene scene) {
        model.inViewProperty().unbind();
        if (scene == null) {
            model.inViewProperty().set(false);
        } else {
            model.inViewProperty()
                    .bind(scene.windowProperty().flatMap(Window::focusedProperty).orElse(false));
        }
    }

    @FXML
    private void showEnd() {
        transcript.showEnd();
    }

    @FXML
    private void showPast() {
        past.load();
    }

    @FXML
    private void leave() {
        model.leave();
    }

    @FXML
    private void leaveAnyway() {
        model.leaveAnyway();
    }

    /// Takes the question before leaving away; false where there was none.
    @FXML
    public boolean stay() {
        boolean asked = model.stay();
        if (asked) {
            write.run();
        }
        return asked;
    }
}
