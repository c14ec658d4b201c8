package org.agentdesk.ui.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Wording;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.ui.fx.Avatar;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One thing said: who, when, the bubble with what the renderer drew, and how far it got.
final class BubbleCell extends HBox implements Row.Viewer {

    private static final Texts TEXTS = Texts.of(ConversationController.class);
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("group-first");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("group-last");
    private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");

    private static final double AVATAR = 32;

    private final Bubbles context;
    private final RenderedMessage rendered;
    private final VBox column = new VBox();
    private final TightPane bubble = new TightPane();
    private final HBox foot = new HBox();
    private Line.Bubble line;
    private @Nullable Node head;
    private @Nullable QuotePlace quote;
    private @Nullable Delivery shownDelivery;
    private @Nullable String shownFailure;
    private boolean shownEdited;
    private List<String> shownSeen = List.of();
    private final MapChangeListener<String, Integer> uploading = this::uploaded;
    private final MapChangeListener<String, List<String>> seeing = this::seen;

    BubbleCell(Line.Bubble line, Bubbles context) {
        this.context = context;
        this.line = line;
        this.rendered = context.draw().apply(line.view());
        boolean outbound = line.view().outbound();
        getStyleClass().addAll("bubble-row", outbound ? "outbound" : "inbound");
        setAlignment(outbound ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        column.getStyleClass().add("bubble-column");
        column.setAlignment(outbound ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        column.setMinWidth(0);
        foot.getStyleClass().add("bubble-foot");
        foot.setAlignment(outbound ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        dressBubble();
        var inLine = new HBox(bubble);
        inLine.setAlignment(outbound ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        column.getChildren().add(inLine);
        getChildren().add(column);
        if (!outbound) {
            getChildren().addFirst(place());
        }
        show(line);
        context.uploads().addListener(uploading);
        context.seen().addListener(seeing);
    }

    private void dressBubble() {
        bubble.getStyleClass().addAll("bubble", look());
        bubble.getChildren().add(content());
        bubble.setMinWidth(0);
        bubble.maxWidthProperty().bind(context.widest());
        bubble.setAccessibleRole(AccessibleRole.TEXT);
        bubble.setOnContextMenuRequested(event -> {
            menu().show(bubble, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private Node content() {
        return context.quoting()
                .answered(line.said())
                .<Node>map(this::below)
                .orElse(rendered.node());
    }

    private Node below(String answered) {
        var quoting = context.quoting();
        quote =
                new QuotePlace(
                        quoting, answered, context.widest(), () -> context.goTo().accept(answered));
        var content = new VBox(quote, rendered.node());
        content.getStyleClass().add("quoting");
        return content;
    }

    private String look() {
        if (line.said().whisper()) {
            return "whisper";
        }
        return switch (line.said().author().kind()) {
            case ME -> "own";
            case AGENT, BOT, SYSTEM -> "team";
            case CUSTOMER -> "other";
        };
    }

    /// Where the avatar stands or would stand, so that the bubbles of a group are in line.
    private Region place() {
        var place = new StackPane();
        place.getStyleClass().add("avatar-place");
        place.setAlignment(Pos.TOP_CENTER);
        return place;
    }

    @Override
    public void show(Line newer) {
        var next = (Line.Bubble) newer;
        if (!next.view().equals(line.view())) {
            rendered.update(next.view());
        }
        line = next;
        bubble.pseudoClassStateChanged(BARE, speaksForItself(rendered.node()));
        pseudoClassStateChanged(FIRST, line.first());
        pseudoClassStateChanged(LAST, line.last());
        showHead();
        showFoot();
        bubble.setAccessibleText(spoken());
    }

    /// Whether what is drawn wants no bubble around it (see [RenderedMessage#node()]).
    private static boolean speaksForItself(Node node) {
        return node.getStyleClass().contains("without-bubble")
                || node instanceof Parent frame
                        && frame.getChildrenUnmodifiable().stream()
                                .anyMatch(n -> n.getStyleClass().contains("without-bubble"));
    }

    private void showHead() {
        if (line.first() == (head != null)) {
            return;
        }
        column.getChildren().remove(head);
        head = line.first() ? heading() : null;
        if (head != null) {
            column.getChildren().addFirst(head);
        }
        if (getChildren().getFirst() instanceof StackPane place && !line.view().outbound()) {
            place.getChildren().setAll(line.first() ? List.of(avatar()) : List.of());
        }
    }

    private Node avatar() {
        var avatar = new Avatar(AVATAR);
        avatar.show(line.view().author());
        return avatar;
    }

    private Node heading() {
        var heading = new HBox();
        heading.getStyleClass().add("bubble-head");
        heading.setAlignment(line.view().outbound() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        if (line.said().whisper()) {
            var whisper = new Label(TEXTS.get("whisper"), new FontIcon(Feather.EYE_OFF));
            whisper.getStyleClass().add("whisper-label");
            heading.getChildren().add(whisper);
        }
        if (line.said().author().kind() == Author.Kind.BOT) {
            var bot = new FontIcon(Feather.CPU);
            bot.getStyleClass().add("bot-icon");
            heading.getChildren().add(bot);
        }
        if (line.said().author().kind() != Author.Kind.ME) {
            var name = new Label(line.view().author());
            name.getStyleClass().add("bubble-author");
            heading.getChildren().add(name);
        }
        heading.getChildren().add(time());
        return heading;
    }

    private Label time() {
        var time = new Label(context.time().format(line.said().at()));
        time.getStyleClass().add("bubble-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        time.setTooltip(new Tooltip(context.moment().format(line.said().at())));
        return time;
    }

    private void showFoot() {
        var wanted = footDelivery();
        boolean edited = line.said().wording() == Wording.EDITED;
        var failure = line.said().failure();
        var seen = context.seen().getOrDefault(line.said().id(), List.of());
        if (Objects.equals(wanted, shownDelivery)
                && Objects.equals(failure, shownFailure)
                && edited == shownEdited
                && seen.equals(shownSeen)) {
            return;
        }
        shownSeen = seen;
        shownDelivery = wanted;
        shownFailure = failure;
        shownEdited = edited;
        foot.getChildren().clear();
        column.getChildren().remove(foot);
        if (edited) {
            foot.getChildren().add(editedMark());
        }
        if (wanted != null) {
            foot.getChildren().add(new DeliveryMark(wanted, failure));
            if (wanted == Delivery.FAILED && line.said().author().kind() == Author.Kind.ME) {
                foot.getChildren().addAll(retry(), discard());
            } else if (wanted == Delivery.QUEUED) {
                foot.getChildren().add(cancel());
            }
        }
        if (!seen.isEmpty()) {
            foot.getChildren().add(new SeenMark(seen));
        }
        if (!foot.getChildren().isEmpty()) {
            column.getChildren().add(foot);
            showUpload();
        }
        for (var state : Delivery.values()) {
            var name = state.name().toLowerCase(Locale.ROOT);
            pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(name), state == line.said().delivery());
        }
    }

    private void seen(MapChangeListener.Change<? extends String, ? extends List<String>> change) {
        if (change.getKey().equals(line.said().id())) {
            showFoot();
            bubble.setAccessibleText(spoken());
        }
    }

    private void uploaded(MapChangeListener.Change<? extends String, ? extends Integer> change) {
        if (change.getKey().equals(line.said().id())) {
            showUpload();
        }
    }

    private void showUpload() {
        var percent = context.uploads().get(line.said().id());
        if (percent != null
                && shownDelivery == Delivery.QUEUED
                && foot.getChildren().getFirst() instanceof DeliveryMark mark) {
            mark.setText(TEXTS.get("uploading", percent));
            mark.setAccessibleText(mark.getText());
        }
    }

    /// What stands below the bubble: the state of the last of a group, and every state that the
    /// agent has to know about.
    private @Nullable Delivery footDelivery() {
        var delivery = line.said().delivery();
        return switch (delivery) {
            case RECEIVED -> null;
            case QUEUED, UNCONFIRMED, FAILED -> delivery;
            case SENDING, SENT, DELIVERED, SEEN -> line.last() ? delivery : null;
        };
    }

    private static Label editedMark() {
        var mark = new Label(TEXTS.get("edited"), new FontIcon(Feather.EDIT_2));
        mark.getStyleClass().addAll("delivery-mark", "edited-mark");
        return mark;
    }

    private Button retry() {
        return action("retry", () -> context.retry().accept(line.said().id()));
    }

    private Button discard() {
        return action("discard", () -> context.discard().accept(line.said().id()));
    }

    private Button cancel() {
        return action("cancel", () -> context.discard().accept(line.said().id()));
    }

    private static Button action(String key, Runnable action) {
        var button = new Button(TEXTS.get(key));
        button.getStyleClass().addAll("link-button", "bubble-action");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(TEXTS.get(key + ".accessible"));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private ContextMenu menu() {
        var copy = new MenuItem(TEXTS.get("copy"), new FontIcon(Feather.COPY));
        copy.setOnAction(_ -> copy());
        var menu = new ContextMenu(copy);
        if (context.quoting().mayReply(line.said())) {
            var reply = new MenuItem(TEXTS.get("reply"), new FontIcon(Feather.CORNER_UP_LEFT));
            reply.setOnAction(_ -> reply());
            menu.getItems().addFirst(reply);
        }
        if (context.quoting().mayEdit(line.said())) {
            var edit = new MenuItem(TEXTS.get("edit"), new FontIcon(Feather.EDIT_2));
            edit.setOnAction(_ -> context.quoting().edit(line.said()));
            menu.getItems().addFirst(edit);
        }
        var entries = context.actions().apply(line.view());
        if (!entries.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            entries.forEach(entry -> menu.getItems().add(MenuItems.of(entry)));
        }
        menu.setAutoHide(true);
        return menu;
    }

    /// Opens the menu from the keyboard.
    void openMenu() {
        var menu = menu();
        menu.show(bubble, Side.BOTTOM, 0, 0);
    }

    /// Makes what is being written an answer to this.
    void reply() {
        context.quoting().reply(line.said(), rendered.plainText());
    }

    /// Marks the message that keys act on.
    void mark(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(rendered.plainText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String spoken() {
        Entry.Said said = line.said();
        var who =
                said.author().kind() == Author.Kind.ME
                        ? TEXTS.get("author.ME")
                        : line.view().author();
        var key = said.whisper() ? "spoken.whisper" : "spoken";
        var state =
                said.delivery() == Delivery.RECEIVED
                        ? ""
                        : TEXTS.get("delivery." + said.delivery());
        var edited = said.wording() == Wording.EDITED ? TEXTS.get("edited") : "";
        return TEXTS.get(
                key,
                who,
                context.time().format(said.at()),
                rendered.plainText(),
                String.join(" ", edited, state, SeenMark.words(shownSeen)).strip());
    }

    /// The row left the window.
    void dispose() {
        context.uploads().removeListener(uploading);
        context.seen().removeListener(seeing);
        bubble.maxWidthProperty().unbind();
        if (quote != null) {
            quote.dispose();
        }
        rendered.dispose();
    }
}
